import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { byIndex, byScan } from './people-merge.planning.js';
import { countOf, warnings } from './people-merge.problems.js';

/**
 * Who is in charge of a unit that the file empties is in charge of nobody, without a word: HR renamed the unit, or
 * closed it. Said for each role, with the unit that took most of its people where there is one. And who comes back does
 * so without the roles that they left with.
 */
@Injectable()
export class RoleMerge {
  /** Before anything is written: whom the units with roles have, and where the file takes them. */
  async note(tx: Transaction): Promise<void> {
    await tx.query(`${byIndex}; ${unitsWithRoles}; ${byScan}`);
    await tx.query(whereTheyGo);
  }

  /** After people are written. */
  async warn(tx: Transaction): Promise<void> {
    const isEmptiable = (await countOf(tx, 'people_role_unit')) > 0;
    if (isEmptiable) await tx.query(`${byIndex}; ${rolesOfNobody}; ${byScan}`);
    await tx.query(`${byIndex}; ${rolesOfReturned}; ${byScan}`);
  }
}

/** An SQL condition: somebody who is with the company is in this unit or below. */
export const peopleIn = (unit: string): string => `
  EXISTS (SELECT FROM org_unit_ancestry a JOIN person p ON p.org_unit_id = a.descendant_id
    WHERE a.ancestor_id = ${unit} AND p.active)`;

const unitsWithRoles = `
  CREATE TEMPORARY TABLE people_role_unit ON COMMIT DROP AS
  SELECT u.id, u.depth FROM org_unit u
  WHERE u.id IN (SELECT org_unit_id FROM role_assignment) AND ${peopleIn('u.id')}`;

// As deep as the unit was, if people went that deep: "Retail / Lyon" to "Shops / Lyon" makes Shops of Retail.
const whereTheyGo = `
  CREATE TEMPORARY TABLE people_role_move ON COMMIT DROP AS
  SELECT r.id AS from_unit, above.id AS to_unit, count(*) AS people
  FROM people_change c JOIN person p ON p.id = c.id
  JOIN org_unit_ancestry was ON was.descendant_id = p.org_unit_id JOIN people_role_unit r ON r.id = was.ancestor_id
  JOIN org_unit now ON now.id = c.org_unit_id
  JOIN org_unit_ancestry goes ON goes.descendant_id = now.id JOIN org_unit above ON above.id = goes.ancestor_id
  WHERE p.active AND c.active AND p.org_unit_id <> c.org_unit_id AND above.depth = least(now.depth, r.depth)
    AND NOT EXISTS (SELECT FROM org_unit_ancestry a WHERE a.descendant_id = now.id AND a.ancestor_id = r.id)
  GROUP BY 1, 2`;

// Where most of them went, if that is more than half. Never to a unit above: that would widen what the role reaches.
const suggested = `
  SELECT m.from_unit, m.to_unit FROM people_role_move m
  WHERE 2 * m.people > (SELECT sum(people) FROM people_role_move all_of WHERE all_of.from_unit = m.from_unit)
    AND NOT EXISTS (SELECT FROM org_unit_ancestry a WHERE a.descendant_id = m.from_unit AND a.ancestor_id = m.to_unit)`;

const emptied = `
  role_assignment role JOIN people_role_unit r ON r.id = role.org_unit_id JOIN org_unit u ON u.id = r.id
  JOIN person who ON who.id = role.person_id
  LEFT JOIN (${suggested}) s ON s.from_unit = r.id LEFT JOIN org_unit next ON next.id = s.to_unit
  WHERE who.active AND NOT ${peopleIn('r.id')}`;

const unit = { role: 'role.role', who: 'who.display_name', unit: 'u.name', code: 'u.code' };
const rolesOfNobody = [
  warnings({
    line: 'NULL',
    column: 'org_unit_path',
    reason: 'ROLE_REACHES_NOBODY',
    details: unit,
    from: `${emptied} AND next.id IS NULL`,
  }),
  warnings({
    line: 'NULL',
    column: 'org_unit_path',
    reason: 'ROLE_LEFT_BEHIND',
    details: { ...unit, toUnit: 'next.name', toCode: 'next.code' },
    from: `${emptied} AND next.id IS NOT NULL`,
  }),
].join(';');

// The audit trail is where roles stay known, however long ago somebody left.
const rolesOfReturned = warnings({
  line: 'c.line',
  column: 'active',
  reason: 'CAME_BACK_WITHOUT_ROLES',
  details: { roles: 'held.roles' },
  from: `people_change c CROSS JOIN LATERAL (
    SELECT string_agg(DISTINCT e.details ->> 'role', ', ') AS roles FROM audit_entry e
    WHERE e.subject_type = 'Person' AND e.subject_id = c.id::text AND e.action = 'role.removed'
      AND e.reason = 'LEFT_COMPANY'
  ) held WHERE c.active AND NOT c.is_new AND NOT c.was_active AND held.roles IS NOT NULL`,
});
