import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';

export interface CountedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What the figures are counted over. */
export interface AdoptionScope {
  readonly units: readonly CountedUnit[];
  readonly isWholeCompany: boolean;
}

type ScopeRow = CountedUnit & { is_top: boolean; is_root: boolean; is_seen: boolean };

@Injectable()
export class AdoptionScopeQueries {
  constructor(private readonly database: Database) {}

  /**
   * @param allowed the units whose subtrees the viewer may see, null for the whole company
   * @param code of a unit within them; null for all that the viewer may see
   * @returns null when there is no such unit
   */
  async find(allowed: readonly string[] | null, code: string | null): Promise<AdoptionScope | null> {
    const rows = await this.database.query<ScopeRow>(scopeSql, [allowed, code]);
    const roots = rows.filter((row) => row.is_root);
    const units = rows.filter((row) => (code === null ? row.is_top : row.code === code && row.is_seen));
    if (units.length === 0) return null;
    return { units, isWholeCompany: roots.every(({ id }) => units.some((unit) => unit.id === id)) };
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
  SELECT u.id, u.code, u.name, u.parent_id IS NULL AS is_root, u.id IN (SELECT id FROM top) AS is_top,
    EXISTS (SELECT FROM org_unit_ancestry a WHERE a.descendant_id = u.id AND a.ancestor_id IN (SELECT id FROM top)) AS is_seen
  FROM org_unit u
  WHERE u.parent_id IS NULL OR u.id IN (SELECT id FROM top) OR u.code = $2
  ORDER BY u.name, u.code`;
