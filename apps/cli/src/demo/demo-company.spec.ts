import { describe, expect, it } from '@jest/globals';
import { demoCompany } from './demo-company.js';
import { demoCountries } from './demo-company.countries.js';
import { PeopleFile } from '../../../../libs/people-import/src/reading/people-file.js';
import { stringify } from 'csv-stringify/sync';

const company = [...demoCompany({ people: 20_000, countries: 35 })];

describe('the demo company', () => {
  it('is the same for the same seed, and another for another', () => {
    const few = { people: 500, countries: 5 };
    expect([...demoCompany({ ...few, seed: 7 })]).toEqual([...demoCompany({ ...few, seed: 7 })]);
    expect([...demoCompany({ ...few, seed: 7 })]).not.toEqual([...demoCompany({ ...few, seed: 8 })]);
  });

  it.each([
    [105, 35],
    [3, 1],
    [2000, 8],
    [999, 40],
  ])('has exactly %i people in %i countries', (people, countries) => {
    const made = [...demoCompany({ people, countries })];
    expect(made).toHaveLength(people);
    expect(new Set(made.map(({ country }) => country)).size).toBe(countries);
    expect(new Set(made.map(({ external_id }) => external_id)).size).toBe(people);
  });

  it('is eight levels deep', () => {
    expect(Math.max(...company.map(({ org_unit_path }) => org_unit_path.split(' / ').length))).toBe(8);
  });

  it('gives everybody but one a manager, who stands above in the file', () => {
    const seen = new Set<string>();
    const astray = company.filter(({ external_id, manager_external_id }) => {
      seen.add(external_id);
      return manager_external_id !== '' && !seen.has(manager_external_id);
    });
    expect(astray).toEqual([]);
    expect(company.filter(({ manager_external_id }) => manager_external_id === '')).toHaveLength(1);
  });

  it('has names in many scripts, addresses in one, and some people without', () => {
    const names = company.map(({ given_name, family_name }) => given_name + family_name).join('');
    for (const script of ['Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Han', 'Hiragana', 'Hangul']) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
    const addresses = company.map(({ email }) => email).filter((email) => email !== '');
    expect(addresses.filter((email) => !/^[a-z]+\.[a-z]+\.\d+@demo\.sillage\.example$/.test(email))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeLessThan(company.length);
  });

  it('is a file of which every row lands', () => {
    const file = new PeopleFile({ locale: 'en', timeZone: 'Europe/Paris', country: 'FR' });
    const rows = [...file.read(Buffer.from(stringify(company, { header: true }))), ...file.end()];
    expect(rows).toHaveLength(company.length);
    expect(rows.filter((row) => 'problems' in row)).toEqual([]);
  });

  it.each(demoCountries.map((country) => [country.code, country] as const))(
    'knows the time zones of %s',
    (_, country) => {
      const zones = country.sites.map(({ timeZone }) => timeZone);
      expect(zones.filter((zone) => !new Intl.DateTimeFormat('en', { timeZone: zone }))).toEqual([]);
    },
  );

  it('refuses more countries than it knows, and fewer people than countries', () => {
    expect(() => [...demoCompany({ people: 1000, countries: 99 })]).toThrow(RangeError);
    expect(() => [...demoCompany({ people: 10, countries: 35 })]).toThrow(RangeError);
  });
});
