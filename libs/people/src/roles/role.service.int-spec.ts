import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonDirectory, type Actor, type Role } from '@sillage/platform';
import { asking, readBy, readOne } from '../../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { PeopleModule } from '../people.module.js';
import { PersonScope } from '../person-scope.js';
import { personShape } from '../person.shape.js';
import { RoleQueries } from './role.queries.js';
import { RoleService } from './role.service.js';

describe('roles', () => {
  let services: Services;
  let roles: RoleService;
  let admin: Actor;
  let personId: string;
  let units: { group: string; france: string; spain: string };

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    roles = services.get(RoleService);
    const group = await services.given.unit('group');
    units = {
      group,
      france: await services.given.unit('france', group),
      spain: await services.given.unit('spain', group),
    };
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await services.given.sql(`TRUNCATE person CASCADE`);
    admin = acting(await services.given.person(), { role: 'ADMIN' });
    personId = await services.given.person({ unit: units.france });
    await services.given.insert('role_assignment', { person_id: admin.personId, role: 'ADMIN' });
  });

  it('are given for a subtree, once, and taken again', async () => {
    const grant = { personId, role: 'LOCAL_LEAD', orgUnitCode: 'france' } as const;
    const expected = [{ id: expect.any(String), role: 'LOCAL_LEAD', orgUnitId: units.france, programmeId: null }];
    expect(await roles.assign(admin, grant)).toEqual(expected);
    expect(await roles.assign(admin, grant)).toEqual(expected);
    expect(await roles.remove(admin, grant)).toEqual([]);
    expect(await roles.remove(admin, grant)).toEqual([]);
  });

  it('are written to the audit trail when they change', async () => {
    await roles.assign(admin, { personId, role: 'TRAINER' });
    await roles.assign(admin, { personId, role: 'TRAINER' });
    await roles.remove(admin, { personId, role: 'TRAINER' });
    const trail = await services.given.sql(
      `SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [personId],
    );
    expect(trail).toEqual([
      { actor_id: admin.personId, action: 'role.assigned' },
      { actor_id: admin.personId, action: 'role.removed' },
    ]);
  });

  it('follow a unit that was renamed, once, and are no more for the old one', async () => {
    const other = await services.given.person();
    await roles.assign(admin, { personId, role: 'LOCAL_LEAD', orgUnitCode: 'france' });
    await roles.assign(admin, { personId: other, role: 'TRAINER', orgUnitCode: 'france' });
    await roles.assign(admin, { personId: other, role: 'TRAINER', orgUnitCode: 'spain' });
    const move = { fromOrgUnitCode: 'france', toOrgUnitCode: 'spain' };
    expect(await roles.move(admin, move)).toBe(2);
    expect(await roles.move(admin, move)).toBe(0);
    const scoped = await services.given.sql(
      `SELECT person_id, role, org_unit_id FROM role_assignment WHERE org_unit_id IS NOT NULL ORDER BY role`,
    );
    expect(scoped).toEqual([
      { person_id: personId, role: 'LOCAL_LEAD', org_unit_id: units.spain },
      { person_id: other, role: 'TRAINER', org_unit_id: units.spain },
    ]);
    const trail = await services.given.sql<{ details: object }>(
      `SELECT actor_id, details FROM audit_entry WHERE action = 'role.moved' AND subject_id = $1`,
      [personId],
    );
    expect(trail).toMatchObject([
      { actor_id: admin.personId, details: { orgUnitId: units.spain, fromOrgUnitId: units.france } },
    ]);
    await expect(roles.move(admin, { ...move, toOrgUnitCode: 'atlantis' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('reach what they were given for, and nothing else', async () => {
    await roles.assign(admin, { personId, role: 'LOCAL_LEAD', orgUnitCode: 'france' });
    const lead = await services.get(PersonDirectory).loadActor(personId);
    const scope = services.get(PersonScope);
    const inFrance = await services.given.person({ unit: units.france });
    const inSpain = await services.given.person({ unit: units.spain });
    const asLead = { roles: ['LOCAL_LEAD'] } as const;
    if (!lead) throw new Error('The lead is active.');
    expect(await scope.reaches(lead, asLead, inFrance)).toBe(true);
    expect(await scope.reaches(lead, asLead, inSpain)).toBe(false);
    expect(await scope.reaches(lead, { roles: ['ADMIN'] }, inFrance)).toBe(false);
  });

  describe('of one kind, given several times over', () => {
    type Held = { org_unit_id: string | null; programme_id: string | null };
    let scopes: Held[];
    const held = async () =>
      services.given.sql<Held>(
        `SELECT org_unit_id, programme_id FROM role_assignment WHERE person_id = $1 ORDER BY org_unit_id, programme_id`,
        [personId],
      );

    beforeEach(async () => {
      const programme = await services.given.programme(`programme-${personId}`);
      scopes = [units.france, units.spain, null].flatMap((org_unit_id) => [
        { org_unit_id, programme_id: programme },
        { org_unit_id, programme_id: null },
      ]);
      for (const scope of scopes) {
        await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER', ...scope });
      }
    });

    it.each([
      ['france', (): string | null => units.france],
      ['spain', (): string | null => units.spain],
      [null, (): string | null => null],
    ])('are taken one by one (%s)', async (orgUnitCode, unit) => {
      const left = scopes.filter(({ org_unit_id, programme_id }) => org_unit_id !== unit() || programme_id !== null);
      await roles.remove(admin, { personId, role: 'TRAINER', orgUnitCode });
      expect(await held()).toEqual(expect.arrayContaining(left));
      expect(await held()).toHaveLength(5);
      // What is there no more takes none of the others.
      await roles.remove(admin, { personId, role: 'TRAINER', orgUnitCode });
      await roles.remove(admin, { personId, role: 'LOCAL_LEAD', orgUnitCode });
      expect(await held()).toHaveLength(5);
    });

    it('are given again where one is missing, and stay somebody’s own', async () => {
      const colleague = await services.given.person({ unit: units.france });
      await roles.remove(admin, { personId, role: 'TRAINER', orgUnitCode: 'spain' });
      await roles.assign(admin, { personId: colleague, role: 'TRAINER', orgUnitCode: 'spain' });
      expect(await held()).toHaveLength(5);
      await roles.assign(admin, { personId, role: 'TRAINER', orgUnitCode: 'spain' });
      expect(await held()).toHaveLength(6);
      await roles.remove(admin, { personId: colleague, role: 'TRAINER', orgUnitCode: 'spain' });
      expect(await held()).toHaveLength(6);
    });
  });

  it('are given to nobody who left: they would wake when somebody comes back', async () => {
    await services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [personId]);
    await expect(roles.assign(admin, { personId, role: 'TRAINER' })).rejects.toMatchObject({
      code: 'INVALID_TRANSITION',
      argumentPath: 'input.personId',
    });
    expect(await services.given.sql(`SELECT FROM role_assignment WHERE person_id = $1`, [personId])).toEqual([]);
  });

  describe('in the list of all', () => {
    const asked = asking('{ role viewerMayTake person { id roles { role } } orgUnit { code } }');
    type Listed = { role: string; viewerMayTake: boolean; person: { id: string; roles: { role: string }[] | null } };
    const list = async (role: Role | null, by = admin): Promise<Listed[]> => {
      const queries = services.get(RoleQueries);
      const found: Listed[] = [];
      for (let after: [string, string] | null = null; ;) {
        const rows = await queries.page(role, { after, limit: 2 }, asked, readBy(by));
        found.push(...rows.map(({ node }) => node as unknown as Listed));
        const last = rows.at(-1);
        if (last === undefined) break;
        after = [last.searchKey, last.id];
      }
      expect(await queries.count(role, readBy(by))).toBe(found.length);
      return found;
    };

    it('stand once each, page after page, all or those of one role', async () => {
      for (const orgUnitCode of ['france', 'spain'])
        await roles.assign(admin, { personId, role: 'TRAINER', orgUnitCode });
      await roles.assign(admin, { personId, role: 'HR_ANALYST' });
      expect((await list(null)).map(({ role }) => role).toSorted()).toEqual([
        'ADMIN',
        'HR_ANALYST',
        'TRAINER',
        'TRAINER',
      ]);
      expect((await list('TRAINER')).map(({ person }) => person.id)).toEqual([personId, personId]);
    });

    it('can be taken, but for the last administrator’s', async () => {
      await roles.assign(admin, { personId, role: 'TRAINER' });
      const mayTake = Object.fromEntries((await list(null)).map(({ role, viewerMayTake }) => [role, viewerMayTake]));
      expect(mayTake).toEqual({ ADMIN: false, TRAINER: true });
      await roles.assign(admin, { personId, role: 'ADMIN' });
      expect((await list('ADMIN')).map(({ viewerMayTake }) => viewerMayTake)).toEqual([true, true]);
    });

    it('are somebody’s own to see, and nobody else’s below an administrator', async () => {
      await roles.assign(admin, { personId, role: 'TRAINER' });
      const seenBy = async (by: Actor) =>
        (
          await readOne<{ roles: object[] | null }>(services, personShape, personId, {
            fields: '{ roles { role } }',
            by,
          })
        ).roles;
      expect(await seenBy(admin)).toEqual([expect.objectContaining({ role: 'TRAINER' })]);
      expect(await seenBy(acting(personId))).toHaveLength(1);
      const manager = acting(await services.given.person(), { role: 'PROGRAMME_MANAGER' }, { role: 'HR_ANALYST' });
      expect(await seenBy(manager)).toBeNull();
    });
  });

  it('of an administrator are for the whole company', async () => {
    await expect(roles.assign(admin, { personId, role: 'ADMIN', orgUnitCode: 'france' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentPath: 'input.orgUnitCode',
    });
  });

  it('cannot be given for what does not exist', async () => {
    const nowhere = { personId, role: 'TRAINER', orgUnitCode: 'nowhere' } as const;
    await expect(roles.assign(admin, nowhere)).rejects.toMatchObject({ argumentPath: 'input.orgUnitCode' });
    const nothing = { personId, role: 'TRAINER', programme: 'nothing' } as const;
    await expect(roles.assign(admin, nothing)).rejects.toMatchObject({ argumentPath: 'input.programme' });
    const nobody = { personId: '01890000-0000-7000-8000-000000000000', role: 'TRAINER' } as const;
    await expect(roles.assign(admin, nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leave an administrator who is there: one who left the company does not count', async () => {
    await roles.assign(admin, { personId, role: 'ADMIN' });
    await services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [personId]);
    const last = { personId: admin.personId, role: 'ADMIN' } as const;
    await expect(roles.remove(admin, last)).rejects.toMatchObject({ code: 'CONFLICT' });
    await roles.remove(admin, { personId, role: 'ADMIN' });
    await expect(roles.remove(admin, last)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leave one administrator, even when two remove each other at once', async () => {
    await roles.assign(admin, { personId, role: 'ADMIN' });
    const other = acting(personId, { role: 'ADMIN' });
    const removals = await Promise.allSettled([
      roles.remove(admin, { personId, role: 'ADMIN' }),
      roles.remove(other, { personId: admin.personId, role: 'ADMIN' }),
    ]);
    expect(removals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await services.given.sql(`SELECT 1 FROM role_assignment WHERE role = 'ADMIN'`)).toHaveLength(1);
  });
});
