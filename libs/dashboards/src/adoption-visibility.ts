import type { AdoptionScope } from './adoption-scope.queries.js';
import type { CountedAdoption } from './adoption.queries.js';
import type { Grouping } from './adoption.sql.js';
import { hiddenGroups, type Sizes } from './suppression.js';
import { countrySizes, TwoWayTable, type UnitSizes } from './two-way-table.js';

export interface Visibility {
  readonly isTotalShown: boolean;
  readonly hiddenKeys: ReadonlySet<string>;
}

/** What of a counted report may be shown to whoever may also read the tables above it. */
export function visibilityOf(
  counted: CountedAdoption,
  asked: { scope: AdoptionScope; country: string | null; grouping: Grouping; minimum: number },
): Visibility {
  const { scope, country, grouping, minimum } = asked;
  const table = tableOf(scope, counted.sizesOf, minimum);
  const isLargeEnough = counted.total.headcount >= minimum;
  const isTotalShown = isLargeEnough && (country === null ? table.totalShown : !table.hiddenCountries.has(country));
  switch (grouping) {
    case 'NONE':
      return { isTotalShown, hiddenKeys: new Set() };
    case 'COUNTRY':
      return { isTotalShown, hiddenKeys: table.hiddenCountries };
    case 'ORG_UNIT':
      return { isTotalShown, hiddenKeys: country === null ? table.hiddenParts : table.hiddenPartsIn(country) };
    case 'MONTH':
    case 'LEVEL':
      // The rows add up to the enrolled or the labelled of the total, whatever the tables above say.
      return { isTotalShown, hiddenKeys: hiddenGroups(peopleOf(counted), minimum, { totalShown: isTotalShown }) };
    default:
      return grouping satisfies never;
  }
}

function tableOf(scope: AdoptionScope, sizesOf: (unit: string) => UnitSizes, minimum: number): TwoWayTable {
  const [first, ...further] = scope.way;
  // Several tops are the parts of a table of their own, the one that a viewer gets without naming a unit.
  const together =
    scope.tops.length > 1
      ? new TwoWayTable(new Map(scope.tops.map((top) => [top, countrySizes(sizesOf(top))])), minimum)
      : null;
  if (first === undefined) return together ?? new TwoWayTable(new Map(), minimum);
  let table = together?.below(first, sizesOf(first)) ?? new TwoWayTable(sizesOf(first), minimum);
  for (const unit of further) table = table.below(unit, sizesOf(unit));
  return table;
}

function peopleOf({ groups }: CountedAdoption): Sizes {
  return new Map([...groups].map(([key, { headcount }]) => [key, headcount]));
}
