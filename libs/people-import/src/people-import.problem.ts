import type { HrColumn } from './reading/hr-columns.js';
import type { ImportReason, ReasonDetails } from './people-import.texts.js';

/** What is wrong with a cell, or (column null) with the whole row. */
export type CellProblem = { column: HrColumn | null; reason: ImportReason; details?: ReasonDetails };

/** The same, as it is kept: where it is in the file, and whether the row landed all the same (a warning). */
export interface ImportProblem {
  severity: 'ERROR' | 'WARNING';
  line: number | null;
  column: string | null;
  reason: ImportReason;
  details: ReasonDetails;
}

/** How many an import's result shows of each severity; all are kept, and are a file of their own. */
export const problemsShown = 1000;
