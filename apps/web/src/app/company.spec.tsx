import { describe, expect, it } from '@jest/globals';
import { told } from '../../test/told.js';
import { Brand } from './Brand.js';
import { CompanyContext, companyOfPage, languagesToOffer } from './company.js';
import { defaultAccent } from '../kit/theme/accent.js';

const page = (content: string | null) =>
  ({ querySelector: () => (content === null ? null : { content }) }) as unknown as Document;
const company = {
  name: 'Atelier Nord',
  accent: defaultAccent,
  logoUrl: null,
  languages: ['fr'],
  defaultLocale: 'fr-CA',
};

describe('the company', () => {
  it('is what the server wrote into the page, or nobody in particular', () => {
    expect(companyOfPage(page(JSON.stringify(company)))).toEqual(company);
    expect(companyOfPage(page(null))).toMatchObject({ name: null, accent: { colour: '#0b6a6d' } });
  });

  it('offers its languages, and whichever is read now', () => {
    expect(languagesToOffer(company, 'fr')).toEqual(['fr']);
    expect(languagesToOffer(company, 'en')).toEqual(['en', 'fr']);
  });

  it('is named above everything, by its logo where it has one', () => {
    const shown = (facts: Partial<typeof company> | { logoUrl: string }) =>
      told(
        <CompanyContext value={{ company: { ...company, ...facts }, show: () => undefined }}>
          <Brand />
        </CompanyContext>,
      );
    expect(shown({}).text).toBe('Atelier Nord');
    expect(shown({ logoUrl: '/company/logo/1.png' }).html).toContain('alt="Atelier Nord"');
    expect(told(<Brand />).text).toBe('Sillage');
  });
});
