import { describe, expect, it } from '@jest/globals';
import { daysLeft } from './daysLeft.js';

describe('the days that something stays open', () => {
  it.each([
    // An offer until Friday 22:30 UTC: Friday in the west, Saturday from Paris on.
    ['America/Los_Angeles', 1],
    ['Europe/Paris', 2],
    ['Pacific/Auckland', 2],
  ])('are counted on the calendar of %s', (zone, days) => {
    expect(daysLeft('2026-07-10T22:30:00Z', new Date('2026-07-09T10:00:00Z'), zone)).toBe(days);
  });

  it.each([
    ['on the last day', '2026-03-12T06:00:00Z', 0],
    ['in the last minutes of the day before', '2026-03-11T22:59:00Z', 1],
    ['when it is over since yesterday', '2026-03-13T10:00:00Z', 0],
    ['over the day that has 23 hours', '2026-02-27T12:00:00Z', 13],
  ])('are counted %s', (_, now, days) => {
    expect(daysLeft('2026-03-12T16:00:00Z', new Date(now), 'Europe/Paris')).toBe(days);
  });

  it('are as many over a change of the clocks', () => {
    const until = '2026-03-31T12:00:00Z';
    expect(daysLeft(until, new Date('2026-03-28T23:30:00Z'), 'Europe/Paris')).toBe(2);
    expect(daysLeft(until, new Date('2026-03-28T22:30:00Z'), 'Europe/Paris')).toBe(3);
  });
});
