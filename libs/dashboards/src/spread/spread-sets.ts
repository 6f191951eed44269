import { otherCountries, type Lines } from '../disclosure/division.js';
import { emptyTally, tally, type Tally } from './tally.js';
import type { ChampionRow } from './champions.sql.js';

/** The people of a unit and country, and where the group is at home in which they are counted. */
export interface Housed {
  readonly unit: string;
  readonly country: string;
  readonly home: Home;
}
export type Home = { readonly unit: string | null; readonly country: string };

/** A unit with all below it, or the whole company; in one country, or in all. */
export interface TalliedSet {
  readonly unit: string | null;
  readonly country: string | null;
  readonly tally: Tally;
}

/** Sums champions into every set of groups that has theirs, as the figures of their colleagues are summed. */
export function talliedSets(champions: readonly ChampionRow[], cells: readonly Housed[], lines: Lines): TalliedSet[] {
  const homeOf = homesBy(cells, lines);
  const sets = new Map<string, TalliedSet>();
  for (const champion of champions) {
    const home = homeOf(champion);
    if (home === null) continue;
    const line = home.unit === null ? [] : (lines.get(home.unit) ?? [home.unit]);
    for (const country of [null, home.country]) {
      for (const unit of [null, ...line]) {
        const name = nameOf(unit, country);
        const set = sets.get(name) ?? { unit, country, tally: emptyTally() };
        sets.set(name, set);
        tally(set.tally, champion);
      }
    }
  }
  return [...sets.values()];
}

/**
 * Where somebody is counted. Who left may have been the last one in their unit and country: they are counted where a
 * newcomer there would be, with those who wait for enough others.
 */
function homesBy(cells: readonly Housed[], lines: Lines): (of: Pick<ChampionRow, 'unit' | 'country'>) => Home | null {
  const known = new Map(cells.map(({ unit, country, home }) => [nameOf(unit, country), home]));
  const homes = new Map(cells.map(({ home }) => [nameOf(home.unit, home.country), home]));
  const [any] = [...homes].sort(([a], [b]) => (a < b ? -1 : 1));
  return ({ unit, country }) => {
    const cell = known.get(nameOf(unit, country));
    if (cell !== undefined) return cell;
    const upwards = [...(lines.get(unit) ?? [unit])].reverse();
    for (const above of [...upwards, null]) {
      const found = homes.get(nameOf(above, country)) ?? homes.get(nameOf(above, otherCountries));
      if (found !== undefined) return found;
    }
    return any?.[1] ?? null;
  };
}

function nameOf(unit: string | null, country: string | null): string {
  return `${unit ?? ''} ${country ?? ''}`;
}
