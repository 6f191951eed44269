import { describe, expect, it } from '@jest/globals';
import { comesTwice, emptyDraft, inputOf, timesOf, type ScheduleDraft } from './scheduleDraft.js';

const draft = (facts: Partial<ScheduleDraft>): ScheduleDraft => ({ ...emptyDraft('fr'), day: '2026-05-12', ...facts });

function told(facts: Partial<ScheduleDraft>, zone = 'Europe/Paris'): string[] | object {
  const times = timesOf(draft(facts), zone);
  return 'skipped' in times ? times : [times.startsAt.toISOString(), times.endsAt.toISOString()];
}

describe('the times of a session', () => {
  it.each([
    ['Europe/Paris', ['2026-05-12T08:00:00.000Z', '2026-05-12T09:30:00.000Z']],
    ['America/Los_Angeles', ['2026-05-12T17:00:00.000Z', '2026-05-12T18:30:00.000Z']],
    ['Pacific/Auckland', ['2026-05-11T22:00:00.000Z', '2026-05-11T23:30:00.000Z']],
  ])('are those of the host’s clock in %s', (zone, times) => {
    expect(told({ start: '10:00', end: '11:30' }, zone)).toEqual(times);
  });

  it('end on the next day when the end is not after the start', () => {
    expect(told({ start: '23:00', end: '00:30' })).toEqual(['2026-05-12T21:00:00.000Z', '2026-05-12T22:30:00.000Z']);
    expect(told({ day: '2026-12-31', start: '23:30', end: '00:15' })).toEqual([
      '2026-12-31T22:30:00.000Z',
      '2026-12-31T23:15:00.000Z',
    ]);
    expect(told({ start: '10:00', end: '10:00' })).toEqual(['2026-05-12T08:00:00.000Z', '2026-05-13T08:00:00.000Z']);
  });

  it('end at the hour that was written, over a night in which the clocks change', () => {
    expect(told({ day: '2026-03-28', start: '23:00', end: '08:00' })).toEqual([
      '2026-03-28T22:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
    ]);
    expect(told({ day: '2026-10-24', start: '23:00', end: '08:00' })).toEqual([
      '2026-10-24T21:00:00.000Z',
      '2026-10-25T07:00:00.000Z',
    ]);
  });
});

describe('on the spring day', () => {
  it('a start or an end that the clocks leave out is told', () => {
    expect(told({ day: '2026-03-29', start: '02:30', end: '04:00' })).toEqual({ skipped: 'start' });
    expect(told({ day: '2026-03-29', start: '01:30', end: '02:30' })).toEqual({ skipped: 'end' });
    expect(told({ day: '2026-03-28', start: '23:00', end: '02:15' })).toEqual({ skipped: 'end' });
    expect(told({ day: '2026-03-08', start: '02:30', end: '04:00' }, 'America/Los_Angeles')).toEqual({
      skipped: 'start',
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
    expect(comesTwice(draft({ ...autumn, start: '02:30' }), 'Europe/Paris')).toBe(true);
    expect(comesTwice(draft({ ...autumn, start: '03:00' }), 'Europe/Paris')).toBe(false);
    expect(comesTwice(draft({ ...autumn, start: '02:30' }), 'Pacific/Auckland')).toBe(false);
    expect(comesTwice(draft({ day: '', start: '02:30' }), 'Europe/Paris')).toBe(false);
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
  const of = { programme: 'social-media', timeZone: 'Asia/Kolkata' };

  it('has the times as moments, the host’s zone, and no blanks around the words', () => {
    const written = draft({ title: ' Your first post ', description: 'Together.\n', joinUrl: ' https://meet ' });
    expect(inputOf(written, times, of)).toEqual({
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
    });
  });

  it('has a place for a workshop and a link for a webinar, whatever else was typed before', () => {
    const both = { place: ' Room 4 ', joinUrl: 'https://meet' };
    expect(inputOf(draft({ ...both, kind: 'WORKSHOP' }), times, of)).toMatchObject({ place: 'Room 4', joinUrl: null });
    expect(inputOf(draft({ ...both, kind: 'WEBINAR' }), times, of)).toMatchObject({
      place: null,
      joinUrl: 'https://meet',
    });
  });

  it('has no limit where none was typed, and no link of blanks', () => {
    expect(inputOf(draft({ capacity: '12', joinUrl: '  ' }), times, of)).toMatchObject({ capacity: 12, joinUrl: null });
  });
});
