import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonErasure } from '@sillage/people';
import { hrHeader, hrRow, ImportDesk } from '../../../test/support/import-desk.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleImportModule } from './people-import.module.js';

describe('erasing a person, for what HR’s files had wrong', () => {
  let services: Services;
  let desk: ImportDesk;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(() => desk.emptyCompany());

  it('takes their address and their numbers out of it, and nobody else’s', async () => {
    const admin = acting(await services.given.person(), { role: 'ADMIN' });
    await services.given.insert('role_assignment', { person_id: admin.personId, role: 'ADMIN' });
    await desk.import([hrHeader, hrRow('Z1', { email: 'Zoe@example.com' }), hrRow('Z3')]);
    await desk.import([hrHeader, hrRow('Z2', { email: 'zoe@example.com' }), hrRow('Z4', { email: 'z3@example.com' })]);
    const [{ id } = { id: '' }] = await services.given.sql<{ id: string }>(
      `SELECT id FROM person WHERE external_id = 'Z1'`,
    );
    await services.get(PersonErasure).erase(admin, id);
    expect(await services.given.sql(`SELECT details FROM people_import_problem ORDER BY line`)).toEqual([
      { details: { value: '…', owner: '…' } },
      { details: { value: 'z3@example.com', owner: 'Z3' } },
    ]);
    const written = await services.given.sql(`SELECT FROM outbox_event WHERE payload::text ILIKE '%zoe@example.com%'`);
    expect(written).toEqual([]);
  });
});
