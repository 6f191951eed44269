import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonDirectory, type Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { PersonScope } from './person-scope.js';
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
