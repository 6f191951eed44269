import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { PersonErasure } from './person-erasure.service.js';
import { RoleService } from './role.service.js';

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
});
