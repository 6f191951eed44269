import { describe, expect, it } from '@jest/globals';
import { firstDraftOf, inputOf, isColour, withLanguage, type CompanyDraft } from './companyDraft.js';
import type { CompanySaid } from './company.query.js';

const draft: CompanyDraft = {
  name: '',
  languages: ['en', 'fr'],
  colour: '#0B6A6D',
  defaultLocale: 'fr-CA',
  defaultTimeZone: 'America/Montreal',
  defaultCountry: 'CA',
  minimumGroupSize: '5',
};

describe('what a company says of itself', () => {
  it('is sent without blanks, and a name that is empty as none', () => {
    expect(inputOf({ ...draft, name: '  ' })).toMatchObject({ name: null, accent: '#0b6a6d' });
    expect(inputOf({ ...draft, name: ' Atelier ' }).name).toBe('Atelier');
    expect(inputOf({ ...draft, minimumGroupSize: '10' }).minimumGroupSize).toBe(10);
    expect(inputOf({ ...draft, minimumGroupSize: ' ' }).minimumGroupSize).toBeNull();
  });

  it('keeps a language at least, and a default among those that it offers', () => {
    expect(withLanguage(draft, 'en', false)).toMatchObject({ languages: ['fr'], defaultLocale: 'fr-CA' });
    const english = withLanguage(draft, 'fr', false);
    expect(english).toMatchObject({ languages: ['en'], defaultLocale: 'en' });
    expect(withLanguage(english, 'en', false)).toBe(english);
    expect(withLanguage(english, 'fr', true).languages).toEqual(['en', 'fr']);
  });

  it('begins with the language and the clock of whoever is the first to say it', () => {
    const company = {
      name: null,
      languages: ['en', 'fr'],
      accent: { colour: '#0b6a6d' },
      defaultLocale: 'en',
      defaultTimeZone: 'UTC',
      defaultCountry: null,
      minimumGroupSize: 5,
    } as unknown as CompanySaid;
    const first = (language: string, timeZone: string | undefined) => firstDraftOf(company, { language, timeZone });
    expect(first('fr', 'Europe/Brussels')).toMatchObject({ defaultLocale: 'fr', defaultTimeZone: 'Europe/Brussels' });
    expect(first('de', undefined)).toMatchObject({ defaultLocale: 'en', defaultTimeZone: 'UTC' });
  });

  it('has a colour of six digits', () => {
    expect(['#0b6a6d', '#FFE600'].every(isColour)).toBe(true);
    expect(['#fff', 'teal', '0b6a6d', '#0b6a6d0'].some(isColour)).toBe(false);
  });
});
