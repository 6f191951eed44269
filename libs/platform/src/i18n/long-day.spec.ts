import { describe, expect, it } from '@jest/globals';
import { longDay } from './long-day.js';

const at = (text: string): Date => new Date(`${text}Z`);

describe('a day written out', () => {
  it.each([
    ['en', '2 March 2026'],
    ['en-US', 'March 2, 2026'],
    ['en-GB', '2 March 2026'],
    ['fr', '2 mars 2026'],
    ['de', '2 March 2026'],
  ])('for a reader of %s is %s', (locale, written) => {
    expect(longDay(at('2026-03-02T09:00:00'), { locale, timeZone: 'UTC' })).toBe(written);
  });

  it.each([
    ['Asia/Tokyo', '2028-02-28T15:00:00', '29 février 2028'],
    ['America/New_York', '2026-01-01T04:59:59', '31 décembre 2025'],
    ['Europe/Paris', '2026-10-25T22:59:59', '25 octobre 2026'],
    ['Europe/Paris', '2026-10-25T23:00:00', '26 octobre 2026'],
  ])('is the one of %s', (timeZone, moment, written) => {
    expect(longDay(at(moment), { locale: 'fr', timeZone })).toBe(written);
  });
});
