import { describe, expect, it } from '@jest/globals';
import { dayBefore, isDue, numberOf, periodAfter, periodAt, type ReportRhythm } from './report-period.js';

const at = (now: string, rhythm: ReportRhythm, timeZone: string) => periodAt(new Date(now), { rhythm, timeZone });
const after = (now: string, rhythm: ReportRhythm, timeZone: string) => periodAfter(new Date(now), { rhythm, timeZone });

describe('the letter of a period', () => {
  it('goes on Monday at eight by the clock of who reads it', () => {
    expect(at('2026-03-09T07:00:00Z', 'WEEKLY', 'Europe/Paris').start).toBe('2026-03-09');
    expect(at('2026-03-09T06:59:00Z', 'WEEKLY', 'Europe/Paris').start).toBe('2026-03-02');
    expect(at('2026-03-08T23:00:00Z', 'WEEKLY', 'Asia/Tokyo').start).toBe('2026-03-09');
    expect(at('2026-03-09T11:00:00Z', 'WEEKLY', 'America/New_York').start).toBe('2026-03-02');
  });

  it('or on the first of the month, whatever day that is', () => {
    expect(at('2026-03-01T07:00:00Z', 'MONTHLY', 'Europe/Paris').start).toBe('2026-03-01');
    expect(at('2026-03-01T06:00:00Z', 'MONTHLY', 'Europe/Paris').start).toBe('2026-02-01');
    expect(after('2026-01-31T12:00:00Z', 'MONTHLY', 'UTC')).toEqual({
      start: '2026-02-01',
      opensAt: new Date('2026-02-01T08:00:00Z'),
    });
  });

  it('keeps its hour where the clock changes', () => {
    expect(after('2026-03-24T12:00:00Z', 'WEEKLY', 'Europe/Paris').opensAt).toEqual(new Date('2026-03-30T06:00:00Z'));
    expect(after('2026-10-24T12:00:00Z', 'WEEKLY', 'Europe/Paris').opensAt).toEqual(new Date('2026-10-26T07:00:00Z'));
  });

  it('does not go for a morning before it was asked for, nor twice', () => {
    const monday = at('2026-03-09T12:00:00Z', 'WEEKLY', 'UTC');
    const askedAt = new Date('2026-03-04T10:00:00Z');
    expect(isDue(monday, { askedAt, lastPeriod: null })).toBe(true);
    expect(isDue(monday, { askedAt, lastPeriod: '2026-03-02' })).toBe(true);
    expect(isDue(monday, { askedAt, lastPeriod: '2026-03-09' })).toBe(false);
    expect(isDue(monday, { askedAt: new Date('2026-03-09T09:00:00Z'), lastPeriod: null })).toBe(false);
  });

  it('goes once though they travel west and have the same morning again', () => {
    const askedAt = new Date('2026-03-04T10:00:00Z');
    const inTokyo = at('2026-03-09T00:00:00Z', 'WEEKLY', 'Asia/Tokyo');
    const inLisbon = at('2026-03-09T09:00:00Z', 'WEEKLY', 'Europe/Lisbon');
    expect(isDue(inTokyo, { askedAt, lastPeriod: null })).toBe(true);
    expect(isDue(inLisbon, { askedAt, lastPeriod: inTokyo.start })).toBe(false);
  });

  it('has a number that no other period of its rhythm has', () => {
    const mondays = Array.from({ length: 120 }, (_, week) =>
      at(new Date(Date.UTC(2025, 0, 6 + 7 * week, 12)).toISOString(), 'WEEKLY', 'UTC'),
    );
    const numbers = mondays.map((period) => numberOf(period, 'WEEKLY'));
    expect(numbers).toEqual(numbers.map((_, week) => (numbers[0] ?? 0) + week));
    expect(numberOf(at('2026-01-05T12:00:00Z', 'MONTHLY', 'UTC'), 'MONTHLY')).toBe(
      numberOf(at('2025-12-05T12:00:00Z', 'MONTHLY', 'UTC'), 'MONTHLY') + 1,
    );
  });

  it('compares with the same day a week or a month before, the last one of a shorter month', () => {
    expect(dayBefore('2026-03-08', 'WEEKLY')).toBe('2026-03-01');
    expect(dayBefore('2026-03-31', 'MONTHLY')).toBe('2026-02-28');
  });
});
