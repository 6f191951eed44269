import { describe, expect, it } from '@jest/globals';
import { calendarDay, isCalendarDay } from './calendarDay.js';

describe('the day of a moment', () => {
  // An hour before midnight in Paris, in the afternoon of Los Angeles, on the morning after in Auckland.
  const evening = new Date('2026-03-11T22:00:00Z');

  it.each([
    ['America/Los_Angeles', '2026-03-11'],
    ['Europe/Paris', '2026-03-11'],
    ['Asia/Kolkata', '2026-03-12'],
    ['Pacific/Auckland', '2026-03-12'],
  ])('is in %s the %s', (zone, day) => {
    expect(calendarDay(evening, zone)).toBe(day);
  });

  it.each([
    ['before the clocks go forward', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['on the day that has 23 hours', '2026-03-29T21:59:00Z', '2026-03-29'],
    ['after it', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['on the day that has 25 hours', '2026-10-25T22:30:00Z', '2026-10-25'],
    ['in the last hour of a year', '2026-12-31T22:59:00Z', '2026-12-31'],
    ['in the first hour of the next', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('is that of Paris, %s', (_, moment, day) => {
    expect(calendarDay(new Date(moment), 'Europe/Paris')).toBe(day);
  });

  it('is told from a moment', () => {
    expect(isCalendarDay('2026-03-12')).toBe(true);
    expect(isCalendarDay('2026-03-12T00:00:00Z')).toBe(false);
  });
});
