import { describe, expect, it } from '@jest/globals';
import { addressOf, amongAlumni, filtersIn, listed, searchOf, type PeopleFilters } from './peopleFilters.js';

const levels = [{ key: 'champion' }, { key: 'mentor' }];
const everybody: PeopleFilters = { search: '', among: null, unit: null, country: null, role: null, left: false };
const filters = (address: string) => filtersIn(new URLSearchParams(address), levels);

describe('the search for people', () => {
  it.each<[string, PeopleFilters]>([
    ['', everybody],
    ['search=l%C3%A9a', { ...everybody, search: 'léa' }],
    ['level=mentor', { ...everybody, among: 'mentor' }],
    ['search=lea&level=champion', { ...everybody, search: 'lea', among: 'champion' }],
    ['alumni=', { ...everybody, among: amongAlumni }],
    ['unit=france&country=FR', { ...everybody, unit: 'france', country: 'FR' }],
    ['role=TRAINER&left=', { ...everybody, role: 'TRAINER', left: true }],
  ])('is found in the address %j, and put back', (address, found) => {
    expect(filters(address)).toEqual(found);
    expect(addressOf(found).toString()).toBe(address);
  });

  it('knows no level of another programme', () => {
    expect(filters('level=guardian').among).toBeNull();
  });

  it('asks for one thing where an address asks for two that exclude each other', () => {
    expect(searchOf(filters('alumni=&level=mentor'), 'security')).toEqual({ programme: 'security', alumni: true });
  });

  it('goes on after the last of a page, for the same people in the same programme', () => {
    const { after, ...first } = listed(filters('search=lea&level=mentor'), 'security', null);
    expect(after).toBeNull();
    expect(listed(filters('search=lea&level=mentor'), 'security', 'lea-25')).toEqual({ ...first, after: 'lea-25' });
    expect(first).toMatchObject({ programme: 'security', first: 25 });
  });

  it('asks within a unit and a country, and for administrators by a role and for those who left', () => {
    expect(searchOf(filters('unit=france&country=FR&role=TRAINER&left='), 'security')).toEqual({
      orgUnitCode: 'france',
      country: 'FR',
      role: 'TRAINER',
      left: true,
    });
    expect(filters('role=EMPEROR').role).toBeNull();
  });

  it('asks everybody by name, and people of a level or alumni within the programme', () => {
    expect(searchOf({ ...everybody, search: 'lea' }, 'security')).toEqual({ search: 'lea' });
    expect(searchOf(everybody, 'security')).toEqual({});
    expect(searchOf({ ...everybody, search: 'lea', among: 'mentor' }, 'security')).toEqual({
      search: 'lea',
      programme: 'security',
      level: 'mentor',
    });
    expect(searchOf({ ...everybody, search: 'lea', among: amongAlumni }, 'security')).toEqual({
      search: 'lea',
      programme: 'security',
      alumni: true,
    });
  });
});
