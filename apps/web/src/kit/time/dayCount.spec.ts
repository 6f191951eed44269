import { describe, expect, it } from '@jest/globals';
import { dayAfter, daysBefore, daysBetween, monthBefore } from './dayCount.js';

describe('the days between two', () => {
  it.each([
    ['2026-03-12', '2026-03-12', 0],
    ['2026-03-12', '2026-03-13', 1],
    ['2026-03-13', '2026-03-12', -1],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-01-01', '2027-01-01', 365],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('the day after', () => {
  it.each([
    ['2026-03-12', '2026-03-13'],
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
    ['2026-12-31', '2027-01-01'],
  ])('%s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });
});

it('the same time some days before is so many times twenty-four hours ago, whatever the clocks do meanwhile', () => {
  const noon = new Date('2026-03-30T10:00:00Z');
  expect(daysBefore(noon, 1)).toEqual(new Date('2026-03-29T10:00:00Z'));
  expect(daysBefore(noon, 183)).toEqual(new Date('2025-09-28T10:00:00Z'));
});

describe('a month before', () => {
  it.each([
    ['2026-03-12', '2026-02-12'],
    ['2026-01-15', '2025-12-15'],
    ['2026-03-31', '2026-02-28'],
    ['2028-03-30', '2028-02-29'],
    ['2026-07-31', '2026-06-30'],
  ])('%s is %s, on a day that the month has', (day, before) => {
    expect(monthBefore(day)).toBe(before);
  });
});
