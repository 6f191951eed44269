import { everyHrColumn, type HrColumn } from './hr-columns.js';
import type { PersonColumn } from './people-merge.columns.js';

/** What of HR's columns becomes a column of a person's, in one order throughout. */
const merged = everyHrColumn().flatMap(([column, { person }]): [HrColumn, PersonColumn][] =>
  person === null || person === 'key' ? [] : [[column, person]],
);
const each = (expression: (column: PersonColumn) => string): string[] => merged.map(([, column]) => expression(column));

/** Of two rows for one id the first stands. */
export const rejectRepeatedIds = `
  WITH first AS (
    SELECT external_id, min(line) AS line FROM people_import_row WHERE NOT rejected
    GROUP BY external_id HAVING count(*) > 1
  )
  UPDATE people_import_row r SET rejected = true FROM first
  WHERE r.external_id = first.external_id AND r.line > first.line AND NOT r.rejected
  RETURNING r.line, r.external_id AS value, first.line AS first`;

/**
 * What the rows change, with the ids that new people get. A row that says what is there already is not in it: nothing
 * is written for it.
 * @param columns those of HR's that the file has
 */
export function findChanges(columns: ReadonlySet<string>): string {
  const values = merged.map(([column, { change, has, told, untold }]) => {
    const value = columns.has(column) ? told : untold;
    return { change, value, differs: `${has} IS DISTINCT FROM ${value}` };
  });
  return `
    CREATE TEMPORARY TABLE people_change ON COMMIT DROP AS
    SELECT *, lower(email) AS email_key FROM (
      SELECT s.line, s.external_id, coalesce(p.id, time_ordered_id()) AS id, p.id IS NULL AS is_new,
        coalesce(p.active, false) AS was_active, lower(p.email) AS old_email_key,
        ${values.map(({ change, value }) => `${value} AS ${change}`).join(', ')}
      FROM people_import_row s
      JOIN people_import_unit f ON f.number = s.unit
      JOIN org_unit u ON u.path = f.path
      LEFT JOIN person p ON p.external_id = s.external_id
      LEFT JOIN person m ON m.id = p.manager_id
      WHERE NOT s.rejected AND (p.id IS NULL OR ${values.map(({ differs }) => differs).join(' OR ')})
    ) AS change`;
}

/** Whoever of HR’s people the file, taken for the whole company, does not speak of. A rejected row speaks of somebody all the same. */
export const findLeaving = `
  CREATE TEMPORARY TABLE people_leaving ON COMMIT DROP AS
  SELECT p.id FROM person p
  WHERE $1 AND p.active AND p.external_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM people_import_row s WHERE s.external_id = p.external_id)
    AND NOT EXISTS (SELECT FROM people_import_row s WHERE s.rejected AND lower(s.email) = lower(p.email))`;

const newEmails = `
  SELECT line, id, email AS value, email_key AS key FROM people_change
  WHERE email_key IS NOT NULL AND email_key IS DISTINCT FROM old_email_key`;

// Who holds an address keeps it, unless the file gives them another one or they are, or are going, away.
const keepsEmail = `holder.active AND NOT EXISTS (SELECT FROM people_leaving WHERE id = holder.id)
  AND NOT EXISTS (SELECT FROM people_change c
    WHERE c.id = holder.id AND (NOT c.active OR c.email_key IS DISTINCT FROM c.old_email_key))`;

/**
 * An address has one owner. A row that is rejected leaves its person's address where it was, which may be what another
 * row counted on: to be run until it rejects nothing.
 */
export const rejectTakenEmails = `
  WITH wanted AS MATERIALIZED (${newEmails}),
  first AS (SELECT key, min(line) AS line FROM wanted GROUP BY key HAVING count(*) > 1),
  clash AS (
    SELECT w.line, w.value, first.line AS first, NULL AS owner
    FROM wanted w JOIN first ON first.key = w.key WHERE first.line < w.line
    UNION ALL
    SELECT w.line, w.value, NULL, holder.external_id
    FROM wanted w JOIN person holder ON lower(holder.email) = w.key AND holder.id <> w.id AND ${keepsEmail}
  ),
  rejected AS (UPDATE people_import_row r SET rejected = true FROM clash WHERE r.line = clash.line),
  dropped AS (DELETE FROM people_change c USING clash WHERE c.line = clash.line)
  SELECT DISTINCT ON (line) line, value, first, owner FROM clash ORDER BY line, owner`;

/** Addresses that change hands are free for a moment: one row after the other, no two may hold the same. */
export const releaseEmails = `
  UPDATE person holder SET email = NULL FROM (${newEmails}) AS wanted
  WHERE lower(holder.email) = wanted.key AND holder.id <> wanted.id`;

const manager = `
  LEFT JOIN (
    SELECT external_id, id FROM person UNION ALL SELECT external_id, id FROM people_change WHERE is_new
  ) m ON m.external_id = c.manager_external_id`;

const columnsOf = each(({ column }) => column).join(', ');
const written = each((column) => column.written).join(', ');

/** $1 now */
export const createPeople = `
  INSERT INTO person (id, external_id, ${columnsOf}, deactivated_at, updated_at)
  SELECT c.id, c.external_id, ${written}, CASE WHEN NOT c.active THEN $1::timestamptz END, $1
  FROM people_change c ${manager} WHERE c.is_new`;

/** $1 now. A manager whom nobody knows makes a row look changed that is not: compared once more. */
export const updatePeople = `
  WITH updated AS (
    UPDATE person p SET ${each((column) => `${column.column} = ${column.written}`).join(', ')},
      deactivated_at = CASE WHEN NOT c.active THEN coalesce(p.deactivated_at, $1) END, updated_at = $1
    FROM people_change c LEFT JOIN person m ON m.external_id = c.manager_external_id
    WHERE p.id = c.id AND NOT c.is_new
      AND (${each(({ column }) => `p.${column}`).join(', ')}) IS DISTINCT FROM (${written})
    RETURNING 1
  )
  SELECT count(*)::int AS count FROM updated`;

/** $1 how many are wanted */
export const findLostManagers = `
  SELECT c.line, c.manager_external_id AS value, m.id IS NOT NULL AS "isOneself"
  FROM people_change c LEFT JOIN person m ON m.external_id = c.manager_external_id
  WHERE c.manager_external_id IS NOT NULL AND (m.id IS NULL OR m.id = c.id) ORDER BY c.line LIMIT $1`;

/** $1 now. @returns everybody who is no longer active, whether the file left them out or says so */
export const deactivateLeaving = `
  WITH left_out AS (
    UPDATE person p SET active = false, deactivated_at = $1, updated_at = $1 FROM people_leaving l WHERE p.id = l.id
    RETURNING p.id
  )
  SELECT id FROM left_out UNION ALL SELECT id FROM people_change WHERE was_active AND NOT active`;
