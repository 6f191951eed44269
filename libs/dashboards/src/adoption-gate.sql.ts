import { minimumGroupSize } from '@sillage/company';
import { SqlParameters } from '@sillage/platform';
import { programmeColumns } from '@sillage/programmes';

export interface GateQuestion {
  /** The key of the programme. */
  readonly programme: string;
  /** Null for the last one. */
  readonly day: string | null;
  /** The code of a unit; null for all that the viewer may see. */
  readonly unit: string | null;
  /** The units whose subtrees the viewer may see; null for the whole company. */
  readonly allowed: readonly string[] | null;
}

/**
 * All that is looked at before a figure is: the programme, the units of the scope by their names, and the day. What is not
 * asked for is not in the statement, so that one plan serves all who ask the same way.
 */
export function gateSql({ programme, day, unit, allowed }: GateQuestion): { sql: string; values: unknown[] } {
  const parameters = new SqlParameters();
  const key = parameters.add(programme);
  const isTheDay = day === null ? '' : `AND d.day = ${parameters.addUnseen(day, 'date')}`;
  const own = allowed === null ? null : `ANY(${parameters.add(allowed)}::uuid[])`;
  const ofScope = unit === null ? topOf(own) : `u.code = ${parameters.add(unit)} ${own === null ? '' : isBelow(own)}`;
  const sql = `
    WITH scope AS MATERIALIZED (SELECT u.id, u.code, u.name FROM org_unit u WHERE ${ofScope})
    SELECT ${programmeColumns('p')}, ${minimumGroupSize} AS "minimumGroupSize",
      (SELECT min(day)::text FROM published_day d WHERE d.programme_id = p.id) AS first,
      (SELECT max(day)::text FROM published_day d WHERE d.programme_id = p.id) AS last,
      found.day::text AS day, found.taken_at AS "takenAt",
      (SELECT json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name) ORDER BY s.name, s.code) FROM scope s) AS units,
      NOT EXISTS (SELECT FROM org_unit top WHERE top.parent_id IS NULL AND top.id NOT IN (SELECT id FROM scope)) AS "isWholeCompany"
    FROM programme p
    LEFT JOIN LATERAL (
      SELECT d.day, taken.taken_at FROM published_day d JOIN adoption_day taken USING (programme_id, day)
      WHERE d.programme_id = p.id ${isTheDay}
      ORDER BY d.day DESC LIMIT 1) found ON true
    WHERE p.key = ${key}`;
  return { sql, values: parameters.values };
}

function topOf(own: string | null): string {
  if (own === null) return 'u.parent_id IS NULL';
  return `u.id = ${own} AND NOT EXISTS (SELECT FROM org_unit_ancestry a
    WHERE a.descendant_id = u.id AND a.distance > 0 AND a.ancestor_id = ${own})`;
}

function isBelow(own: string): string {
  return `AND EXISTS (SELECT FROM org_unit_ancestry a WHERE a.descendant_id = u.id AND a.ancestor_id = ${own})`;
}
