import { Injectable } from '@nestjs/common';
import { nameStopgap, OrgUnitQueries } from '@sillage/people';
import { badInput, type Transaction, tidy } from '@sillage/platform';
import { madeCode, namesIn, pathOf, unitLimits } from '../unit-names.js';
import { byHandTexts } from './by-hand.texts.js';

type Wanted = { orgUnitCode?: string | null; orgUnitPath?: string | null };
/** With the names of the units that were made on the way to it, from the top. */
type FoundUnit = { id: string; made: readonly string[] };

/** The unit that an administrator names: one that is there, by its code, or any by its path. */
@Injectable()
export class UnitsByHand {
  constructor(private readonly units: OrgUnitQueries) {}

  /** @returns null where none is named @throws DomainError BAD_USER_INPUT */
  async find(tx: Transaction, { orgUnitCode, orgUnitPath }: Wanted): Promise<FoundUnit | null> {
    const path = tidy(orgUnitPath ?? '');
    if (orgUnitCode && path !== '') throw badInput('input.orgUnitPath', byHandTexts.oneWayToAUnit);
    if (orgUnitCode) {
      const id = await this.units.findIdByCode(orgUnitCode);
      if (id === null) throw badInput('input.orgUnitCode', byHandTexts.unknownUnit);
      return { id, made: [] };
    }
    return path === '' ? null : this.atPath(tx, namesIn(path).map(tidy));
  }

  private async atPath(tx: Transaction, names: readonly string[]): Promise<FoundUnit> {
    const { depth, name: atMost } = unitLimits;
    if (names.length > depth || names.some((name) => isNameless(name) || name.length > atMost))
      throw badInput('input.orgUnitPath', byHandTexts.unitName, { depth, name: atMost });
    const made: string[] = [];
    let id: string | null = null;
    for (const [above, name] of names.entries()) {
      const unit = await findOrMake(tx, names.slice(0, above + 1), id);
      if (unit.isNew) made.push(name);
      id = unit.id;
    }
    return { id: id ?? '', made };
  }
}

/** Two separators in a row leave one of them over. */
function isNameless(name: string): boolean {
  return name === '' || name.startsWith('/') || name.endsWith('/');
}

/** A code that is taken by now gives way to one with a hash of the path, as in an import. */
async function findOrMake(tx: Transaction, names: readonly string[], parentId: string | null) {
  const path = pathOf(names);
  const name = names.at(-1) ?? '';
  const code = madeCode(path);
  const stopgap = parentId === null ? await nameStopgap(tx, { code, name, path }) : null;
  if (stopgap !== null) return { id: stopgap, isNew: true };
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO org_unit (code, name, parent_id, path, depth)
     SELECT CASE WHEN EXISTS (SELECT FROM org_unit WHERE code = $1)
       THEN left($1, 80) || '-' || left(md5($4), 12) ELSE $1 END, $2, $3, $4, $5
     ON CONFLICT ON CONSTRAINT org_unit_one_path DO NOTHING RETURNING id`,
    [code, name, parentId, path, names.length],
  );
  if (made === undefined) {
    const [known] = await tx.query<{ id: string }>(`SELECT id FROM org_unit WHERE path = $1`, [path]);
    return { id: known?.id ?? '', isNew: false };
  }
  await tx.query(
    `INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance)
     SELECT ancestor_id, $1::uuid, distance + 1 FROM org_unit_ancestry WHERE descendant_id = $2
     UNION ALL SELECT $1::uuid, $1::uuid, 0`,
    [made.id, parentId],
  );
  return { id: made.id, isNew: true };
}
