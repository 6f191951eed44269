/**
 * How a column of HR's file merges onto one of `person`, in SQL. There `s` is the staged row and `u` the unit of its
 * path; `p` is the person as they are and `m` their manager, both all NULL for somebody new.
 */
export interface PersonColumn {
  /** Of `person`. */
  column: string;
  /** What the person has. Where it differs from what they are to have, the row is a change. */
  has: string;
  /** What the person is to have, by a file that has the column. */
  told: string;
  /** The same, by a file that does not have it. */
  untold: string;
  /** The name under which `people_change` keeps that. */
  change: string;
  /** What is written of it, `c` being the change and `m` the manager whom it names. */
  written: string;
}

/**
 * What the file says; where it lacks the column, what is known stays, and somebody new gets what an empty cell says.
 * @param toHave what the person is to have, when that does not depend on the column alone
 */
export function onto(column: string, toHave?: string): PersonColumn {
  const told = toHave ?? `s.${column}`;
  const untold = toHave ?? `coalesce(p.${column}, s.${column})`;
  return { column, has: `p.${column}`, told, untold, change: column, written: `c.${column}` };
}

/** A row that tells any name tells all of them: what it leaves out is no part of the name any more. */
export function ontoPartOfName(column: string): PersonColumn {
  return onto(column, `coalesce(s.${column}, CASE WHEN s.display_name IS NULL THEN p.${column} END, '')`);
}

/** Named by HR's id, for the manager may be as new as the person. Nobody is their own. */
export const ontoManager: PersonColumn = {
  column: 'manager_id',
  has: 'm.external_id',
  told: 's.manager_external_id',
  untold: 'm.external_id',
  change: 'manager_external_id',
  written: 'nullif(m.id, c.id)',
};
