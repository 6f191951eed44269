import { describe, expect, it } from '@jest/globals';
import { daysOf, isAmong, isDay, monthEnds } from './days.js';

describe('the days that there are figures of', () => {
  const days = { first: '2025-11-20', last: '2026-03-12' };

  it('are known by the first and the last', () => {
    expect(daysOf({ firstDay: '2025-11-20', lastDay: '2026-03-12' })).toEqual(days);
    expect(daysOf({ firstDay: null, lastDay: null })).toBeNull();
  });

  it.each([
    ['2025-11-20', true],
    ['2026-03-12', true],
    ['2025-11-19', false],
    ['2026-03-13', false],
    ['2026-02-30', false],
    ['yesterday', false],
    ['', false],
  ])('have %s among them: %s', (day, among) => {
    expect(isAmong(day, days)).toBe(among);
  });

  it('are days of the calendar', () => {
    expect(isDay('1999-12-31')).toBe(true);
    expect(isDay('1999-02-29')).toBe(false);
    expect(isDay('31.12.1999')).toBe(false);
  });

  it('have the ends of the months that are over, the latest first', () => {
    expect(monthEnds(days)).toEqual(['2026-02-28', '2026-01-31', '2025-12-31', '2025-11-30']);
    expect(monthEnds({ first: '2026-01-31', last: '2026-02-28' })).toEqual(['2026-02-28', '2026-01-31']);
    expect(monthEnds({ first: '2026-02-03', last: '2026-02-27' })).toEqual([]);
  });
});
