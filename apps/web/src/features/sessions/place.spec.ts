import { describe, expect, it } from '@jest/globals';
import { givenSession, hosted, moments, registration } from '../../../test/given-session.js';
import { isHosting, placeOf, type Place, type PlacedSession } from './place.js';
import { seatActOf } from './seatAct.js';
import { linksOf } from './sessionLinks.js';

type Move = PlacedSession['viewerMay'][number];
type Seat = 'REGISTERED' | 'WAITLISTED' | 'CANCELLED' | null;
const session = (seat: Seat, ...viewerMay: Move[]) =>
  givenSession({ viewerRegistration: seat && registration(seat), viewerMay });

describe('where I stand with a session', () => {
  it.each<[string, Seat, Move[], keyof typeof moments, Place]>([
    ['a seat may be taken', null, ['REGISTER'], 'before', 'free'],
    ['a seat may be taken, and the code be typed', null, ['REGISTER', 'CHECK_IN'], 'doorsOpen', 'free'],
    ['there is the waiting list', null, ['JOIN_WAITING_LIST'], 'before', 'full'],
    ['there is the waiting list, and the code', null, ['JOIN_WAITING_LIST', 'CHECK_IN'], 'doorsOpen', 'full'],
    ['only the code may be typed', null, ['CHECK_IN'], 'during', 'begun'],
    ['only the code may be typed, later on', null, ['CHECK_IN'], 'evening', 'begun'],
    ['nothing may be done', null, [], 'later', 'over'],
    ['I have a seat to give back', 'REGISTERED', ['CANCEL_REGISTRATION'], 'before', 'registered'],
    ['I have a seat, and the code', 'REGISTERED', ['CANCEL_REGISTRATION', 'CHECK_IN'], 'doorsOpen', 'check-in'],
    ['I have a seat, and the session runs', 'REGISTERED', ['CHECK_IN'], 'during', 'check-in'],
    ['I had a seat', 'REGISTERED', [], 'later', 'over'],
    ['I wait', 'WAITLISTED', ['CANCEL_REGISTRATION'], 'before', 'waitlisted'],
    ['I wait, and may type the code', 'WAITLISTED', ['CANCEL_REGISTRATION', 'CHECK_IN'], 'doorsOpen', 'waitlisted'],
    ['I waited until it began', 'WAITLISTED', ['CHECK_IN'], 'during', 'begun'],
    ['I waited', 'WAITLISTED', [], 'later', 'over'],
    ['I gave my seat back', 'CANCELLED', ['REGISTER'], 'before', 'free'],
    ['I gave my seat back, of one that is full since', 'CANCELLED', ['JOIN_WAITING_LIST'], 'before', 'full'],
  ])('when %s', (_, seat, may, when, place) => {
    expect(placeOf(session(seat, ...may), moments[when])).toBe(place);
  });

  it('is over at the very moment at which it ends', () => {
    const mine = session('REGISTERED');
    const end = Date.parse(mine.endsAt);
    expect(placeOf(mine, new Date(end - 1))).toBe('registered');
    expect(placeOf(mine, new Date(end))).toBe('over');
  });

  it.each<keyof typeof moments>(['before', 'during', 'later'])('is cancelled, whatever seat I had, %s', (when) => {
    expect(placeOf({ ...session('REGISTERED'), status: 'CANCELLED' }, moments[when])).toBe('cancelled');
  });

  it('is that I was there, once that counts, whatever may still be done', () => {
    const there = (facts: object) =>
      placeOf(
        givenSession({ viewerMay: ['CHECK_IN'], viewerRegistration: registration('REGISTERED', facts) }),
        moments.evening,
      );
    expect(there({ attendance: 'REPLAYED', counts: true })).toBe('attended');
    expect(there({ attendance: 'REPLAYED', counts: false })).toBe('check-in');
    expect(there({ attendance: 'PARTIAL', counts: false })).toBe('partly');
  });

  it('is that I was not there, while it lasts, once the host said so', () => {
    const viewerRegistration = registration('REGISTERED', { attendance: 'ABSENT' });
    expect(placeOf(givenSession({ viewerMay: [], viewerRegistration }), moments.during)).toBe('absent');
    expect(placeOf(givenSession({ viewerMay: [], viewerRegistration }), moments.evening)).toBe('over');
  });
});

describe('what is offered for a seat', () => {
  it.each<[Seat, Move[], string | null, string | null]>([
    [null, ['REGISTER'], 'takes', 'session.register'],
    [null, ['REGISTER', 'CHECK_IN'], 'takes', 'session.register'],
    [null, ['JOIN_WAITING_LIST'], 'takes', 'session.joinWaitingList'],
    ['REGISTERED', ['CANCEL_REGISTRATION'], 'gives-back', 'session.giveUp'],
    ['REGISTERED', ['CANCEL_REGISTRATION', 'CHECK_IN'], 'gives-back', 'session.giveUp'],
    ['WAITLISTED', ['CANCEL_REGISTRATION'], 'gives-back', 'session.leaveWaitingList'],
    ['REGISTERED', ['CHECK_IN'], null, null],
    [null, [], null, null],
  ])('%s, by who may %j: %s', (seat, may, does, words) => {
    expect(seatActOf(session(seat, ...may))).toEqual(does && { does, words });
  });
});

describe('the links of a session', () => {
  const both = { joinUrl: 'https://meet', replayUrl: 'https://replay' };

  it.each<[Place, boolean, boolean]>([
    ['registered', true, false],
    ['check-in', true, true],
    ['free', true, false],
    ['waitlisted', true, false],
    ['begun', true, true],
    ['full', true, false],
    // Said by the host while it lasts: the meeting goes on, and one may still come.
    ['absent', true, false],
    ['attended', false, true],
    ['partly', false, true],
    ['over', false, true],
    ['cancelled', false, false],
  ])('%s: the meeting %s, the replay %s', (at, meeting, replay) => {
    const { joinUrl, replayUrl } = linksOf(both, at);
    expect([joinUrl !== null, replayUrl !== null]).toEqual([meeting, replay]);
  });

  it('are those that the server gives', () => {
    expect(linksOf({ joinUrl: null, replayUrl: null }, 'check-in')).toEqual({ joinUrl: null, replayUrl: null });
  });
});

describe('whoever hosts', () => {
  it('is so without a seat of their own, or with one that was given back', () => {
    const seats = [null, 'CANCELLED', 'REGISTERED', 'WAITLISTED'] as const;
    expect(seats.map((seat) => isHosting({ ...session(seat), ...hosted }))).toEqual([true, true, false, false]);
  });

  it('is nobody else', () => {
    expect(isHosting(givenSession())).toBe(false);
  });
});
