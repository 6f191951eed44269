import { describe, expect, it } from '@jest/globals';
import { dayIn, dayNumber, earlier, later } from './calendar.js';

const at = (text: string): Date => new Date(`${text}Z`);

describe('later', () => {
  it.each([
    ['2026-03-02T09:00:00', 12, '2027-03-02T09:00:00'],
    ['2026-01-31T09:00:00', 1, '2026-02-28T09:00:00'],
    ['2028-02-29T09:00:00', 12, '2029-02-28T09:00:00'],
    ['2026-08-31T09:00:00', 18, '2028-02-29T09:00:00'],
    ['2026-12-31T23:59:59.999', 2, '2027-02-28T23:59:59.999'],
  ])('than %s by %d months is %s', (moment, months, expected) => {
    expect(later(at(moment), { months })).toEqual(at(expected));
  });

  it.each([
    ['2026-02-28T23:30:00', 1, '2026-03-01T23:30:00'],
    ['2028-02-28T23:30:00', 1, '2028-02-29T23:30:00'],
    ['2026-12-20T00:00:00.001', 21, '2027-01-10T00:00:00.001'],
    // The nights in which Europe and New York change their clocks.
    ['2026-03-28T23:30:00', 2, '2026-03-30T23:30:00'],
    ['2026-10-24T23:30:00', 2, '2026-10-26T23:30:00'],
    ['2026-03-07T12:00:00', 1, '2026-03-08T12:00:00'],
  ])('than %s by %d days is %s', (moment, days, expected) => {
    expect(later(at(moment), { days })).toEqual(at(expected));
    expect(earlier(at(expected), { days })).toEqual(at(moment));
  });

  it('adds hours and minutes as they pass', () => {
    expect(later(at('2026-03-29T00:30:00'), { hours: 1, minutes: 45 })).toEqual(at('2026-03-29T02:15:00'));
  });

  it('leaves its own moment alone', () => {
    const moment = at('2026-03-02T09:00:00');
    later(moment, { months: 5 });
    expect(moment).toEqual(at('2026-03-02T09:00:00'));
  });
});

describe('earlier', () => {
  it.each([
    ['2026-03-31T09:00:00', 1, '2026-02-28T09:00:00'],
    ['2028-03-31T09:00:00', 1, '2028-02-29T09:00:00'],
    ['2026-01-15T09:00:00', 3, '2025-10-15T09:00:00'],
  ])('than %s by %d months is %s', (moment, months, expected) => {
    expect(earlier(at(moment), { months })).toEqual(at(expected));
  });
});

describe('the day', () => {
  it.each([
    ['2026-03-02T23:30:00', 'UTC', '2026-03-02'],
    ['2026-03-02T23:30:00', 'Europe/Paris', '2026-03-03'],
    ['2026-07-01T22:30:00', 'Europe/Paris', '2026-07-02'],
    ['2026-07-01T02:30:00', 'America/New_York', '2026-06-30'],
    ['2026-12-31T12:30:00', 'Pacific/Kiritimati', '2027-01-01'],
    // An hour before and after the clocks go back.
    ['2026-10-25T00:30:00', 'Europe/Paris', '2026-10-25'],
    ['2026-10-25T22:59:59.999', 'Europe/Paris', '2026-10-25'],
    ['2026-10-25T23:00:00', 'Europe/Paris', '2026-10-26'],
  ])('of %s in %s is %s', (moment, timeZone, day) => {
    expect(dayIn(timeZone, at(moment))).toBe(day);
  });

  it.each([
    ['1970-01-01T00:00:00', 0],
    ['1970-01-01T23:59:59.999', 0],
    ['1970-01-02T00:00:00', 1],
    ['2026-03-29T01:30:00', 20_541],
    ['2028-02-29T12:00:00', 21_243],
  ])('of %s has the number %d', (moment, number) => {
    expect(dayNumber(at(moment))).toBe(number);
    expect(dayNumber(at(moment))).toBe(Math.floor(at(moment).getTime() / 86_400_000));
  });
});
