import type { Transaction } from '@sillage/platform';
import type { HrColumn } from '../reading/hr-columns.js';
import type { ImportProblem } from '../people-import.problem.js';
import type { ImportReason } from '../people-import.texts.js';

/** What only the merge finds. Tried again, it finds it again: what was kept of the try before goes first. */
export const mergeReasons = [
  'ID_TWICE',
  'EMAIL_TWICE',
  'EMAIL_TAKEN',
  'EMAIL_OF_ONE_BY_HAND',
  'NUMBER_TAKEN',
  'PREVIOUS_ID_UNKNOWN',
  'PREVIOUS_ID_TWICE',
  'PREVIOUS_ID_STILL_THERE',
  'PREVIOUS_ID_OF_ANOTHER',
  'ID_REPLACED',
  'ADOPTED',
  'ADOPTED_AND_LEAVES',
  'ADOPTED_ON_RETURN',
  'LOOKS_LIKE_KNOWN',
  'LOOKS_LIKE_ANOTHER_ROW',
  'NAME_OF_A_LEAVER',
  'LIKE_ONE_ENDED_BY_HAND',
  'UNKNOWN_MANAGER',
  'OWN_MANAGER',
  'RING_OF_MANAGERS',
  'CODE_NOT_MOVED',
  'ROLE_REACHES_NOBODY',
  'ROLE_LEFT_BEHIND',
  'CAME_BACK_WITHOUT_ROLES',
  'REQUESTER_KEPT',
] as const satisfies readonly ImportReason[];
type MergeReason = (typeof mergeReasons)[number];

/**
 * What the merge finds, which may be as long as the file: it waits in a table of the merge's own, so that it can outlive
 * what is taken back.
 */
export const createProblems = `
  CREATE TEMPORARY TABLE people_problem (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, severity text NOT NULL, line integer, column_name text,
    reason text NOT NULL, details jsonb NOT NULL
  ) ON COMMIT DROP`;

export const keepProblems = `
  INSERT INTO people_import_problem (import_id, severity, line, column_name, reason, details)
  SELECT $1, severity, line, column_name, reason, details FROM people_problem ORDER BY number`;

interface Noted {
  /** Of the file, in SQL. */
  line: string;
  column: HrColumn | null;
  reason: MergeReason;
  /** What the text of the reason names, each in SQL. */
  details?: Record<string, string>;
  /** Where lines and details are found. */
  from: string;
}

/** `INSERT …` of an error for each row: it did not land. */
export function errors(noted: Noted): string {
  return inserted('ERROR', noted);
}

/** `INSERT …` of a warning for each row: it landed, and there is something to know. */
export function warnings(noted: Noted): string {
  return inserted('WARNING', noted);
}

function inserted(severity: string, { line, column, reason, details = {}, from }: Noted): string {
  const named = Object.entries(details).map(([name, value]) => `'${name}', ${value}`);
  return `INSERT INTO people_problem (severity, line, column_name, reason, details)
    SELECT '${severity}', ${line}, ${column === null ? 'NULL' : `'${column}'`}, '${reason}',
      jsonb_build_object(${named.join(', ')}) FROM ${from}`;
}

/** A warning about nothing that a statement finds. */
export async function warn(
  tx: Transaction,
  warned: Pick<ImportProblem, 'column' | 'details'> & { reason: MergeReason },
): Promise<void> {
  await tx.query(`INSERT INTO people_problem (severity, column_name, reason, details) VALUES ('WARNING', $1, $2, $3)`, [
    warned.column,
    warned.reason,
    warned.details,
  ]);
}

/** What was found, a page at a time. */
export async function* problemsFound(tx: Transaction): AsyncGenerator<ImportProblem[]> {
  for (let from = 0; ; from += pageOfProblems) {
    const page = await tx.query<ImportProblem>(
      `SELECT severity, line, column_name AS "column", reason, details FROM people_problem
       WHERE number > $1 AND number <= $2 ORDER BY number`,
      [from, from + pageOfProblems],
    );
    if (page.length > 0) yield page;
    const [last] = await tx.query<{ number: number }>(
      `SELECT coalesce(max(number), 0)::int AS number FROM people_problem`,
    );
    if ((last?.number ?? 0) <= from + pageOfProblems) return;
  }
}
const pageOfProblems = 5000;

export async function countOf(tx: Transaction, rows: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${rows}`);
  return row?.count ?? 0;
}
