import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leaveCompany, returnToCompany } from '../../../../test/support/leavers.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import type { Actor } from '@sillage/platform';
import { PeopleModule } from '../people.module.js';
import { BringingBack } from './bring-back.service.js';
import { PersonEnding } from './end-person.service.js';
import { LeavingSweeps } from './leaving.sweeps.js';

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
        way: 'password',
        last_seen_at: created_at,
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

  describe('by an administrator’s word', () => {
    let admin: Actor;
    const ending = () => services.get(PersonEnding);
    const bringing = () => services.get(BringingBack);
    const isActive = async (id: string) =>
      (await services.given.sql<{ active: boolean }>(`SELECT active FROM person WHERE id = $1`, [id]))[0]?.active;
    const administrator = async (): Promise<Actor> => {
      const id = await services.given.person();
      await services.given.insert('role_assignment', { person_id: id, role: 'ADMIN' });
      return acting(id, { role: 'ADMIN' });
    };

    beforeEach(async () => {
      admin = await administrator();
    });

    it('is never one’s own, however the id is written, and of whoever left already changes nothing', async () => {
      for (const id of [admin.personId, admin.personId.toUpperCase()]) {
        await expect(ending().end(admin, id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
      }
      await ending().end(admin, personId);
      await ending().end(admin, personId);
      expect(await services.given.sql(`SELECT FROM departure WHERE person_id = $1`, [personId])).toHaveLength(1);
      const nobody = '01890000-0000-7000-8000-000000000000';
      await expect(ending().end(admin, nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('leaves one administrator, even when two end each other at once', async () => {
      const other = await administrator();
      const endings = await Promise.allSettled([
        ending().end(admin, other.personId),
        ending().end(other, admin.personId),
      ]);
      expect(endings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await services.given.sql(`SELECT FROM role_assignment WHERE role = 'ADMIN'`)).toHaveLength(1);
    });

    it('is undone for a day: the roles are there again, and nothing is given twice', async () => {
      await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER' });
      await ending().end(admin, personId);
      services.clock.advance({ hours: 23 });
      expect(await bringing().one(admin, personId)).toHaveLength(2);
      expect([await isActive(personId), await rolesOf(personId)]).toEqual([true, [{ role: 'TRAINER' }]]);
      await expect(bringing().one(admin, personId)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
      const trail = await services.given.sql(
        `SELECT action FROM audit_entry WHERE subject_id = $1 AND actor_id = $2 ORDER BY id`,
        [personId, admin.personId],
      );
      expect(trail.map(({ action }: { action?: string }) => action)).toEqual(
        expect.arrayContaining(['person.ended', 'role.removed', 'person.brought-back', 'role.assigned']),
      );
    });

    it('is undone only the last time: what ended the time before does not come with it', async () => {
      await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER' });
      await ending().end(admin, personId);
      services.clock.advance({ minutes: 1 });
      await returnToCompany(services, [personId]);
      await ending().end(admin, personId);
      await bringing().one(admin, personId);
      expect(await rolesOf(personId)).toEqual([]);
    });

    it('is no longer undone after a day; whom HR does not know comes back, with nothing', async () => {
      const byHand = await services.given.person();
      await services.given.sql(`UPDATE person SET external_id = NULL WHERE id = $1`, [byHand]);
      await services.given.insert('role_assignment', { person_id: byHand, role: 'TRAINER' });
      for (const id of [personId, byHand]) await ending().end(admin, id);
      services.clock.advance({ hours: 25 });
      await services.get(LeavingSweeps).forget();
      await expect(bringing().one(admin, personId)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
      await bringing().one(admin, byHand);
      expect([await isActive(personId), await isActive(byHand), await rolesOf(byHand)]).toEqual([false, true, []]);
    });

    it('is undone for everybody whom one file ended, and for nobody else', async () => {
      const [importId, another] = ['0198a000-0000-7000-8000-00000000000a', '0198a000-0000-7000-8000-00000000000b'];
      const [first, second, third, back] = [
        personId,
        await services.given.person(),
        await services.given.person(),
        await services.given.person(),
      ];
      await services.given.insert('role_assignment', { person_id: second, role: 'TRAINER' });
      await leaveCompany(services, [first, second, back], { actor: admin, importId });
      await leaveCompany(services, [third], { actor: admin, importId: another });
      await returnToCompany(services, [back]);
      await services.given.sql(`UPDATE person SET email = NULL WHERE id = $1`, [second]);
      expect(await bringing().allOfImport(admin, importId)).toEqual({
        broughtBack: 2,
        notes: [expect.stringContaining('One of them has no address now'), expect.stringContaining('next file')],
      });
      expect(await Promise.all([first, second, third, back].map(isActive))).toEqual([true, true, false, true]);
      expect(await rolesOf(second)).toEqual([{ role: 'TRAINER' }]);
      expect(await bringing().allOfImport(admin, importId)).toEqual({ broughtBack: 0, notes: [] });
    });

    it('is forgotten after a day but for the roles, of which a return is warned', async () => {
      await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER' });
      await ending().end(admin, personId);
      const kinds = async () =>
        services.given.sql(`SELECT kind FROM departure_end e JOIN departure d ON d.id = e.departure_id ORDER BY 1`);
      await services.given.sql(
        `INSERT INTO departure_end (departure_id, kind, subject_id) SELECT id, 'SEAT', id FROM departure`,
      );
      await services.get(LeavingSweeps).forget();
      expect(await kinds()).toHaveLength(2);
      services.clock.advance({ days: 2 });
      await services.get(LeavingSweeps).forget();
      expect(await kinds()).toEqual([{ kind: 'ROLE' }]);
      await returnToCompany(services, [personId]);
      await services.get(LeavingSweeps).forget();
      expect(await services.given.sql(`SELECT FROM departure`)).toEqual([]);
    });
  });
});
