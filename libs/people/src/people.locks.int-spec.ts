import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { whileHeld } from '../../../test/support/held.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { PersonErasure } from './person-erasure.service.js';
import { PreferenceService } from './preferences/preference.service.js';
import { RoleService } from './roles/role.service.js';

describe('what is done to a person while somebody else changes them', () => {
  let services: Services;
  let personId: string;
  let admin: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
  });

  beforeEach(async () => {
    await services.given.sql('TRUNCATE person CASCADE');
    personId = await services.given.person();
    admin = await services.given.person();
    await services.given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });

  afterAll(() => services.close());

  const by = () => acting(admin, { role: 'ADMIN' });
  const row = (table: string, column: string, id = personId) =>
    `SELECT FROM ${table} WHERE ${column} = '${id}' FOR UPDATE`;
  const erasing = `UPDATE person SET external_id = 'erased ' || id, email = NULL, given_name = '', family_name = '',
    display_name = '', job_title = NULL, active = false, deactivated_at = now(), erased_at = now() WHERE id = $1`;

  it('a preference keeps what the other one said', async () => {
    await services.given.preference(personId, {});
    await whileHeld(services.given, {
      holding: row('person_preference', 'person_id'),
      move: async () => services.get(PreferenceService).update(acting(personId), { email: false }),
      meanwhile: async (sql) =>
        sql('UPDATE person_preference SET visible_as_champion = true WHERE person_id = $1', [personId]),
    });
    expect(
      await services.given.sql('SELECT email, visible_as_champion FROM person_preference WHERE person_id = $1', [
        personId,
      ]),
    ).toEqual([{ email: false, visible_as_champion: true }]);
  });

  it.each(['assign', 'remove'] as const)(
    'a role is not given to, or taken from (%s), who is erased by then',
    async (move) => {
      const outcome = await whileHeld(services.given, {
        holding: row('person', 'id'),
        move: async () => services.get(RoleService)[move](by(), { personId, role: 'TRAINER' }),
        meanwhile: async (sql) => sql(erasing, [personId]),
      });
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
    },
  );

  it('an erasure that comes second finds nobody, and is written down once', async () => {
    const outcome = await whileHeld(services.given, {
      holding: row('person', 'id'),
      move: async () => services.get(PersonErasure).erase(by(), personId),
      meanwhile: async (sql) => sql(erasing, [personId]),
    });
    expect(outcome).toMatchObject({ status: 'fulfilled' });
    expect(await services.given.sql(`SELECT FROM audit_entry WHERE action = 'person.erased'`)).toEqual([]);
  });

  it('the last administrator is kept, though there were two when one looked', async () => {
    await services.given.insert('role_assignment', { person_id: personId, role: 'ADMIN' });
    const outcome = await whileHeld(services.given, {
      holding: `SELECT FROM role_assignment WHERE person_id = '${personId}' FOR UPDATE`,
      move: async () => services.get(RoleService).remove(by(), { personId: admin, role: 'ADMIN' }),
      meanwhile: async (sql) => sql('DELETE FROM role_assignment WHERE person_id = $1', [personId]),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
  });
});
