import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BringingBack } from '@sillage/people';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { givenSession } from '../../../test/support/given-session.js';
import { leaveCompany, returnToCompany } from '../../../test/support/leavers.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { CheckInService } from './attendance/check-in.service.js';
import { RegistrationService } from './registrations/registration.service.js';
import { WebinarsModule } from './webinars.module.js';
import { WebinarsSubscribers } from './webinars.subscribers.js';

describe('sessions of somebody who leaves the company', () => {
  let services: Services;
  let registering: RegistrationService;
  let programme: string;
  let leaver: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
    registering = services.get(RegistrationService);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    await services.given.sql(`DELETE FROM role_assignment`);
    programme = await services.given.programme(`programme-${count}`);
    leaver = await services.given.person();
  });

  const session = async (facts: Parameters<typeof givenSession>[2] = {}) =>
    givenSession(services.given, programme, facts);
  const register = async (sessionId: string, ...people: string[]) => {
    for (const personId of people) await registering.register(acting(personId), sessionId);
  };
  const colleagues = async (number: number): Promise<string[]> =>
    Promise.all(Array.from({ length: number }, () => services.given.person()));
  const places = async (sessionId: string) =>
    services.given.sql(`SELECT person_id AS person, status FROM registration WHERE session_id = $1 ORDER BY position`, [
      sessionId,
    ]);
  const countsOf = async (sessionId: string) =>
    (
      await services.given.sql(
        `SELECT registered_count AS seats, waitlisted_count AS waiting FROM session WHERE id = $1`,
        [sessionId],
      )
    )[0];
  const hostOf = async (sessionId: string) =>
    (await services.given.sql<{ host: string }>(`SELECT host_id AS host FROM session WHERE id = $1`, [sessionId]))[0]
      ?.host;
  const lateNews = async (at: string, personId = leaver) =>
    services.get(UnitOfWork).run((tx) => services.get(WebinarsSubscribers).onDeactivated([{ personId, at }], tx));

  it('who never enrolled: the seat goes to the first who waits, in the same commit, in every programme', async () => {
    const elsewhere = await givenSession(services.given, await services.given.programme(`other-${count}`), {
      capacity: 1,
    });
    const here = await session({ capacity: 1 });
    const [first, second] = (await colleagues(2)) as [string, string];
    for (const id of [here, elsewhere]) await register(id, leaver, first, second);
    await leaveCompany(services, [leaver]);
    for (const id of [here, elsewhere]) {
      expect(await places(id)).toEqual([
        { person: leaver, status: 'CANCELLED' },
        { person: first, status: 'REGISTERED' },
        { person: second, status: 'WAITLISTED' },
      ]);
    }
  });

  it('give up places in waiting lists, and many who leave at once free as many seats as they had', async () => {
    const id = await session({ capacity: 3 });
    const [leavers, staying] = [await colleagues(4), await colleagues(3)];
    await register(id, leavers[0] ?? '', leavers[1] ?? '', staying[0] ?? '', leavers[2] ?? '', staying[1] ?? '');
    await register(id, leavers[3] ?? '', staying[2] ?? '');
    await leaveCompany(services, leavers);
    expect(await countsOf(id)).toEqual({ seats: 3, waiting: 0 });
    const kept = await services.given.sql(
      `SELECT e.kind FROM departure_end e JOIN departure d ON d.id = e.departure_id WHERE d.person_id = ANY($1)
       ORDER BY kind`,
      [leavers],
    );
    expect(kept).toEqual([{ kind: 'SEAT' }, { kind: 'SEAT' }, { kind: 'WAITING_PLACE' }, { kind: 'WAITING_PLACE' }]);
  });

  it('of the past, under way, or in whose room they are already, stay as they were', async () => {
    const [past, inside] = [await session({ startsAt: '2026-03-02T10:00:00Z' }), await session()];
    await register(past, leaver);
    await register(inside, leaver);
    services.clock.set('2026-03-09T08:50:00Z');
    await services.get(CheckInService).checkIn(acting(leaver), inside, 'K7M3QX');
    await leaveCompany(services, [leaver]);
    expect([await places(past), await places(inside)]).toEqual([
      [{ person: leaver, status: 'REGISTERED' }],
      [{ person: leaver, status: 'REGISTERED' }],
    ]);
  });

  it('hear of it late: a seat that was written meanwhile goes too, one taken after a return does not', async () => {
    const [meanwhile, since] = [await session(), await session()];
    await leaveCompany(services, [leaver]);
    const at = '2026-03-02T09:00:00.000Z';
    await services.given.insert('registration', {
      session_id: meanwhile,
      person_id: leaver,
      status: 'REGISTERED',
      registered_at: '2026-03-02T08:59:59Z',
      position: 1,
    });
    services.clock.advance({ minutes: 1 });
    await returnToCompany(services, [leaver]);
    await register(since, leaver);
    await lateNews(at);
    await lateNews(at);
    expect(await countsOf(meanwhile)).toEqual({ seats: 0, waiting: 0 });
    expect(await countsOf(since)).toEqual({ seats: 1, waiting: 0 });
  });

  it('never have more people than seats while many leave and others arrive', async () => {
    const id = await session({ capacity: 5 });
    const [leavers, arriving] = [await colleagues(8), await colleagues(8)];
    await register(id, ...leavers);
    await Promise.all([
      leaveCompany(services, leavers.slice(0, 4)),
      ...arriving.map((personId) => registering.register(acting(personId), id)),
      leaveCompany(services, leavers.slice(4)),
    ]);
    expect(await countsOf(id)).toEqual({ seats: 5, waiting: 3 });
    const inForce = await services.given.sql(
      `SELECT FROM registration WHERE session_id = $1 AND status <> 'CANCELLED' AND person_id = ANY($2)`,
      [id, leavers],
    );
    expect(inForce).toEqual([]);
  });

  describe('that they host', () => {
    const manager = async (scope: { unit?: string; programmeId?: string; role?: string } = {}) => {
      const personId = await services.given.person();
      const { unit: org_unit_id = null, programmeId: programme_id = null, role = 'PROGRAMME_MANAGER' } = scope;
      await services.given.insert('role_assignment', { person_id: personId, role, org_unit_id, programme_id });
      return personId;
    };

    it('pass to the programme’s manager for their unit, who is told; those of the past keep their host', async () => {
      const unit = await services.given.unit(`unit-${count}`);
      const elsewhere = await services.given.unit(`elsewhere-${count}`);
      const host = await services.given.person({ unit });
      await manager({ unit: elsewhere, programmeId: programme });
      await manager({ programmeId: await services.given.programme(`other-${count}`) });
      const theirs = await manager({ unit, programmeId: programme });
      const [past, toCome] = [
        await session({ hostId: host, startsAt: '2026-03-01T09:00:00Z', status: 'COMPLETED' }),
        await session({ hostId: host }),
      ];
      await leaveCompany(services, [host]);
      expect([await hostOf(past), await hostOf(toCome)]).toEqual([host, theirs]);
      const told = { sessionId: toCome, programmeId: programme, personId: host };
      expect(await services.events('session.host-left', { personId: host })).toEqual([told]);
      await returnToCompany(services, [host]);
      expect(await hostOf(toCome)).toBe(theirs);
    });

    it('pass to nobody who leaves with them; without a manager, to an administrator, and else to nobody', async () => {
      const [host, deputy] = [leaver, await manager({ programmeId: programme })];
      const [alone, led] = [await session({ hostId: host }), await session({ hostId: deputy })];
      await leaveCompany(services, [host]);
      expect(await hostOf(alone)).toBe(deputy);
      const admin = await manager({ role: 'ADMIN' });
      await leaveCompany(services, [deputy]);
      expect([await hostOf(alone), await hostOf(led)]).toEqual([admin, admin]);
      await leaveCompany(services, [admin]);
      expect(await hostOf(led)).toBe(admin);
    });
  });

  describe('who is brought back', () => {
    let admin: Actor;
    const bringBack = async () => services.get(BringingBack).one(admin, leaver);

    beforeEach(async () => {
      admin = acting(await services.given.person(), { role: 'ADMIN' });
    });

    it('have their seat again where there is room, and else come before those who wait', async () => {
      const [free, full] = [await session({ capacity: 2 }), await session({ capacity: 1 })];
      const [first, second] = (await colleagues(2)) as [string, string];
      await register(free, leaver, first);
      await register(full, leaver, first, second);
      await leaveCompany(services, [leaver]);
      await bringBack();
      expect(await places(free)).toEqual([
        { person: leaver, status: 'REGISTERED' },
        { person: first, status: 'REGISTERED' },
      ]);
      expect(await places(full)).toEqual([
        { person: leaver, status: 'WAITLISTED' },
        { person: first, status: 'REGISTERED' },
        { person: second, status: 'WAITLISTED' },
      ]);
      expect(await services.events('registration.back-in-line', { personId: leaver })).toMatchObject([
        { sessionId: full },
      ]);
      await registering.cancel(acting(first), full);
      expect(await countsOf(full)).toEqual({ seats: 1, waiting: 1 });
      expect((await places(full))[0]).toEqual({ person: leaver, status: 'REGISTERED' });
    });

    it('keep what came back when the news of their leaving comes late', async () => {
      const id = await session();
      await register(id, leaver);
      await leaveCompany(services, [leaver]);
      await bringBack();
      await lateNews('2026-03-02T09:00:00.000Z');
      expect(await countsOf(id)).toEqual({ seats: 1, waiting: 0 });
    });

    it('get nothing of sessions that were called off or have begun', async () => {
      const [gone, begun] = [await session(), await session({ startsAt: '2026-03-02T10:00:00Z' })];
      for (const id of [gone, begun]) await register(id, leaver);
      await leaveCompany(services, [leaver]);
      await services.given.sql(`UPDATE session SET status = 'CANCELLED' WHERE id = $1`, [gone]);
      services.clock.advance({ hours: 2 });
      await bringBack();
      for (const id of [gone, begun]) expect(await countsOf(id)).toEqual({ seats: 0, waiting: 0 });
    });

    it('host again, unless somebody else was named', async () => {
      const stand = await services.given.person();
      await services.given.insert('role_assignment', { person_id: stand, role: 'PROGRAMME_MANAGER' });
      const [theirs, named] = [await session({ hostId: leaver }), await session({ hostId: leaver })];
      const other = await services.given.person();
      await leaveCompany(services, [leaver]);
      await services.given.sql(`UPDATE session SET host_id = $2 WHERE id = $1`, [named, other]);
      await bringBack();
      expect([await hostOf(theirs), await hostOf(named)]).toEqual([leaver, other]);
    });
  });
});
