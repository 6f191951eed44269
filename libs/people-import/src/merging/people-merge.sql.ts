import { everyHrColumn, type HrColumn } from '../reading/hr-columns.js';
import type { PersonColumn } from './people-merge.columns.js';

/** What of HR's columns becomes a column of a person's, in one order throughout. */
const merged = everyHrColumn().flatMap(([column, { person }]): [HrColumn, PersonColumn][] =>
  person === null || person === 'key' ? [] : [[column, person]],
);
const each = (expression: (column: PersonColumn) => string): string[] => merged.map(([, column]) => expression(column));

/** Everybody by the number that they have when the file has landed. */
const numbersToCome = `
  SELECT k.id, coalesce(r.external_id, k.external_id) AS external_id
  FROM person k LEFT JOIN people_import_row r ON r.person_id = k.id AND NOT r.rejected`;

/**
 * What the rows change, with the ids that new people get. A row that says what is there already is not in it: nothing
 * is written for it.
 * @param columns those of HR's that the file has
 * @param knownOtherwise whether any row is about somebody whom its number does not tell
 */
export function findChanges(columns: ReadonlySet<string>, knownOtherwise: boolean): string {
  const values = merged.map(([column, { change, has, told, untold }]) => {
    const value = columns.has(column) ? told : untold;
    return { change, value, differs: `${has} IS DISTINCT FROM ${value}` };
  });
  const changes = (isAbout: string): string => `
    SELECT s.line, s.external_id, coalesce(p.id, time_ordered_id()) AS id, p.id IS NULL AS is_new,
      p.external_id AS old_number, coalesce(p.active, false) AS was_active, lower(p.email) AS old_email_key,
      ${values.map(({ change, value }) => `${value} AS ${change}`).join(', ')}
    FROM people_import_row s
    JOIN people_import_unit f ON f.number = s.unit
    JOIN org_unit u ON u.path = f.path
    LEFT JOIN person p ON ${isAbout}
    LEFT JOIN ${knownOtherwise ? `(${numbersToCome})` : 'person'} m ON m.id = p.manager_id
    WHERE NOT s.rejected AND (p.external_id IS DISTINCT FROM s.external_id
      OR ${values.map(({ differs }) => differs).join(' OR ')})`;
  const byNumber = `${changes('p.external_id = s.external_id')} AND s.person_id IS NULL`;
  const all = knownOtherwise
    ? `${byNumber} UNION ALL ${changes('p.id = s.person_id')} AND s.person_id IS NOT NULL`
    : byNumber;
  return `CREATE TEMPORARY TABLE people_change ON COMMIT DROP AS
    SELECT *, lower(email) AS email_key FROM (${all}) AS change`;
}

/**
 * Whoever the file, taken for the whole company, does not speak of. A rejected row speaks of somebody all the same; of
 * whom HR's file never named, it says nothing by being silent.
 */
export const findLeaving = `
  CREATE TEMPORARY TABLE people_leaving ON COMMIT DROP AS
  SELECT p.id FROM person p
  WHERE $1 AND p.active AND p.external_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM people_import_row s WHERE s.external_id = p.external_id)
    AND NOT EXISTS (SELECT FROM people_import_row s WHERE s.previous_external_id = p.external_id)
    AND NOT EXISTS (SELECT FROM people_import_row s WHERE s.person_id = p.id)
    AND NOT EXISTS (SELECT FROM people_import_row s WHERE s.rejected AND lower(s.email) = lower(p.email))`;

/** Numbers that change hands are nobody's for a moment. */
export const releaseNumbers = `
  UPDATE person p SET external_id = 'between two numbers ' || p.id FROM people_change c
  WHERE c.id = p.id AND NOT c.is_new AND c.old_number <> c.external_id`;

/** $1 now. Those who were known to HR remember under which number, and those made by hand get their first. */
export const giveNumbers = `
  WITH given AS (
    UPDATE person p SET external_id = c.external_id, updated_at = $1 FROM people_change c
    WHERE c.id = p.id AND NOT c.is_new AND c.old_number IS DISTINCT FROM c.external_id RETURNING p.id, c.old_number
  )
  INSERT INTO person_former_number (person_id, external_id, changed_at)
  SELECT id, old_number, $1 FROM given WHERE old_number IS NOT NULL
  ON CONFLICT (person_id, external_id) DO UPDATE SET changed_at = excluded.changed_at`;

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
    WHERE p.id = c.id AND NOT c.is_new AND (c.old_number IS DISTINCT FROM c.external_id
      OR (${each(({ column }) => `p.${column}`).join(', ')}) IS DISTINCT FROM (${written}))
    RETURNING 1
  )
  SELECT count(*)::int AS count FROM updated`;

/** $1 now. @returns everybody who is no longer active, whether the file left them out or says so */
export const deactivateLeaving = `
  WITH left_out AS (
    UPDATE person p SET active = false, deactivated_at = $1, updated_at = $1 FROM people_leaving l WHERE p.id = l.id
    RETURNING p.id
  )
  SELECT id FROM left_out UNION ALL SELECT id FROM people_change WHERE was_active AND NOT active`;
