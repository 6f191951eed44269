import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';

export interface CountedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What the figures are counted over, and which tables above it the viewer can read as well. */
export interface AdoptionScope {
  readonly units: readonly CountedUnit[];
  /** From the top of what the viewer may see down to the unit asked for; empty where that is several units together. */
  readonly way: readonly string[];
  /** The units at the top of what the viewer may see. */
  readonly tops: readonly string[];
}

type ScopeRow = CountedUnit & { is_top: boolean; lineage: string[] };

@Injectable()
export class AdoptionScopeQueries {
  constructor(private readonly database: Database) {}

  /**
   * @param allowed the units whose subtrees the viewer may see, null for the whole company
   * @param day of the tree by which the unit's place is told; null for the tree as it is
   * @returns null when there is no such unit within them
   */
  async find(
    allowed: readonly string[] | null,
    code: string | null,
    day: string | null,
  ): Promise<AdoptionScope | null> {
    const rows = await this.database.query<ScopeRow>(scopeSql, [allowed, code, day]);
    const tops = rows.filter((row) => row.is_top);
    if (code === null) {
      const way = tops.length === 1 ? tops.map(({ id }) => id) : [];
      return tops.length === 0 ? null : { units: tops, way, tops: tops.map(({ id }) => id) };
    }
    const unit = rows.find((row) => row.code === code);
    if (unit === undefined) return null;
    const from = unit.lineage.findIndex((id) => tops.some((top) => top.id === id));
    // On the day it was elsewhere: nothing above it, as it was then, is the viewer's to compare with.
    const way = from === -1 ? [unit.id] : unit.lineage.slice(from);
    return { units: [unit], way, tops: from === -1 ? [unit.id] : tops.map(({ id }) => id) };
  }

  async idOf(code: string): Promise<string | null> {
    const [unit] = await this.database.query<{ id: string }>(`SELECT id FROM org_unit WHERE code = $1`, [code]);
    return unit?.id ?? null;
  }
}

const scopeSql = `
  WITH allowed AS (
    SELECT id FROM org_unit WHERE CASE WHEN $1::uuid[] IS NULL THEN parent_id IS NULL ELSE id = ANY($1::uuid[]) END
  ),
  top AS (
    SELECT id FROM allowed WHERE NOT EXISTS (SELECT FROM org_unit_ancestry a
      WHERE a.descendant_id = allowed.id AND a.distance > 0 AND a.ancestor_id IN (SELECT id FROM allowed))
  )
  SELECT u.id, u.code, u.name, u.id IN (SELECT id FROM top) AS is_top,
    CASE WHEN $3::date IS NULL
      THEN ARRAY(SELECT a.ancestor_id FROM org_unit_ancestry a WHERE a.descendant_id = u.id ORDER BY a.distance DESC)
      ELSE coalesce((SELECT p.ancestor_ids FROM org_unit_placement p
        WHERE p.org_unit_id = u.id AND p.since <= $3::date ORDER BY p.since DESC LIMIT 1), '{}') END AS lineage
  FROM org_unit u
  WHERE u.id IN (SELECT id FROM top)
    OR (u.code = $2 AND EXISTS (SELECT FROM org_unit_ancestry a
      WHERE a.descendant_id = u.id AND a.ancestor_id IN (SELECT id FROM top)))
  ORDER BY u.name, u.code`;
