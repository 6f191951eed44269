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
    expect(english.formatMessage({ id }, { change, about: 'false' })).toBe(inEnglish);
    expect(plainSpaces(french.formatMessage({ id }, { change, about: 'false' }))).toBe(inFrench);
  });

  it('is not known where one of the two days is not', () => {
    expect(changeOf(412, null)).toBeNull();
    expect(changeOf(null, 412)).toBeNull();
  });
});
