import { expect, it } from '@jest/globals';
import { momentFor, nameOf } from './formatters.js';

it.each([
  ['language', 'fr', 'en', 'French'],
  ['language', 'fr', 'fr', 'français'],
  ['region', 'JP', 'fr', 'Japon'],
  ['region', 'JP', 'en-GB', 'Japan'],
  ['region', 'JP', 'de', 'Japan'],
  ['region', 'ZZ', 'en', 'Unknown Region'],
] as const)('the %s %s is called in %s: %s', (type, code, locale, name) => {
  expect(nameOf(type, code, locale)).toBe(name);
  expect(nameOf(type, code, locale)).toBe(name);
});

it.each([
  ['en-GB', 'Europe/Paris', '2 March at 10:00'],
  ['en-GB', 'Asia/Tokyo', '2 March at 18:00'],
  ['en', 'Europe/Paris', '2 March at 10:00'],
  ['en-US', 'Europe/Paris', 'March 2 at 10:00 AM'],
  ['fr', 'Europe/Paris', '2 mars à 10:00'],
])('a moment is told in %s by the clock of %s', (locale, timeZone, told) => {
  expect(momentFor({ locale, timeZone }, new Date('2026-03-02T09:00:00Z'))).toBe(told);
});
