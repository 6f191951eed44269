import { Injectable } from '@nestjs/common';
import { nameStopgap, OrgUnitQueries } from '@sillage/people';
import { badInput, type Transaction, tidy } from '@sillage/platform';
import { foreignSeparatorIn, madeCode, namesIn, pathOf, unitLimits } from '../unit-names.js';
import { byHandTexts } from './by-hand.texts.js';

export type UnitByHand = {
  orgUnitCode?: string | null;
  orgUnitPath?: string | null;
  orgUnitAsWritten?: boolean | null;
};
/** With the names of the units that were made on the way to it, from the top. */
type FoundUnit = { id: string; made: readonly string[] };

/** The unit that an administrator names: one that is there, by its code, or any by its path. */
@Injectable()
export class UnitsByHand {
  constructor(private readonly units: OrgUnitQueries) {}

  /** @returns null where none is named @throws DomainError BAD_USER_INPUT */
  async find(tx: Transaction, { orgUnitCode, orgUnitPath, orgUnitAsWritten }: UnitByHand): Promise<FoundUnit | null> {
    const path = tidy(orgUnitPath ?? '');
    if (orgUnitCode && path !== '') throw badInput('input.orgUnitPath', byHandTexts.oneWayToAUnit);
    if (orgUnitCode) {
      const id = await this.units.findIdByCode(orgUnitCode);
      if (id === null) throw badInput('input.orgUnitCode', byHandTexts.unknownUnit);
      return { id, made: [] };
    }
    if (path === '') return null;
    const names = namesIn(path).map(tidy);
    const { depth, name: atMost } = unitLimits;
    if (names.length > depth || names.some((name) => isNameless(name) || name.length > atMost))
      throw badInput('input.orgUnitPath', byHandTexts.unitName, { depth, name: atMost });
    if (!orgUnitAsWritten) await refuseOtherSeparators(tx, names);
    return this.atPath(tx, names);
  }

  private async atPath(tx: Transaction, names: readonly string[]): Promise<FoundUnit> {
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

/** What is there already is called so, whatever its name looks like. @throws DomainError BAD_USER_INPUT */
async function refuseOtherSeparators(tx: Transaction, names: readonly string[]): Promise<void> {
  if (foreignSeparatorIn(names) === null) return;
  const paths = names.map((_, above) => pathOf(names.slice(0, above + 1)));
  const known = await tx.query<{ path: string }>(`SELECT path FROM org_unit WHERE path = ANY($1)`, [paths]);
  const isKnown = new Set(known.map(({ path }) => path));
  const found = foreignSeparatorIn(names.map((name, index) => (isKnown.has(paths[index] ?? '') ? '' : name)));
  if (found === null) return;
  throw badInput('input.orgUnitAsWritten', byHandTexts.otherSeparator, { path: names.join(' / '), found });
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
