import { describe, expect, it } from '@jest/globals';
import { formattingLocale, languageKept, languageOf, languageToRead } from './languages.js';

describe('the language of a locale', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR-be', 'fr'],
    ['en-IN', 'en'],
    ['de', null],
    ['fro', null],
    ['', null],
  ])('%j is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('the language of the app', () => {
  const both = { offered: ['en', 'fr'], otherwise: 'en' };
  const nobody = { chosen: null, personLocale: null, browser: [] };

  it('is the one chosen by hand, whoever is there', () => {
    expect(languageToRead({ chosen: 'fr', personLocale: 'en-GB', browser: ['en'] }, both)).toBe('fr');
    expect(languageToRead({ chosen: 'en', personLocale: 'fr-FR', browser: ['fr'] }, both)).toBe('en');
  });

  it('is otherwise the person’s own, not the browser’s', () => {
    expect(languageToRead({ chosen: null, personLocale: 'fr-BE', browser: ['en-GB', 'en'] }, both)).toBe('fr');
    expect(languageToRead({ chosen: null, personLocale: 'en', browser: ['fr'] }, both)).toBe('en');
  });

  it('is English, as the server writes to them, for a person whose language it does not speak', () => {
    expect(languageToRead({ chosen: null, personLocale: 'de-DE', browser: ['fr-FR'] }, both)).toBe('en');
  });

  it('is the first of the browser’s that the company offers, before anybody is known', () => {
    expect(languageToRead({ ...nobody, browser: ['de', 'fr-CH', 'en'] }, both)).toBe('fr');
    expect(languageToRead({ ...nobody, browser: ['en-US', 'fr'] }, both)).toBe('en');
    expect(languageToRead({ ...nobody, browser: ['de', 'it'] }, both)).toBe('en');
    expect(languageToRead(nobody, both)).toBe('en');
  });

  it('is the company’s before anybody is known who reads one that it offers', () => {
    const french = { offered: ['fr'], otherwise: 'fr-CA' };
    expect(languageToRead({ ...nobody, browser: ['en-GB', 'de'] }, french)).toBe('fr');
    expect(languageToRead({ ...nobody, browser: ['de'] }, { ...both, otherwise: 'fr' })).toBe('fr');
    expect(languageToRead({ ...nobody, chosen: 'en', browser: ['fr'] }, french)).toBe('en');
  });
});

describe('the language that a browser kept', () => {
  it.each([
    ['fr', 'fr'],
    ['en', 'en'],
    ['de', null],
    ['fr-FR', null],
    [null, null],
  ])('%j is %s', (kept, language) => {
    expect(languageKept(kept)).toBe(language);
  });
});

describe('dates and numbers', () => {
  it.each([
    ['fr', 'fr-CA', 'fr-CA'],
    ['en', 'en-IN', 'en-IN'],
    ['fr', 'fr', 'fr-FR'],
    ['en', 'en', 'en-GB'],
    // Whoever reads in another language than their own reads its dates too: a mixture reads worse than either.
    ['en', 'fr-FR', 'en-GB'],
    ['fr', 'de-DE', 'fr-FR'],
    ['fr', null, 'fr-FR'],
  ] as const)('read in %s by a person of %s are written as in %s', (language, personLocale, locale) => {
    expect(formattingLocale(language, personLocale)).toBe(locale);
  });
});
