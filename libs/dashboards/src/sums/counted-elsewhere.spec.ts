import { describe, expect, it } from '@jest/globals';
import type { Lines } from '../disclosure/division.js';
import { countedElsewhere, type HousedCell } from './counted-elsewhere.js';
import { identityOf, setsOfGroups } from './sets-of-groups.js';

const lines: Lines = new Map([
  ['group', ['group']],
  ['north', ['group', 'north']],
  ['team', ['group', 'north', 'team']],
  ['south', ['group', 'south']],
]);

describe('people who have no row of their own', () => {
  const cell = (unit: string, country: string, people: number, home: string, at = country): HousedCell => ({
    unit,
    country,
    people,
    home: { unit: home, country: at },
  });
  const told = (cells: readonly HousedCell[]): Record<string, string> => {
    const homes = new Map(cells.map(({ home }) => [`${String(home.unit)} ${home.country}`, home]));
    const groups = [...homes.values()].map(({ unit, country }) => ({
      unit,
      country,
      identity: identityOf(unit, country),
      headcount: 5,
      done: [],
    }));
    return Object.fromEntries(
      countedElsewhere(cells, setsOfGroups(groups, lines), lines).map(({ unit, country, home, row, isInside }) => [
        `${unit ?? 'everybody'} ${country ?? 'all'}`,
        `${String(home.unit)} ${home.country} ${row ?? 'outside'}${isInside ? ' inside' : ''}`,
      ]),
    );
  };

  it('are counted one unit up, in the row of those directly in it', () => {
    expect(told([cell('team', 'FR', 2, 'north'), cell('north', 'FR', 8, 'north')])).toEqual({
      'team all': 'north FR north',
      'team FR': 'north FR north',
    });
  });

  it('are counted outside of what is above them, where nothing there has them', () => {
    expect(told([cell('team', 'FR', 2, 'south'), cell('south', 'FR', 8, 'south')])).toMatchObject({
      'team all': 'south FR outside',
      'north all': 'south FR south',
    });
  });

  it('are counted in their unit with its other countries', () => {
    expect(told([cell('team', 'IT', 2, 'team', 'other'), cell('team', 'ES', 3, 'team', 'other')])).toMatchObject({
      'team IT': 'team other team inside',
      'north ES': 'team other north inside',
      'everybody ES': 'team other group inside',
    });
  });

  it('are said to be where most of them are', () => {
    expect(
      told([
        cell('team', 'IT', 2, 'north', 'other'),
        cell('north', 'IT', 3, 'south', 'IT'),
        cell('team', 'FR', 8, 'team'),
      ]),
    ).toMatchObject({ 'north IT': 'south IT south', 'team IT': 'north other north' });
  });
});
