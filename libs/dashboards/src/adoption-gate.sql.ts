import { minimumGroupSize } from '@sillage/company';
import { programmeColumns } from '@sillage/programmes';

/** Whose figures somebody asks for: everybody's or those below some units, and a unit of these or all of them. */
export interface AskedScope {
  readonly isEverybodyAllowed: boolean;
  readonly isUnitAsked: boolean;
}

/**
 * All that is looked at before a figure is: the programme, the units of the scope by their names, and the day.
 *
 * `$1` key of the programme · `$2` the day, null for the last one · then, where they are asked for, the code of the unit
 * and the units whose subtrees the viewer may see
 */
export function gateSql({ isEverybodyAllowed, isUnitAsked }: AskedScope): string {
  const code = '$3';
  const allowed = `ANY(${isUnitAsked ? '$4' : '$3'}::uuid[])`;
  return `
    WITH scope AS MATERIALIZED (SELECT u.id, u.code, u.name FROM org_unit u WHERE ${
      isUnitAsked
        ? `u.code = ${code}${isEverybodyAllowed ? '' : ` AND ${isBelow('u', allowed)}`}`
        : topOf(allowed, isEverybodyAllowed)
    })
    SELECT ${programmeColumns('p')}, ${minimumGroupSize} AS "minimumGroupSize",
      (SELECT min(day)::text FROM published_day d WHERE d.programme_id = p.id) AS first,
      (SELECT max(day)::text FROM published_day d WHERE d.programme_id = p.id) AS last,
      found.day::text AS day, found.taken_at AS "takenAt",
      (SELECT json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name) ORDER BY s.name, s.code) FROM scope s) AS units,
      NOT EXISTS (SELECT FROM org_unit top WHERE top.parent_id IS NULL AND top.id NOT IN (SELECT id FROM scope)) AS "isWholeCompany"
    FROM programme p
    LEFT JOIN LATERAL (
      SELECT d.day, d.taken_at FROM published_day JOIN adoption_day d USING (programme_id, day)
      WHERE d.programme_id = p.id AND ($2::date IS NULL OR d.day = $2::date)
      ORDER BY d.day DESC LIMIT 1) found ON true
    WHERE p.key = $1`;
}

function topOf(allowed: string, isEverybodyAllowed: boolean): string {
  if (isEverybodyAllowed) return 'u.parent_id IS NULL';
  return `u.id = ${allowed} AND NOT EXISTS (SELECT FROM org_unit_ancestry a
    WHERE a.descendant_id = u.id AND a.distance > 0 AND a.ancestor_id = ${allowed})`;
}

function isBelow(unit: string, allowed: string): string {
  return `EXISTS (SELECT FROM org_unit_ancestry a WHERE a.descendant_id = ${unit}.id AND a.ancestor_id = ${allowed})`;
}
