import { Injectable } from '@nestjs/common';
import { OrgUnitQueries } from '@sillage/people';
import { badInput, type Transaction } from '@sillage/platform';
import { tidy } from '../tidy.js';
import { madeCode, namesIn, pathOf, unitLimits } from '../unit-names.js';
import { byHandTexts } from './by-hand.texts.js';

type Wanted = { orgUnitCode?: string | null; orgUnitPath?: string | null };
type FoundUnit = { id: string; made: boolean };

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
      return { id, made: false };
    }
    return path === '' ? null : this.atPath(tx, namesIn(path).map(tidy));
  }

  private async atPath(tx: Transaction, names: readonly string[]): Promise<FoundUnit> {
    const { depth, name: atMost } = unitLimits;
    if (names.length > depth || names.some((name) => isNameless(name) || name.length > atMost))
      throw badInput('input.orgUnitPath', byHandTexts.unitName, { depth, name: atMost });
    let unit: FoundUnit = { id: '', made: false };
    let parentId: string | null = null;
    for (let length = 1; length <= names.length; length += 1) {
      unit = await findOrMake(tx, names.slice(0, length), parentId);
      parentId = unit.id;
    }
    return unit;
  }
}

/** Two separators in a row leave one of them over. */
function isNameless(name: string): boolean {
  return name === '' || name.startsWith('/') || name.endsWith('/');
}

/** A code that is taken by now gives way to one with a hash of the path, as in an import. */
async function findOrMake(tx: Transaction, names: readonly string[], parentId: string | null): Promise<FoundUnit> {
  const path = pathOf(names);
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO org_unit (code, name, parent_id, path, depth)
     SELECT CASE WHEN EXISTS (SELECT FROM org_unit WHERE code = $1)
       THEN left($1, 80) || '-' || left(md5($4), 12) ELSE $1 END, $2, $3, $4, $5
     ON CONFLICT ON CONSTRAINT org_unit_one_path DO NOTHING RETURNING id`,
    [madeCode(path), names.at(-1), parentId, path, names.length],
  );
  if (made === undefined) {
    const [known] = await tx.query<{ id: string }>(`SELECT id FROM org_unit WHERE path = $1`, [path]);
    return { id: known?.id ?? '', made: false };
  }
  await tx.query(
    `INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance)
     SELECT ancestor_id, $1::uuid, distance + 1 FROM org_unit_ancestry WHERE descendant_id = $2
     UNION ALL SELECT $1::uuid, $1::uuid, 0`,
    [made.id, parentId],
  );
  return { id: made.id, made: true };
}
