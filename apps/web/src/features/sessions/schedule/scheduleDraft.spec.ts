import { describe, expect, it } from '@jest/globals';
import { changesIn, draftOf, newTimes } from './editDraft.js';
import type { EditedSession } from './schedule.query.js';
import {
  comesTwice,
  emptyDraft,
  fieldOf,
  inputOf,
  tagsOf,
  tagsToOffer,
  timesOf,
  withTag,
  type SessionDraft,
} from './scheduleDraft.js';

const draft = (facts: Partial<SessionDraft>): SessionDraft => ({
  ...emptyDraft('fr', 'Europe/Paris'),
  day: '2026-05-12',
  ...facts,
});

function told(facts: Partial<SessionDraft>, timeZone = 'Europe/Paris'): string[] | object | null {
  const times = timesOf(draft({ ...facts, timeZone }));
  return times && 'startsAt' in times ? [times.startsAt.toISOString(), times.endsAt.toISOString()] : times;
}

describe('the times of a session', () => {
  it.each([
    ['Europe/Paris', ['2026-05-12T08:00:00.000Z', '2026-05-12T09:30:00.000Z']],
    ['America/Los_Angeles', ['2026-05-12T17:00:00.000Z', '2026-05-12T18:30:00.000Z']],
    ['Pacific/Auckland', ['2026-05-11T22:00:00.000Z', '2026-05-11T23:30:00.000Z']],
  ])('are those of the host’s clock in %s', (zone, times) => {
    expect(told({ start: '10:00', end: '11:30' }, zone)).toEqual(times);
  });

  it('end on the same day, unless another one is named', () => {
    expect(told({ start: '23:00', end: '00:30' })).toEqual({ field: 'end', fault: 'before' });
    expect(told({ start: '10:00', end: '10:00' })).toEqual({ field: 'end', fault: 'before' });
    expect(told({ start: '10:00', end: '11:00', endDay: '2026-05-11' })).toEqual({ field: 'end', fault: 'before' });
    expect(told({ start: '23:00', end: '00:30', endDay: '2026-05-13' })).toEqual([
      '2026-05-12T21:00:00.000Z',
      '2026-05-12T22:30:00.000Z',
    ]);
  });

  it('are none while something is missing', () => {
    expect(told({ day: '' })).toBeNull();
    expect(told({ start: '' })).toBeNull();
  });

  it('end at the hour that was written, over a night in which the clocks change', () => {
    expect(told({ day: '2026-03-28', start: '23:00', end: '08:00', endDay: '2026-03-29' })).toEqual([
      '2026-03-28T22:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
    ]);
    expect(told({ day: '2026-10-24', start: '23:00', end: '08:00', endDay: '2026-10-25' })).toEqual([
      '2026-10-24T21:00:00.000Z',
      '2026-10-25T07:00:00.000Z',
    ]);
  });
});

describe('on the spring day', () => {
  it('a start or an end that the clocks leave out is told', () => {
    expect(told({ day: '2026-03-29', start: '02:30', end: '04:00' })).toEqual({ field: 'start', fault: 'skipped' });
    expect(told({ day: '2026-03-29', start: '01:30', end: '02:30' })).toEqual({ field: 'end', fault: 'skipped' });
    expect(told({ day: '2026-03-28', start: '23:00', end: '02:15', endDay: '2026-03-29' })).toEqual({
      field: 'end',
      fault: 'skipped',
    });
    expect(told({ day: '2026-03-08', start: '02:30', end: '04:00' }, 'America/Los_Angeles')).toEqual({
      field: 'start',
      fault: 'skipped',
    });
  });

  it('a session around that hour is an hour shorter than it looks', () => {
    expect(told({ day: '2026-03-29', start: '01:30', end: '03:30' })).toEqual([
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ]);
  });
});

describe('on the autumn day', () => {
  const autumn = { day: '2026-10-25' };

  it('of an hour that comes twice the first one is meant, and said', () => {
    expect(told({ ...autumn, start: '02:30', end: '04:00' })).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T03:00:00.000Z',
    ]);
    expect(comesTwice(draft({ ...autumn, start: '02:30' }))).toBe(true);
    expect(comesTwice(draft({ ...autumn, start: '03:00' }))).toBe(false);
    expect(comesTwice(draft({ ...autumn, start: '02:30', timeZone: 'Pacific/Auckland' }))).toBe(false);
    expect(comesTwice(draft({ day: '', start: '02:30' }))).toBe(false);
  });

  it('an end is the first time after the start at which the clock says so', () => {
    expect(told({ ...autumn, start: '01:30', end: '02:30' })).toEqual([
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ]);
    expect(told({ ...autumn, start: '02:45', end: '02:15' })).toEqual([
      '2026-10-25T00:45:00.000Z',
      '2026-10-25T01:15:00.000Z',
    ]);
  });
});

describe('what is sent', () => {
  const times = { startsAt: new Date('2026-05-12T08:00:00Z'), endsAt: new Date('2026-05-12T09:00:00Z') };

  it('has the times as moments, their zone, and no blanks around the words', () => {
    const written = draft({
      title: ' Your first post ',
      description: 'Together.\n',
      joinUrl: ' https://meet ',
      tags: ' Onboarding, ,web ',
      timeZone: 'Asia/Kolkata',
    });
    expect(inputOf(written, times, 'social-media')).toEqual({
      programme: 'social-media',
      timeZone: 'Asia/Kolkata',
      kind: 'WEBINAR',
      title: 'Your first post',
      description: 'Together.',
      language: 'fr',
      startsAt: '2026-05-12T08:00:00.000Z',
      endsAt: '2026-05-12T09:00:00.000Z',
      place: null,
      joinUrl: 'https://meet',
      capacity: null,
      tags: ['Onboarding', 'web'],
    });
  });

  it('has no limit where none was typed, and no link of blanks', () => {
    const written = draft({ capacity: '12', joinUrl: '  ', kind: 'WORKSHOP', place: ' Room 4 ' });
    expect(inputOf(written, times, 'p')).toMatchObject({ capacity: 12, joinUrl: null, place: 'Room 4' });
  });
});

describe('the tags that are offered', () => {
  it('are those in use that are not there yet, however they are written', () => {
    const tags = 'onboarding, Ecriture';
    expect(tagsToOffer(['Onboarding', 'Écriture', 'web'], { tags })).toEqual(['web']);
    expect(tagsOf({ tags: withTag({ tags }, 'web') })).toEqual(['onboarding', 'Ecriture', 'web']);
    expect(withTag({ tags: '' }, 'web')).toBe('web');
  });
});

describe('the field that a refusal is about', () => {
  it.each([
    ['input.title', 'title'],
    ['input.first.startsAt', 'start'],
    ['input.endsAt', 'end'],
    ['input.tags.2', 'tags'],
    [null, null],
  ])('of %s is %s', (path, field) => {
    expect(fieldOf(path)).toBe(field);
  });
});

describe('a session that is changed', () => {
  const session = {
    kind: 'WORKSHOP',
    title: 'Late',
    description: '',
    language: 'fr',
    tags: ['web'],
    startsAt: '2026-05-12T21:00:00.000Z',
    endsAt: '2026-05-12T23:00:00.000Z',
    timeZone: 'Europe/Paris',
    place: 'Lyon',
    joinUrl: null,
    replayUrl: null,
    replayCounts: false,
    minimumShare: 1 / 3,
    capacity: 12,
    host: { id: 'host' },
  } as unknown as EditedSession;

  it('is written as it stands, by the clock of its zone, and left alone it changes nothing', () => {
    const written = draftOf(session);
    expect(written).toMatchObject({ day: '2026-05-12', start: '23:00', end: '01:00', endDay: '2026-05-13' });
    const times = timesOf(written);
    expect(times).toEqual({ startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) });
    expect(changesIn(written, session)).toBeNull();
    expect(newTimes(written, times as Parameters<typeof newTimes>[1], session)).toBeNull();
  });

  it('sends what differs, and null for what was taken out', () => {
    const host = { ...draftOf(session).host, id: 'other' };
    const written = { ...draftOf(session), place: '', capacity: '', minimumShare: '80', host };
    expect(changesIn(written, session)).toEqual({ place: null, capacity: null, minimumShare: 0.8, hostId: 'other' });
  });
});
