import { describe, expect, it } from '@jest/globals';
import { nextDayOf } from './nextDay.js';

const today = '2026-03-12';
const metAndAgreed = (...days: (string | null)[]) => days.map((nextOn) => ({ nextOn }));

describe('the day on which the two meet again', () => {
  it('is the one that they agreed on when they met last', () => {
    expect(nextDayOf(metAndAgreed('2026-03-20', '2026-03-14'), today)).toBe('2026-03-20');
  });

  it('is still to come on the day itself, and gone on the next', () => {
    expect(nextDayOf(metAndAgreed(today), today)).toBe(today);
    expect(nextDayOf(metAndAgreed('2026-03-11'), today)).toBeNull();
  });

  it('is none when they agreed on none the last time, whatever they had agreed on before', () => {
    expect(nextDayOf(metAndAgreed(null, '2026-03-20'), today)).toBeNull();
    expect(nextDayOf([], today)).toBeNull();
  });
});
