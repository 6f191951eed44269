import { Injectable } from '@nestjs/common';
import { nameStopgap, type NamedTop } from '@sillage/people';
import type { Transaction } from '@sillage/platform';
import { warn } from './people-merge.problems.js';

type Move = { id: string; code: string; name: string; from: string; to: string; deeper: number; blocked: boolean };

/** Brings the organisation tree to what the staged units say: creates, and moves those that HR's own code tells apart. */
@Injectable()
export class UnitMerge {
  async merge(tx: Transaction, hasCodes: boolean): Promise<void> {
    const [top, another] = await tx.query<NamedTop>(stagedTops);
    if (top !== undefined && another === undefined) await nameStopgap(tx, top);
    const [unsettled] = await tx.query<{ from: number | null; to: number | null }>(unsettledDepths);
    // From the top down: a unit is created or moved below a parent that is settled already.
    for (let depth = unsettled?.from ?? 1; depth <= (unsettled?.to ?? 0); depth += 1) {
      if (hasCodes) await this.moveAt(tx, depth);
      await tx.query(createUnits, [depth]);
      if (hasCodes) await tx.query(adoptCodes, [depth]);
    }
    await tx.query(completeAncestry);
  }

  private async moveAt(tx: Transaction, depth: number): Promise<void> {
    const moves = await tx.query<Move>(findMoves, [depth]);
    for (const move of moves.filter(({ blocked }) => !blocked)) {
      const moved = await tx.query<{ id: string }>(moveSubtree, [move.from, move.to, move.deeper]);
      await tx.query(hangBelow, [move.id, move.name]);
      const ids = moved.map(({ id }) => id);
      await tx.query(`DELETE FROM org_unit_ancestry WHERE descendant_id = ANY($1::uuid[])`, [ids]);
    }
    for (const { code, from } of moves.filter(({ blocked }) => blocked)) {
      await warn(tx, { column: 'org_unit_code', reason: 'CODE_NOT_MOVED', details: { value: code, path: from } });
    }
  }
}

const stagedTops = `
  SELECT coalesce(s.given_code, s.made_code) AS code, s.name, s.path FROM people_import_unit s WHERE s.depth = 1 LIMIT 2`;

const unsettledDepths = `
  SELECT min(s.depth) AS from, max(s.depth) AS to FROM people_import_unit s WHERE NOT EXISTS (
    SELECT FROM org_unit u WHERE u.path = s.path AND u.code = coalesce(s.given_code, u.code))`;

// A unit known by its code that stands elsewhere now. It cannot take another's place, nor go below itself.
const findMoves = `
  SELECT u.id, u.code, s.name, u.path AS from, s.path AS to, s.depth - u.depth AS deeper,
    taken.id IS NOT NULL OR starts_with(s.path, u.path || ' / ') AS blocked
  FROM people_import_unit s
  JOIN org_unit u ON u.code = s.given_code AND u.path <> s.path
  LEFT JOIN org_unit taken ON taken.path = s.path
  WHERE s.depth = $1 ORDER BY s.number`;

const moveSubtree = `
  UPDATE org_unit SET path = $2::text || substr(path, length($1::text) + 1), depth = depth + $3
  WHERE path = $1 OR starts_with(path, $1 || ' / ') RETURNING id`;

const hangBelow = `
  UPDATE org_unit u SET name = $2, parent_id = (
    SELECT above.id FROM people_import_unit s JOIN people_import_unit p ON p.number = s.parent
    JOIN org_unit above ON above.path = p.path WHERE s.path = u.path)
  WHERE u.id = $1`;

// A code that is taken by now gives way to the one made of the path, and that one, if need be, to a hash of it.
const createUnits = `
  INSERT INTO org_unit (code, name, parent_id, path, depth)
  SELECT CASE
      WHEN s.given_code IS NOT NULL AND NOT EXISTS (SELECT FROM org_unit WHERE code = s.given_code) THEN s.given_code
      WHEN NOT EXISTS (SELECT FROM org_unit WHERE code = s.made_code)
        AND NOT EXISTS (SELECT FROM people_import_unit WHERE given_code = s.made_code) THEN s.made_code
      ELSE left(s.made_code, 80) || '-' || left(md5(s.path), 12) END,
    s.name, above.id, s.path, s.depth
  FROM people_import_unit s
  LEFT JOIN people_import_unit p ON p.number = s.parent
  LEFT JOIN org_unit above ON above.path = p.path
  WHERE s.depth = $1 AND NOT EXISTS (SELECT FROM org_unit u WHERE u.path = s.path)`;

// A unit that was created without a code of HR's takes it over when HR gives one.
const adoptCodes = `
  UPDATE org_unit u SET code = s.given_code FROM people_import_unit s
  WHERE s.depth = $1 AND s.path = u.path AND s.given_code <> u.code
    AND NOT EXISTS (SELECT FROM org_unit other WHERE other.code = s.given_code)`;

// A unit at depth n has n rows, itself among them: whoever has fewer is new or was moved.
const completeAncestry = `
  WITH RECURSIVE line (descendant_id, ancestor_id, distance, parent_id) AS (
    SELECT u.id, u.id, 0, u.parent_id FROM org_unit u
    WHERE NOT EXISTS (SELECT FROM org_unit_ancestry a WHERE a.ancestor_id = u.id AND a.descendant_id = u.id)
    UNION ALL
    SELECT line.descendant_id, above.id, line.distance + 1, above.parent_id
    FROM line JOIN org_unit above ON above.id = line.parent_id
  )
  INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance)
  SELECT ancestor_id, descendant_id, distance FROM line`;
