import type { Cell, Lines } from '../disclosure/division.js';
import type { SetOfGroups } from './sets-of-groups.js';

export interface HousedCell extends Cell {
  /** Of the group in which these people are counted. */
  readonly home: { readonly unit: string | null; readonly country: string };
}

/** People of a unit, or of a country in it, of whom no group is at home there; and where most of them are counted. */
export interface CountedElsewhere {
  readonly unit: string | null;
  /** Null for all its countries. */
  readonly country: string | null;
  /** Of whose report by units they would be a row. */
  readonly above: string | null;
  readonly home: HousedCell['home'];
  /** The unit whose row in that report has them; null where it is outside of it. */
  readonly row: string | null;
  /** Whether they are counted within their unit, in another country. */
  readonly isInside: boolean;
}

type Missing = Pick<CountedElsewhere, 'unit' | 'country' | 'above'> & { homes: Map<string, Housed> };
type Housed = { home: HousedCell['home']; people: number };

export function countedElsewhere(
  cells: readonly HousedCell[],
  sets: readonly SetOfGroups[],
  lines: Lines,
): CountedElsewhere[] {
  const name = (unit: string | null, country: string | null): string => `${unit ?? ''} ${country ?? ''}`;
  const shown = new Set(sets.filter(({ isDirect }) => !isDirect).map(({ unit, country }) => name(unit, country)));
  const missing = new Map<string, Missing>();
  for (const { unit: own, country: worksIn, people, home } of cells) {
    const line = [null, ...(lines.get(own) ?? [own])];
    for (const [depth, unit] of line.entries()) {
      for (const country of [null, worksIn]) {
        const called = name(unit, country);
        if (shown.has(called)) continue;
        const place = missing.get(called) ?? { unit, country, above: line[depth - 1] ?? null, homes: new Map() };
        missing.set(called, place);
        const housed = place.homes.get(name(home.unit, home.country)) ?? { home, people: 0 };
        place.homes.set(name(home.unit, home.country), { home, people: housed.people + people });
      }
    }
  }
  return [...missing.values()].map(({ unit, country, above, homes }) => {
    const [[, { home }]] = [...homes].sort(([a, of], [b, other]) => other.people - of.people || (a < b ? -1 : 1)) as [
      [string, Housed],
    ];
    const homeLine = home.unit === null ? [] : (lines.get(home.unit) ?? [home.unit]);
    const isInside = unit === null || homeLine.includes(unit);
    return { unit, country, above, home, row: rowOf(homeLine, above), isInside };
  });
}

/** In the report by the units below one, those of a home are in the row of the unit just below, or of that one itself. */
function rowOf(homeLine: readonly string[], above: string | null): string | null {
  if (above === null) return homeLine[0] ?? null;
  const depth = homeLine.indexOf(above);
  return depth < 0 ? null : (homeLine[depth + 1] ?? above);
}
