import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { hrHeader, hrRow, ImportDesk } from '../../../test/support/import-desk.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { PersonErasure } from './person-erasure.service.js';
import { RoleService } from './role.service.js';

describe('erasing a person', () => {
  let services: Services;
  let erasure: PersonErasure;
  let desk: ImportDesk;
  let admin: Actor;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    erasure = services.get(PersonErasure);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await desk.emptyCompany();
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

  it('takes their address and their number out of what HR’s files had wrong, and nobody else’s', async () => {
    await desk.import([hrHeader, hrRow('E1', { email: 'Zoe@example.com' }), hrRow('E3')]);
    await desk.import([hrHeader, hrRow('E2', { email: 'zoe@example.com' }), hrRow('E4', { email: 'e3@example.com' })]);
    const [{ id } = { id: '' }] = await services.given.sql<{ id: string }>(
      `SELECT id FROM person WHERE external_id = 'E1'`,
    );
    await erasure.erase(admin, id);
    expect(await services.given.sql(`SELECT details FROM people_import_problem ORDER BY line`)).toEqual([
      { details: { value: '…', owner: '…' } },
      { details: { value: 'e3@example.com', owner: 'E3' } },
    ]);
  });
});
