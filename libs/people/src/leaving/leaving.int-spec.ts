import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leaveCompany, returnToCompany } from '../../../../test/support/leavers.js';
import { startServices, type Services } from '../../../../test/support/services.js';
import { PeopleModule } from '../people.module.js';

describe('leaving the company', () => {
  let services: Services;
  let personId: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    await services.given.sql(`TRUNCATE person CASCADE`);
    personId = await services.given.person();
  });

  const rolesOf = async (id: string) =>
    services.given.sql(`SELECT role FROM role_assignment WHERE person_id = $1`, [id]);

  it('ends every sign-in for good: none wakes when its person returns', async () => {
    const ended = async () =>
      services.given.sql(`SELECT ended_at IS NOT NULL AS ended FROM sign_in WHERE person_id = $1`, [personId]);
    const [created_at, expires_at] = ['2026-03-01T09:00:00Z', '2026-03-31T09:00:00Z'];
    for (const id of [personId, await services.given.person()]) {
      await services.given.insert('sign_in', {
        id,
        person_id: id,
        token_hash: Buffer.from(id),
        created_at,
        expires_at,
      });
    }
    await leaveCompany(services, [personId]);
    await returnToCompany(services, [personId]);
    expect(await ended()).toEqual([{ ended: true }]);
    expect(await services.given.sql(`SELECT FROM sign_in WHERE ended_at IS NULL`)).toHaveLength(1);
  });

  it('takes the roles, tells the audit trail by whose doing, and keeps what they were; a return wakes none', async () => {
    const unit = await services.given.unit('france');
    const admin = await services.given.person();
    await services.given.insert('role_assignment', { person_id: personId, role: 'HR_ANALYST' });
    await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER', org_unit_id: unit });
    await services.given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    await leaveCompany(services, [personId], { actor: { personId: admin }, importId: null });
    const trail = await services.given.sql(
      `SELECT actor_id AS by, reason, details ->> 'role' AS role, details ->> 'orgUnitId' AS unit FROM audit_entry
       WHERE action = 'role.removed' AND subject_id = $1 ORDER BY details ->> 'role'`,
      [personId],
    );
    expect(trail).toEqual([
      { by: admin, reason: 'LEFT_COMPANY', role: 'HR_ANALYST', unit: null },
      { by: admin, reason: 'LEFT_COMPANY', role: 'TRAINER', unit },
    ]);
    const kept = await services.given.sql(
      `SELECT e.kind, e.before FROM departure_end e JOIN departure d ON d.id = e.departure_id
       WHERE d.person_id = $1 AND d.ended_by = $2 ORDER BY e.before ->> 'role'`,
      [personId, admin],
    );
    expect(kept).toMatchObject([
      { kind: 'ROLE', before: { role: 'HR_ANALYST', orgUnitId: null, programmeId: null } },
      { kind: 'ROLE', before: { role: 'TRAINER', orgUnitId: unit, programmeId: null } },
    ]);
    await returnToCompany(services, [personId]);
    expect(await rolesOf(personId)).toEqual([]);
    expect(await rolesOf(admin)).toEqual([{ role: 'ADMIN' }]);
  });

  it('is told once for each of those who left, with the moment, and written once when it comes twice', async () => {
    const leavers = [personId, await services.given.person()];
    await leaveCompany(services, leavers);
    for (const leaver of leavers) {
      const at = '2026-03-02T09:00:00.000Z';
      expect(await services.events('person.deactivated', { personId: leaver })).toEqual([{ personId: leaver, at }]);
    }
    await leaveCompany(services, [personId]);
    expect(await services.given.sql(`SELECT FROM departure WHERE person_id = $1`, [personId])).toHaveLength(1);
  });
});
