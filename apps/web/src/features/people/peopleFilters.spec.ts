import { describe, expect, it } from '@jest/globals';
import { addressOf, amongAlumni, filtersIn, listed, searchOf } from './peopleFilters.js';

const levels = [{ key: 'champion' }, { key: 'mentor' }];
const filters = (address: string) => filtersIn(new URLSearchParams(address), levels);

describe('the search for people', () => {
  it.each([
    ['', { search: '', among: null }],
    ['search=l%C3%A9a', { search: 'léa', among: null }],
    ['level=mentor', { search: '', among: 'mentor' }],
    ['search=lea&level=champion', { search: 'lea', among: 'champion' }],
    ['alumni=', { search: '', among: amongAlumni }],
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

  it('asks everybody by name, and people of a level or alumni within the programme', () => {
    expect(searchOf({ search: 'lea', among: null }, 'security')).toEqual({ search: 'lea' });
    expect(searchOf({ search: '', among: null }, 'security')).toEqual({});
    expect(searchOf({ search: 'lea', among: 'mentor' }, 'security')).toEqual({
      search: 'lea',
      programme: 'security',
      level: 'mentor',
    });
    expect(searchOf({ search: 'lea', among: amongAlumni }, 'security')).toEqual({
      search: 'lea',
      programme: 'security',
      alumni: true,
    });
  });
});
