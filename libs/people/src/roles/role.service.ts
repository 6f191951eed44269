import { Injectable, Optional } from '@nestjs/common';
import {
  badInput,
  DomainError,
  Role,
  UnitOfWork,
  type Actor,
  type RoleGrant,
  type Transaction,
} from '@sillage/platform';
import { keepOneAdmin } from './last-admin.js';
import { OrgUnitQueries } from '../organisation/org-unit.queries.js';
import { peopleTexts } from '../people.texts.js';
import { Person } from '../person.entity.js';
import { ProgrammeFacts } from '../programme-facts.js';
import { RoleAssignment } from './role-assignment.entity.js';

export type RolesToMove = { fromOrgUnitCode: string; toOrgUnitCode: string };
export type RoleWanted = { personId: string; role: Role; orgUnitCode?: string | null; programme?: string | null };

/** Gives and takes roles; only administrators come here (the resolver's rule), and operators, who are nobody in particular. */
export type GivenRole = RoleGrant & { readonly id: string };

@Injectable()
export class RoleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: OrgUnitQueries,
    @Optional() private readonly programmes?: ProgrammeFacts,
  ) {}

  /** A role that the person has already stays: asking twice is no error. @returns all their roles */
  async assign(actor: Actor | null, wanted: RoleWanted): Promise<GivenRole[]> {
    return this.unitOfWork.run(async (tx) => {
      const grant = await this.grantOf(wanted);
      const person = await lockPerson(tx, wanted.personId);
      // A role that sleeps with somebody who left would wake with them.
      if (!person.active) {
        throw new DomainError('INVALID_TRANSITION', { text: peopleTexts.hasLeft, argumentPath: 'input.personId' });
      }
      if (!(await heldGrant(tx, person.id, grant))) {
        await tx.save(RoleAssignment.of(person.id, grant));
        tx.audit({ actor, action: 'role.assigned', subject: { type: 'Person', id: person.id }, details: grant });
      }
      return rolesOf(tx, person.id);
    });
  }

  /** @returns the roles that are left */
  async remove(actor: Actor | null, wanted: RoleWanted): Promise<GivenRole[]> {
    return this.unitOfWork.run(async (tx) => {
      const grant = await this.grantOf(wanted);
      const person = await lockPerson(tx, wanted.personId);
      const held = await heldGrant(tx, person.id, grant);
      if (held) {
        if (grant.role === Role.ADMIN) await keepOneAdmin(tx, person.id);
        await tx.remove(held);
        tx.audit({ actor, action: 'role.removed', subject: { type: 'Person', id: person.id }, details: grant });
      }
      return rolesOf(tx, person.id);
    });
  }

  /**
   * Whoever has a role for one unit has it for the other instead: HR renamed the unit, and gave it no code to be known by.
   * @returns how many roles followed
   */
  async move(actor: Actor, { fromOrgUnitCode, toOrgUnitCode }: RolesToMove): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const from = await this.unitOf('input.fromOrgUnitCode', fromOrgUnitCode);
      const to = await this.unitOf('input.toOrgUnitCode', toOrgUnitCode);
      if (from === to) return 0;
      // What somebody has for the other unit already, they have once.
      const moved = await tx.query<{ personId: string; role: Role; programmeId: string | null }>(
        `WITH left_behind AS (DELETE FROM role_assignment WHERE org_unit_id = $1 RETURNING *),
         moved AS (
           INSERT INTO role_assignment (id, person_id, role, org_unit_id, programme_id)
           SELECT id, person_id, role, $2, programme_id FROM left_behind
           ON CONFLICT ON CONSTRAINT role_assignment_once DO NOTHING
         )
         SELECT person_id AS "personId", role, programme_id AS "programmeId" FROM left_behind ORDER BY person_id, role`,
        [from, to],
      );
      for (const { personId, role, programmeId } of moved) {
        const details = { role, programmeId, orgUnitId: to, fromOrgUnitId: from };
        tx.audit({ actor, action: 'role.moved', subject: { type: 'Person', id: personId }, details });
      }
      return moved.length;
    });
  }

  private async unitOf(input: string, code: string): Promise<string> {
    const id = await this.units.findIdByCode(code);
    if (id === null) throw badInput(input, peopleTexts.unknownUnit);
    return id;
  }

  private async grantOf({ role, orgUnitCode, programme }: RoleWanted): Promise<RoleGrant> {
    if (role === Role.ADMIN && (orgUnitCode || programme)) {
      throw badInput(orgUnitCode ? 'input.orgUnitCode' : 'input.programme', peopleTexts.adminIsOfTheWholeCompany);
    }
    const orgUnitId = orgUnitCode ? await this.units.findIdByCode(orgUnitCode) : null;
    if (orgUnitCode && orgUnitId === null) throw badInput('input.orgUnitCode', peopleTexts.unknownUnit);
    const programmeId = programme ? ((await this.programmes?.findIdByKey(programme)) ?? null) : null;
    if (programme && programmeId === null) throw badInput('input.programme', peopleTexts.unknownProgramme);
    return { role, orgUnitId, programmeId };
  }
}

/** @throws DomainError NOT_FOUND, for whoever was erased too: nobody is there to act in a role */
async function lockPerson(tx: Transaction, personId: string): Promise<Person> {
  const person = await tx.lock(Person, personId);
  if (person.erasedAt !== null) throw new DomainError('NOT_FOUND', { subject: { type: 'Person', id: person.id } });
  return person;
}

async function rolesOf(tx: Transaction, personId: string): Promise<GivenRole[]> {
  return tx.query<GivenRole>(
    `SELECT id, role, org_unit_id AS "orgUnitId", programme_id AS "programmeId"
     FROM role_assignment WHERE person_id = $1 ORDER BY role, id`,
    [personId],
  );
}

async function heldGrant(tx: Transaction, personId: string, grant: RoleGrant): Promise<RoleAssignment | undefined> {
  const held = await tx.list(RoleAssignment, { personId, role: grant.role });
  return held.find(({ orgUnitId, programmeId }) => orgUnitId === grant.orgUnitId && programmeId === grant.programmeId);
}
