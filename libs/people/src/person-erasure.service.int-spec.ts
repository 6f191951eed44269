import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { PersonErasure } from './person-erasure.service.js';
import { RoleService } from './roles/role.service.js';

describe('erasing a person', () => {
  let services: Services;
  let erasure: PersonErasure;
  let admin: Actor;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    erasure = services.get(PersonErasure);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await services.given.sql(`TRUNCATE person CASCADE`);
    admin = await administrator();
  });

  const administrator = async (): Promise<Actor> => {
    const personId = await services.given.person();
    await services.given.insert('role_assignment', { person_id: personId, role: 'ADMIN' });
    return acting(personId, { role: 'ADMIN' });
  };
  const administrators = async () =>
    services.given.sql(
      `SELECT 1 FROM role_assignment r JOIN person p ON p.id = r.person_id WHERE r.role = 'ADMIN' AND p.active`,
    );

  it('is never of oneself, however the id is written', async () => {
    for (const id of [admin.personId, admin.personId.toUpperCase()]) {
      await expect(erasure.erase(admin, id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    }
    expect(await administrators()).toHaveLength(1);
  });

  it('leaves one administrator, even when two erase each other at once', async () => {
    const other = await administrator();
    const erasures = await Promise.allSettled([
      erasure.erase(admin, other.personId),
      erasure.erase(other, admin.personId),
    ]);
    expect(erasures.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await administrators()).toHaveLength(1);
  });

  it('leaves nobody to whom a role could be given', async () => {
    const personId = await services.given.person();
    await erasure.erase(admin, personId);
    await expect(services.get(RoleService).assign(admin, { personId, role: 'TRAINER' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await services.given.sql(`SELECT 1 FROM role_assignment WHERE person_id = $1`, [personId])).toEqual([]);
  });

  it('leaves nobody under them, and everybody else where they were', async () => {
    const [leader, other] = [await services.given.person(), await services.given.person()];
    const reports = [await services.given.person(), await services.given.person(), await services.given.person()];
    const under = async (managerId: string, personId: string) =>
      services.given.sql('UPDATE person SET manager_id = $1 WHERE id = $2', [managerId, personId]);
    for (const personId of reports.slice(0, 2)) await under(leader, personId);
    await under(other, reports[2] ?? '');
    await under(other, leader);
    await erasure.erase(admin, leader);
    const managers = await services.given.sql<{ manager_id: string | null }>(
      'SELECT manager_id FROM person WHERE id = ANY($1) ORDER BY array_position($1, id)',
      [[leader, ...reports]],
    );
    expect(managers.map(({ manager_id }) => manager_id)).toEqual([null, null, null, other]);
  });

  it('is of who left long ago, too, and does not say that they left today', async () => {
    const personId = await services.given.person({ active: false });
    const leftAt = async () =>
      services.given.sql('SELECT active, deactivated_at FROM person WHERE id = $1', [personId]);
    const before = await leftAt();
    await erasure.erase(admin, personId);
    expect(await leftAt()).toEqual(before);
  });

  it('forgets what is theirs alone', async () => {
    const [personId, colleague] = [await services.given.person(), await services.given.person()];
    for (const id of [personId, colleague]) {
      await services.given.preference(id, { email: false });
      for (const role of ['TRAINER', 'LOCAL_LEAD']) {
        await services.given.insert('role_assignment', { person_id: id, role });
      }
    }
    await erasure.erase(admin, personId);
    const left = async (id: string) =>
      services.given.sql<{ table: string; rows: number }>(
        `SELECT 'preference' AS table, count(*)::int AS rows FROM person_preference WHERE person_id = $1
         UNION ALL SELECT 'roles', count(*)::int FROM role_assignment WHERE person_id = $1`,
        [id],
      );
    expect((await left(personId)).map(({ rows }) => rows)).toEqual([0, 0]);
    expect((await left(colleague)).map(({ rows }) => rows)).toEqual([1, 2]);
  });
});
