import { describe, expect, it } from '@jest/globals';
import { givenPerson } from '../../../test/given-people.js';
import { intlOf } from '../../../test/readers.js';
import { countryName } from './countryName.js';
import { initials } from './initials.js';
import { personDetail } from './personDetail.js';

const english = intlOf({ language: 'en', locale: 'en-GB', timeZone: 'UTC' });
const french = intlOf({ language: 'fr', locale: 'fr-FR', timeZone: 'UTC' });

describe('what places a colleague', () => {
  const person = givenPerson('Noor Haddad', { jobTitle: 'Engineer', country: 'DE', unit: 'Research' });

  it('is their job, their unit and their country, in the reader’s language', () => {
    expect(personDetail(english, person)).toBe('Engineer · Research · Germany');
    expect(personDetail(french, person)).toBe('Engineer · Research · Allemagne');
  });

  it('leaves out what is not known', () => {
    expect(personDetail(english, { ...person, jobTitle: null })).toBe('Research · Germany');
    expect(personDetail(english, { ...person, jobTitle: '' })).toBe('Research · Germany');
  });

  it('says once what two of them say', () => {
    expect(personDetail(french, givenPerson('A B', { country: 'FR', unit: 'France' }))).toBe('Engineer · France');
    expect(personDetail(english, givenPerson('A B', { country: 'DE', unit: 'France' }))).toBe(
      'Engineer · France · Germany',
    );
  });
});

describe('a country', () => {
  it.each([
    ['GB', 'United Kingdom', 'Royaume-Uni'],
    ['US', 'United States', 'États-Unis'],
    ['QQ', 'QQ', 'QQ'],
  ])('%s is said as the reader says it', (code, inEnglish, inFrench) => {
    expect(countryName(english, code)).toBe(inEnglish);
    expect(countryName(french, code).replaceAll('\u2060', '')).toBe(inFrench);
  });

  it('has no hyphen that the typeface has not', () => {
    expect(countryName(french, 'TL')).not.toContain('\u2011');
  });
});

describe('the initials of a person', () => {
  it.each([
    ['Amina', 'Diallo', 'AD'],
    ['élise', 'marchand', 'ÉM'],
    [' Noor', 'de Wit', 'ND'],
    ['Cher', '', 'C'],
    ['', '', ''],
    ['𠮷', '野', '𠮷野'],
  ])('%s %s are %s', (givenName, familyName, letters) => {
    expect(initials(givenName, familyName, 'fr-FR')).toBe(letters);
  });

  it('follow the language of the reader', () => {
    expect(initials('ilker', 'ışık', 'tr-TR')).toBe('İI');
    expect(initials('ilker', 'ışık', 'en-GB')).toBe('II');
  });
});
