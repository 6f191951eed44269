import { describe, expect, it } from '@jest/globals';
import { addressOf, comparedDayIn, figuresOf, fileOf, isOfScope, isSameQuestion, scopeIn } from './scope.js';

const everybody = { unit: null, country: null, day: null };

describe('whose figures', () => {
  it.each([
    ['', everybody],
    ['unit=paris', { ...everybody, unit: 'paris' }],
    ['country=FR', { ...everybody, country: 'FR' }],
    ['unit=R%26D&country=FR&day=2026-02-28', { unit: 'R&D', country: 'FR', day: '2026-02-28' }],
  ])('are found in the address %j, and put back', (address, scope) => {
    expect(scopeIn(new URLSearchParams(address))).toEqual(scope);
    expect(addressOf(new URLSearchParams(), scope).toString()).toBe(address);
  });

  it('are everybody’s where an address names nothing', () => {
    expect(scopeIn(new URLSearchParams('unit=&country=&day='))).toEqual(everybody);
    expect(comparedDayIn(new URLSearchParams('compare='))).toBeNull();
  });

  it('change with the rest of the address standing, but for what was looked for among the rows', () => {
    const address = new URLSearchParams(
      'unit=paris&day=2026-02-28&compare=2026-01-31&months=24&units=table&units-sort=-headcount&units-search=lab&units-rows=140',
    );
    expect(addressOf(address, { unit: 'lab' }).toString()).toBe(
      'unit=lab&day=2026-02-28&compare=2026-01-31&months=24&units=table&units-sort=-headcount',
    );
    expect(addressOf(address, { day: null, compare: null }).toString()).toBe(
      'unit=paris&months=24&units=table&units-sort=-headcount&units-search=lab&units-rows=140',
    );
  });

  it('are asked for by country and by unit, of the same people', () => {
    const asked = { programme: 'security', orgUnitCode: 'paris', country: 'FR' };
    const scope = { unit: 'paris', country: 'FR', day: null };
    expect(figuresOf('security', scope)).toEqual({
      countries: { ...asked, groupBy: 'COUNTRY' },
      units: { ...asked, groupBy: 'ORG_UNIT' },
    });
    expect(figuresOf('security', { ...scope, day: '2026-02-28' }).units).toMatchObject({ asOf: '2026-02-28' });
  });

  it('are also a file, of the same people and day', () => {
    expect(
      fileOf('security', { unit: 'R&D', country: 'FR', day: '2026-02-28' }, { groupBy: 'ORG_UNIT', lang: 'fr' })('csv'),
    ).toBe(
      '/exports/adoption.csv?programme=security&groupBy=ORG_UNIT&lang=fr&orgUnitCode=R%26D&country=FR&asOf=2026-02-28',
    );
    expect(fileOf('security', everybody, { groupBy: 'COUNTRY', lang: 'en' })('xlsx')).toBe(
      '/exports/adoption.xlsx?programme=security&groupBy=COUNTRY&lang=en',
    );
  });

  it('are those of the question as long as people and day are the same', () => {
    const asked = figuresOf('security', { ...everybody, unit: 'paris' });
    expect(isSameQuestion(figuresOf('security', { ...everybody, unit: 'paris' }), asked)).toBe(true);
    expect(isSameQuestion(figuresOf('security', { ...everybody, unit: 'lyon' }), asked)).toBe(false);
    expect(isSameQuestion(figuresOf('security', { ...everybody, unit: 'paris', day: '2026-02-28' }), asked)).toBe(
      false,
    );
    expect(isSameQuestion(undefined, asked)).toBe(false);
  });

  it('are compared with those of the same people only', () => {
    const here = { programme: 'security', orgUnitCode: 'paris', country: null };
    expect(isOfScope(here, { ...here })).toBe(true);
    expect(isOfScope(here, { ...here, orgUnitCode: 'lyon' })).toBe(false);
    expect(isOfScope(here, { ...here, country: 'FR' })).toBe(false);
    expect(isOfScope(here, { ...here, programme: 'ai' })).toBe(false);
    expect(isOfScope(here, undefined)).toBe(false);
  });
});
