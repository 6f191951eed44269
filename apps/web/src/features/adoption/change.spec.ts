import { describe, expect, it } from '@jest/globals';
import { intlOf, plainSpaces } from '../../../test/readers.js';
import { changeOf } from './change.js';

const english = intlOf({ language: 'en', locale: 'en-GB', timeZone: 'UTC' });
const french = intlOf({ language: 'fr', locale: 'fr-FR', timeZone: 'UTC' });

describe('what changed within a month', () => {
  it.each([
    [412, 381, ', 31 more than a month ago', ', 31 de plus qu’il y a un mois'],
    [381, 412, ', 31 fewer than a month ago', ', 31 de moins qu’il y a un mois'],
    [412, 412, ', as many as a month ago', ', autant qu’il y a un mois'],
    [12_000, 0, ', 12,000 more than a month ago', ', 12 000 de plus qu’il y a un mois'],
  ])('from %i, which were %i', (now, earlier, inEnglish, inFrench) => {
    const { id, change } = changeOf(now, earlier)!;
    expect(english.formatMessage({ id }, { change, about: 'false', than: 'month', day: null })).toBe(inEnglish);
    expect(plainSpaces(french.formatMessage({ id }, { change, about: 'false', than: 'month', day: null }))).toBe(
      inFrench,
    );
  });

  it('is named by the day where one is compared', () => {
    const { id, change } = changeOf(412, 381)!;
    const words = (intl: typeof english, day: string) =>
      plainSpaces(String(intl.formatMessage({ id }, { change, about: 'false', than: 'day', day })));
    expect(words(english, '3 May 2026')).toBe(', 31 more than on 3 May 2026');
    expect(words(french, '3 mai 2026')).toBe(', 31 de plus que le 3 mai 2026');
  });

  it('is not known where one of the two days is not', () => {
    expect(changeOf(412, null)).toBeNull();
    expect(changeOf(null, 412)).toBeNull();
  });
});
