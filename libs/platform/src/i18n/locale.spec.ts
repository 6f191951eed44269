import { describe, expect, it } from '@jest/globals';
import { canonicalLocale, displayLocale, isLanguage, negotiateLocale, readingLocale } from './locale.js';

describe('negotiateLocale', () => {
  const both = { languages: ['en', 'fr'], defaultLocale: 'en' } as const;

  it('takes the browser’s most wanted language that there are words for', () => {
    expect(negotiateLocale('en;q=0.5, de, fr-CH;q=0.9', both)).toBe('fr-CH');
  });

  it('takes none that the company does not offer', () => {
    const french = { languages: ['fr'], defaultLocale: 'fr-CA' } as const;
    expect(negotiateLocale('en-GB, en;q=0.9', french)).toBe('fr-CA');
    expect(negotiateLocale('en-GB, fr;q=0.1', french)).toBe('fr');
  });

  it.each(['', '*', 'de', ';;q=,x', 'fr;q=0', 'fr;q=abc'])('falls back when the browser says %j', (acceptLanguage) => {
    expect(negotiateLocale(acceptLanguage, both)).toBe('en');
  });
});

describe('displayLocale', () => {
  it.each([
    ['fr-BE', 'fr', 'fr-BE'],
    ['en-GB', 'en', 'en-GB'],
    ['de-DE', 'en', 'en-GB'],
    ['en', 'en', 'en-GB'],
    ['fr', 'fr', 'fr-FR'],
    ['fro', 'en', 'en-GB'],
    ['nonsense_', 'en', 'en-GB'],
  ])('shows %s in %s', (locale, language, tag) => {
    expect(displayLocale(locale)).toEqual({ language, tag });
  });
});

describe('readingLocale', () => {
  it.each([
    ['en-GB', 'fr', 'fr'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['de', 'en', 'en'],
    ['fr', 'de', 'fr'],
    ['fr', undefined, 'fr'],
    ['fr', ['en'], 'fr'],
    ['fr', 'x_y', 'fr'],
  ])('of a person of %s who chose %j is %s', (own, chosen, reading) => {
    expect(readingLocale(own, chosen)).toBe(reading);
  });
});

describe('canonicalLocale', () => {
  it.each([
    ['FR-fr', 'fr-FR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['fr_FR', null],
    ['', null],
  ])('%s is %s', (tag, canonical) => {
    expect(canonicalLocale(tag)).toBe(canonical);
  });
});

describe('isLanguage', () => {
  it.each([
    ['fr', true],
    ['zh-Hant-TW', true],
    ['qq', false],
    ['und', false],
    ['a word', false],
  ])('%s: %s', (tag, is) => {
    expect(isLanguage(tag)).toBe(is);
  });
});
