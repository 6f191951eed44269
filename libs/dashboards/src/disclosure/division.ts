/** The people directly in one unit who work in one country. */
export interface Cell {
  readonly unit: string;
  readonly country: string;
  readonly people: number;
}

/** Where a unit stands: from the top down to the unit itself. */
export type Lines = ReadonlyMap<string, readonly string[]>;

/** The country of groups whose people are of several. */
export const otherCountries = 'other';

/** People of whom figures may speak: never of fewer. */
export interface StatisticalGroup {
  /** Where the group is at home; null at the top of a company that has several tops. */
  readonly unit: string | null;
  readonly country: string;
  readonly cells: readonly Cell[];
}

/** Those who wait for enough others, by country. */
type Rest = Map<string, Cell[]>;

/**
 * Divides everybody into groups of at least `minimum` people, the same way whenever the directory is the same. Who is
 * too few in a unit and country waits with the unit's other countries, and failing that one unit further up.
 *
 * @returns no group at all where everybody together is too few
 */
export function divide(cells: readonly Cell[], lines: Lines, minimum: number): StatisticalGroup[] {
  const groups: StatisticalGroup[] = [];
  const waiting = new Map<string | null, Rest>();
  for (const cell of inOrder(cells)) wait(waiting, cell.unit, cell.country, [cell]);

  for (const unit of deepestFirst(waiting, lines)) {
    const above = lines.get(unit)?.at(-2) ?? null;
    for (const [country, rest] of settle(unit, waiting.get(unit) ?? new Map(), minimum, groups)) {
      wait(waiting, above, country, rest);
    }
  }
  settleTheLast([...(waiting.get(null)?.values() ?? [])].flat(), lines, minimum, groups);
  return groups;
}

/** Makes what groups it can of those in one unit, and hands on who is left. */
function settle(unit: string, rest: Rest, minimum: number, groups: StatisticalGroup[]): Rest {
  const left: Rest = new Map();
  for (const [country, cells] of rest) {
    if (peopleOf(cells) >= minimum) groups.push({ unit, country, cells });
    else left.set(country, cells);
  }
  const together = [...left.values()].flat();
  if (peopleOf(together) < minimum) return left;
  groups.push({ unit, country: otherCountries, cells: together });
  return new Map();
}

/** Nobody is above them: a group of their own, or part of the smallest at the top, failing that of the smallest of all. */
function settleTheLast(cells: readonly Cell[], lines: Lines, minimum: number, groups: StatisticalGroup[]): void {
  if (cells.length === 0) return;
  if (peopleOf(cells) >= minimum) {
    groups.push({ unit: null, country: otherCountries, cells });
    return;
  }
  const isAtTheTop = ({ unit }: StatisticalGroup): boolean => unit === null || lines.get(unit)?.length === 1;
  const atTheTop = groups.filter(isAtTheTop);
  const smallest = (atTheTop.length > 0 ? atTheTop : groups).reduce<StatisticalGroup | null>(
    (found, group) => (found !== null && peopleOf(found.cells) <= peopleOf(group.cells) ? found : group),
    null,
  );
  if (smallest === null) return;
  groups[groups.indexOf(smallest)] = { ...smallest, cells: [...smallest.cells, ...cells] };
}

export function peopleOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}

function wait(waiting: Map<string | null, Rest>, unit: string | null, country: string, cells: readonly Cell[]): void {
  const rest = waiting.get(unit) ?? new Map<string, Cell[]>();
  waiting.set(unit, rest.set(country, [...(rest.get(country) ?? []), ...cells]));
}

/** Each unit in which anybody is, and each above it, once all below it are done. */
function deepestFirst(waiting: ReadonlyMap<string | null, Rest>, lines: Lines): string[] {
  const units = new Set([...waiting.keys()].flatMap((unit) => (unit === null ? [] : (lines.get(unit) ?? [unit]))));
  const depth = (unit: string): number => lines.get(unit)?.length ?? 1;
  return [...units].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1));
}

function inOrder(cells: readonly Cell[]): Cell[] {
  const name = ({ unit, country }: Cell): string => `${unit} ${country}`;
  return [...cells].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
