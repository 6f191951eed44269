import { describe, expect, it } from '@jest/globals';
import { intlOf, readers, zones } from '../../../test/readers.js';
import { dayFormat } from './dayFormat.js';

const now = new Date('2026-03-12T10:00:00Z');

function written(value: string, timeZone: string, { short = false, at = now } = {}): string {
  const intl = intlOf({ language: 'en', locale: 'en-GB', timeZone });
  return intl.formatDate(value, dayFormat(value, { timeZone, short, now: at }));
}

describe('a calendar day, such as that of a check-in', () => {
  it.each(zones)('is the same day in %s', (zone) => {
    expect(written('2026-03-01', zone)).toBe('1 March 2026');
  });

  it.each(readers)('is written in $language as one writes there, in $timeZone', ({ language, locale, timeZone }) => {
    const intl = intlOf({ language, locale, timeZone });
    const words = intl.formatDate('2026-08-01', dayFormat('2026-08-01', { timeZone, short: false, now }));
    expect(words).toBe(language === 'fr' ? '1 août 2026' : '1 August 2026');
  });
});

describe('a moment', () => {
  it.each([
    ['America/Los_Angeles', '28 February 2026'],
    ['Europe/Paris', '1 March 2026'],
    ['Pacific/Auckland', '1 March 2026'],
  ])('is on the day that it is in %s', (zone, day) => {
    expect(written('2026-02-28T23:30:00Z', zone)).toBe(day);
  });
});

describe('the year', () => {
  it('stands in a short day only when it is another one', () => {
    expect(written('2026-12-31', 'Europe/Paris', { short: true })).toBe('31 December');
    expect(written('2027-01-01', 'Europe/Paris', { short: true })).toBe('1 January 2027');
    expect(written('2025-12-31', 'Europe/Paris', { short: true })).toBe('31 December 2025');
  });

  it.each([
    // The last hour of the year in Paris: the next one has come to Auckland.
    ['America/Los_Angeles', '31 December', '1 January 2027'],
    ['Europe/Paris', '31 December', '1 January 2027'],
    ['Pacific/Auckland', '31 December 2026', '1 January'],
  ])('is the one that it is in %s', (zone, lastDay, firstDay) => {
    const at = new Date('2026-12-31T22:30:00Z');
    expect(written('2026-12-31', zone, { short: true, at })).toBe(lastDay);
    expect(written('2027-01-01', zone, { short: true, at })).toBe(firstDay);
  });

  it.each([
    ['America/Los_Angeles', '31 December'],
    ['Europe/Paris', '1 January 2027'],
    ['Pacific/Auckland', '1 January 2027'],
  ])('of a moment around its end is that of %s', (zone, day) => {
    expect(written('2026-12-31T23:30:00Z', zone, { short: true, at: new Date('2026-12-30T12:00:00Z') })).toBe(day);
  });
});
