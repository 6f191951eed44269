import { describe, expect, it } from '@jest/globals';
import { full, givenSession, host, hosted, moments, registration } from '../../../test/given-session.js';
import { me } from '../../../test/given-people.js';
import { isHosting, mayCheckIn, placeOf, seatsLeft, type Place } from './place.js';
import { seatActOf } from './seatAct.js';
import { linksFor } from './sessionLinks.js';

type Facts = Parameters<typeof givenSession>[0];
type When = keyof typeof moments;
const place = (facts: Facts, when: When): Place => placeOf(givenSession(facts), moments[when]);

const nobody: Facts = {};
const seated: Facts = { viewerRegistration: registration('REGISTERED') };
const waiting: Facts = { ...full, viewerRegistration: registration('WAITLISTED') };
const gaveBack: Facts = { viewerRegistration: registration('CANCELLED') };

describe('where I stand with a session', () => {
  it.each<[string, Facts, [When, Place][]]>([
    [
      'without a place',
      nobody,
      [
        ['before', 'free'],
        ['doorsOpen', 'free'],
        ['during', 'begun'],
        ['evening', 'begun'],
        ['later', 'over'],
      ],
    ],
    [
      'without a place in one that is full',
      full,
      [
        ['before', 'full'],
        ['doorsOpen', 'full'],
        ['during', 'begun'],
        ['later', 'over'],
      ],
    ],
    [
      'with a seat',
      seated,
      [
        ['before', 'registered'],
        ['doorsOpen', 'check-in'],
        ['during', 'check-in'],
        ['evening', 'check-in'],
        ['later', 'over'],
      ],
    ],
    [
      'with a seat in one that is full',
      { ...full, ...seated },
      [
        ['before', 'registered'],
        ['during', 'check-in'],
      ],
    ],
    [
      'in the waiting list',
      waiting,
      [
        ['before', 'waitlisted'],
        ['doorsOpen', 'waitlisted'],
        ['during', 'begun'],
        ['later', 'over'],
      ],
    ],
    [
      'after giving the seat back',
      gaveBack,
      [
        ['before', 'free'],
        ['during', 'begun'],
      ],
    ],
    ['after giving the seat back, of one that is full since', { ...full, ...gaveBack }, [['before', 'full']]],
  ])('%s', (_, facts, told) => {
    expect(told.map(([when]) => [when, place(facts, when)])).toEqual(told);
  });

  it('at the minute of its start is with a session that has begun', () => {
    expect(placeOf(givenSession(nobody), new Date('2026-03-12T13:00:00Z'))).toBe('begun');
    expect(placeOf(givenSession(nobody), new Date('2026-03-12T12:59:59Z'))).toBe('free');
  });

  it.each<When>(['before', 'during', 'later'])('is cancelled, whatever seat I had, %s', (when) => {
    expect(place({ ...seated, status: 'CANCELLED' }, when)).toBe('cancelled');
    expect(place({ ...waiting, status: 'CANCELLED' }, when)).toBe('cancelled');
  });

  it.each(['ATTENDED', 'PARTIAL', 'REPLAYED'] as const)('is that I was there, once it says %s', (attendance) => {
    expect(place({ viewerRegistration: registration('REGISTERED', { attendance }) }, 'evening')).toBe('attended');
    expect(place({ viewerRegistration: registration('WAITLISTED', { attendance }) }, 'later')).toBe('attended');
  });

  it.each(['UNKNOWN', 'ABSENT', 'EXCUSED'] as const)('is not that I was there, when it says %s', (attendance) => {
    expect(place({ viewerRegistration: registration('REGISTERED', { attendance }) }, 'later')).toBe('over');
  });
});

describe('the seats of a session', () => {
  it('are those that nobody has taken yet', () => {
    expect(seatsLeft({ capacity: 20, registeredCount: 18 })).toBe(2);
    expect(seatsLeft({ capacity: 20, registeredCount: 20 })).toBe(0);
    expect(place({ capacity: 20, registeredCount: 19 }, 'before')).toBe('free');
  });

  it('are none, and not fewer, after the room became smaller', () => {
    expect(seatsLeft({ capacity: 5, registeredCount: 8 })).toBe(0);
    expect(place({ capacity: 5, registeredCount: 8 }, 'before')).toBe('full');
  });

  it('have no end without a limit', () => {
    expect(seatsLeft({ capacity: null, registeredCount: 8000 })).toBeNull();
    expect(place({ capacity: null, registeredCount: 8000 }, 'before')).toBe('free');
  });
});

describe('what is offered for a seat', () => {
  it.each<[Place, string | null, string | null]>([
    ['free', 'takes', 'session.register'],
    ['full', 'takes', 'session.joinWaitingList'],
    ['registered', 'gives-back', 'session.giveUp'],
    ['waitlisted', 'gives-back', 'session.leaveWaitingList'],
    ['check-in', null, null],
    ['attended', null, null],
    ['begun', null, null],
    ['over', null, null],
    ['cancelled', null, null],
  ])('%s: %s', (at, does, words) => {
    expect(seatActOf(at)).toEqual(does && { does, words });
  });
});

describe('the field for the code', () => {
  it('is there for a seat from a quarter of an hour before, and for everybody once it has begun', () => {
    const field = (facts: Facts) =>
      (Object.keys(moments) as When[]).filter((when) => mayCheckIn(givenSession(facts), moments[when]));
    expect(field(seated)).toEqual(['doorsOpen', 'during', 'evening']);
    expect(field(nobody)).toEqual(['during', 'evening']);
    expect(field(waiting)).toEqual(['during', 'evening']);
    expect(field({ ...seated, status: 'CANCELLED' })).toEqual([]);
    expect(field({ viewerRegistration: registration('REGISTERED', { attendance: 'ATTENDED' }) })).toEqual([]);
  });
});

describe('the links of a session', () => {
  it.each<[Place, boolean, boolean]>([
    ['registered', true, false],
    ['check-in', true, true],
    ['attended', false, true],
    ['over', false, true],
    ['free', false, false],
    ['full', false, false],
    ['waitlisted', false, false],
    ['begun', false, false],
    ['cancelled', false, false],
  ])('%s: the meeting %s, the replay %s', (at, meeting, replay) => {
    expect(linksFor(at, false)).toEqual({ meeting, replay });
  });

  it('lead the host to the meeting until it is over', () => {
    expect(linksFor('free', true).meeting).toBe(true);
    expect(linksFor('begun', true).meeting).toBe(true);
    expect(linksFor('over', true)).toEqual({ meeting: false, replay: true });
    expect(linksFor('cancelled', true).meeting).toBe(false);
  });
});

describe('whoever hosts', () => {
  it('is so without a seat of their own, or with one that was given back', () => {
    expect(isHosting(givenSession(hosted), me.id)).toBe(true);
    expect(isHosting(givenSession({ ...hosted, ...gaveBack }), me.id)).toBe(true);
    expect(isHosting(givenSession({ ...hosted, ...seated }), me.id)).toBe(false);
    expect(isHosting(givenSession({ ...hosted, ...waiting }), me.id)).toBe(false);
  });

  it('is nobody else', () => {
    expect(isHosting(givenSession(), me.id)).toBe(false);
    expect(isHosting(givenSession(), host.id)).toBe(true);
  });
});
