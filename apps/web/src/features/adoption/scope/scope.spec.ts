import { describe, expect, it } from '@jest/globals';
import { addressOf, figuresOf, fileOf, isOfScope, scopeIn } from './scope.js';

describe('whose figures', () => {
  it.each([
    ['', { unit: null, country: null }],
    ['unit=paris', { unit: 'paris', country: null }],
    ['country=FR', { unit: null, country: 'FR' }],
    ['unit=R%26D&country=FR', { unit: 'R&D', country: 'FR' }],
  ])('are found in the address %j, and put back', (address, scope) => {
    expect(scopeIn(new URLSearchParams(address))).toEqual(scope);
    expect(addressOf(scope).toString()).toBe(address);
  });

  it('are everybody’s where an address names nothing', () => {
    expect(scopeIn(new URLSearchParams('unit=&country='))).toEqual({ unit: null, country: null });
  });

  it('are asked for by country and by unit, of the same people', () => {
    const asked = { programme: 'security', orgUnitCode: 'paris', country: 'FR' };
    expect(figuresOf('security', { unit: 'paris', country: 'FR' })).toEqual({
      countries: { ...asked, groupBy: 'COUNTRY' },
      units: { ...asked, groupBy: 'ORG_UNIT' },
    });
  });

  it('are also a file, of the same people', () => {
    expect(fileOf('security', { unit: 'R&D', country: 'FR' }, { groupBy: 'ORG_UNIT', lang: 'fr' })).toBe(
      '/exports/adoption.csv?programme=security&groupBy=ORG_UNIT&lang=fr&orgUnitCode=R%26D&country=FR',
    );
    expect(fileOf('security', { unit: null, country: null }, { groupBy: 'COUNTRY', lang: 'en' })).toBe(
      '/exports/adoption.csv?programme=security&groupBy=COUNTRY&lang=en',
    );
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
