import { monthAt, monthPlace } from '../trend/monthPlace.js';
import type { Cohort } from '../story/story.query.js';

export const ages = [3, 6, 12] as const;
export type Age = (typeof ages)[number];

export interface CohortCell {
  age: Age;
  holding: number | null;
  /** Of those who were labelled that month; null where that is nobody, hidden, or still to come. */
  share: number | null;
  /** The month in which it will be known, where it is still to come. */
  from: string | null;
}

export interface CohortRow {
  month: string;
  labelled: number | null;
  cells: CohortCell[];
}

/** The newest month first, from the first month in which somebody got the label. */
export function cohortRows(cohorts: readonly Cohort[], asOf: string): CohortRow[] {
  const sorted = cohorts.toSorted((a, b) => a.month.localeCompare(b.month));
  const first = sorted.findIndex(({ labelled }) => labelled !== null && labelled > 0);
  if (first < 0) return [];
  return sorted
    .slice(first)
    .map((cohort) => ({ month: cohort.month, labelled: cohort.labelled, cells: cellsOf(cohort, asOf) }))
    .toReversed();
}

function cellsOf(cohort: Cohort, asOf: string): CohortCell[] {
  const holdingAt = { 3: cohort.after3, 6: cohort.after6, 12: cohort.after12 } satisfies Record<Age, number | null>;
  return ages.map((age) => {
    const holding = holdingAt[age];
    const due = monthPlace(cohort.month) + age;
    return {
      age,
      holding,
      share: holding === null || !cohort.labelled ? null : Math.min(1, holding / cohort.labelled),
      from: holding === null && due >= monthPlace(asOf) ? monthAt(due) : null,
    };
  });
}

/** Of all those whose time has come, how many still hold it; the longest time that is known. Null where none is. */
export function holdingOf(rows: readonly CohortRow[]): { age: Age; labelled: number; holding: number } | null {
  for (const age of ages.toReversed()) {
    const known = rows.flatMap(({ labelled, cells }) => {
      const holding = cells.find((cell) => cell.age === age)?.holding ?? null;
      return holding === null || labelled === null ? [] : [{ labelled, holding }];
    });
    const labelled = known.reduce((sum, one) => sum + one.labelled, 0);
    const holding = Math.min(
      labelled,
      known.reduce((sum, one) => sum + one.holding, 0),
    );
    if (labelled > 0) return { age, labelled, holding };
  }
  return null;
}
