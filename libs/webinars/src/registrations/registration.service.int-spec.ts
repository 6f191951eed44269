import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { CheckInService } from '../attendance/check-in.service.js';
import { RegistrationService } from './registration.service.js';
import { givenSession } from '../../../../test/support/given-session.js';
import { WebinarsModule } from '../webinars.module.js';

describe('registering for a session', () => {
  let services: Services;
  let registering: RegistrationService;
  let programme: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
    registering = services.get(RegistrationService);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    programme = await services.given.programme(`programme-${count}`);
  });

  afterAll(() => services.close());

  const enrolled = async (status: 'ACTIVE' | 'PAUSED' | 'LEFT' = 'ACTIVE'): Promise<Actor> => {
    const person = await services.given.person();
    await services.given.enrolment(programme, person, { status });
    return acting(person);
  };
  const people = async (number: number): Promise<Actor[]> => {
    const actors: Actor[] = [];
    for (let index = 0; index < number; index += 1) actors.push(await enrolled());
    return actors;
  };
  const session = async (facts: Parameters<typeof givenSession>[2] = {}) =>
    givenSession(services.given, programme, facts);
  const counts = async (id: string) =>
    (
      await services.given.sql(
        `SELECT registered_count AS seats, waitlisted_count AS waiting FROM session WHERE id = $1`,
        [id],
      )
    )[0];
  const arrivals = async (id: string) =>
    services.given.sql<{ status: string; person: string }>(
      `SELECT status, person_id AS person FROM registration WHERE session_id = $1 ORDER BY position`,
      [id],
    );

  it('gives a seat while there is one, and then a place in the waiting list', async () => {
    const id = await session({ capacity: 1 });
    const [first, second] = (await people(2)) as [Actor, Actor];
    expect(await registering.register(first, id)).toMatchObject({ status: 'REGISTERED', position: 1 });
    expect(await registering.register(second, id)).toMatchObject({ status: 'WAITLISTED', position: 2 });
    expect(await counts(id)).toEqual({ seats: 1, waiting: 1 });
    expect(await services.events('registration.made', { sessionId: id })).toHaveLength(2);
  });

  it('gives everybody a seat where there is no limit', async () => {
    const id = await session({ capacity: null });
    for (const person of await people(3)) await registering.register(person, id);
    expect(await counts(id)).toEqual({ seats: 3, waiting: 0 });
  });

  it('keeps what a person has who registers again', async () => {
    const id = await session();
    const person = await enrolled();
    const first = await registering.register(person, id);
    expect(await registering.register(person, id)).toMatchObject({ id: first.id, position: 1 });
    expect(await counts(id)).toEqual({ seats: 1, waiting: 0 });
  });

  it('hands a freed seat to the first who waits, in the same transaction', async () => {
    const id = await session({ capacity: 1 });
    const [seated, first, second] = (await people(3)) as [Actor, Actor, Actor];
    for (const person of [seated, first, second]) await registering.register(person, id);
    expect(await registering.cancel(seated, id)).toMatchObject({ status: 'CANCELLED' });
    expect(await arrivals(id)).toEqual([
      { status: 'CANCELLED', person: seated.personId },
      { status: 'REGISTERED', person: first.personId },
      { status: 'WAITLISTED', person: second.personId },
    ]);
    expect(await services.events('registration.seated', { sessionId: id })).toMatchObject([
      { personId: first.personId },
    ]);
    const trail = await services.given.sql(
      `SELECT actor_id, details FROM audit_entry WHERE action = 'registration.seated' AND subject_id = $1`,
      [id],
    );
    expect(trail).toEqual([{ actor_id: null, details: { person: first.personId } }]);
  });

  it('puts who comes back at the end of the waiting list', async () => {
    const id = await session({ capacity: 1 });
    const [first, second] = (await people(2)) as [Actor, Actor];
    for (const person of [first, second]) await registering.register(person, id);
    const { id: registrationId } = await registering.cancel(first, id);
    expect(await registering.register(first, id)).toMatchObject({
      id: registrationId,
      status: 'WAITLISTED',
      position: 3,
    });
  });

  it('is open to whoever is not enrolled: coming to a session commits to nothing', async () => {
    const id = await session();
    const stranger = acting(await services.given.person());
    for (const person of [stranger, await enrolled('PAUSED'), await enrolled('LEFT')]) {
      expect(await registering.register(person, id)).toMatchObject({ status: 'REGISTERED' });
    }
  });

  describe('is refused', () => {
    it('once the session has started, and so is giving the seat back', async () => {
      const id = await session();
      const [early, late] = (await people(2)) as [Actor, Actor];
      await registering.register(early, id);
      services.clock.set('2026-03-09T09:00:00Z');
      await expect(registering.register(late, id)).rejects.toMatchObject({ code: 'SESSION_STARTED' });
      await expect(registering.cancel(early, id)).rejects.toMatchObject({ code: 'SESSION_STARTED' });
    });

    it('for a session that was cancelled', async () => {
      const id = await session({ status: 'CANCELLED' });
      await expect(registering.register(await enrolled(), id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });

    it('to who has nothing to give back', async () => {
      const id = await session();
      const person = await enrolled();
      await expect(registering.cancel(person, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await registering.register(person, id);
      await registering.cancel(person, id);
      await expect(registering.cancel(person, id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });
  });

  describe('many at once', () => {
    it('gives ten seats to ten of fifty people, and the others wait in the order of their arrival', async () => {
      const id = await session({ capacity: 10 });
      const actors = await people(50);
      const registrations = await Promise.all(actors.map((actor) => registering.register(actor, id)));
      expect(registrations.filter(({ status }) => status === 'REGISTERED')).toHaveLength(10);
      expect((await arrivals(id)).map(({ status }) => status)).toEqual([
        ...Array.from({ length: 10 }, () => 'REGISTERED'),
        ...Array.from({ length: 40 }, () => 'WAITLISTED'),
      ]);
      expect(registrations.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
      expect(await counts(id)).toEqual({ seats: 10, waiting: 40 });
    });

    it('never has more people than seats while some come and others go', async () => {
      const id = await session({ capacity: 5 });
      const [leaving, coming] = [await people(12), await people(12)];
      for (const actor of leaving) await registering.register(actor, id);
      await Promise.all([
        ...leaving.map((actor) => registering.cancel(actor, id)),
        ...coming.map((actor) => registering.register(actor, id)),
      ]);
      expect(await counts(id)).toEqual({ seats: 5, waiting: 7 });
      const inForce = (await arrivals(id)).filter(({ status }) => status !== 'CANCELLED');
      expect(inForce.map(({ status }) => status)).toEqual([
        ...Array.from({ length: 5 }, () => 'REGISTERED'),
        ...Array.from({ length: 7 }, () => 'WAITLISTED'),
      ]);
    });

    it('is one registration when one person registers many times', async () => {
      const id = await session();
      const person = await enrolled();
      const registrations = await Promise.all(Array.from({ length: 8 }, () => registering.register(person, id)));
      expect(new Set(registrations.map((registration) => registration.id)).size).toBe(1);
      expect(await counts(id)).toEqual({ seats: 1, waiting: 0 });
    });
  });

  describe('the database by itself', () => {
    it('refuses one seat too many', async () => {
      const id = await session({ capacity: 1 });
      const [first, second] = (await people(2)) as [Actor, Actor];
      await registering.register(first, id);
      await registering.register(second, id);
      const attempt = services.given.sql(`UPDATE registration SET status = 'REGISTERED' WHERE session_id = $1`, [id]);
      await expect(attempt).rejects.toMatchObject({ constraint: 'session_capacity_not_exceeded' });
    });

    it('counts what is deleted, and moves no registration to another session', async () => {
      const [id, other] = [await session(), await session()];
      await registering.register(await enrolled(), id);
      const attempt = services.given.sql(`UPDATE registration SET session_id = $2 WHERE session_id = $1`, [id, other]);
      await expect(attempt).rejects.toMatchObject({ constraint: 'registration_stays_with_its_session' });
      await services.given.sql(`DELETE FROM registration WHERE session_id = $1`, [id]);
      expect(await counts(id)).toEqual({ seats: 0, waiting: 0 });
    });
  });

  describe('and leaving the programme', () => {
    const leave = async (actor: Actor) => {
      await services.given.sql(`UPDATE enrolment SET status = 'LEFT', left_at = now() WHERE person_id = $1`, [
        actor.personId,
      ]);
      const left = { enrolmentId: programme, programmeId: programme, personId: actor.personId };
      await services.get(UnitOfWork).run((tx) => registering.freeSeatsOf(left, tx));
    };

    it('frees the seats of sessions to come, for those who wait', async () => {
      const id = await session({ capacity: 1 });
      const [leaving, waiting] = (await people(2)) as [Actor, Actor];
      for (const person of [leaving, waiting]) await registering.register(person, id);
      await leave(leaving);
      expect(await arrivals(id)).toEqual([
        { status: 'CANCELLED', person: leaving.personId },
        { status: 'REGISTERED', person: waiting.personId },
      ]);
    });

    it('frees nothing of who is in the room already, and no seat that was taken since', async () => {
      const id = await session();
      const [inside, since] = (await people(2)) as [Actor, Actor];
      for (const person of [inside, since]) await registering.register(person, id);
      services.clock.set('2026-03-09T08:50:00Z');
      await services.get(CheckInService).checkIn(inside, id, 'K7M3QX');
      await leave(inside);
      const left = { programmeId: programme, personId: since.personId, at: '2026-03-02T08:59:59Z' };
      await services.get(UnitOfWork).run((tx) => registering.freeSeatsOf(left, tx));
      expect(await counts(id)).toEqual({ seats: 2, waiting: 0 });
    });

    it('changes nothing of sessions of the past, or of another programme', async () => {
      const past = await session();
      const leaving = await enrolled();
      await registering.register(leaving, past);
      services.clock.set('2026-03-09T12:00:00Z');
      const other = await services.given.programme(`other-${count}`);
      await services.given.enrolment(other, leaving.personId);
      const elsewhere = await givenSession(services.given, other, { startsAt: '2026-03-20T09:00:00Z' });
      await registering.register(leaving, elsewhere);
      await leave(leaving);
      expect([await counts(past), await counts(elsewhere)]).toEqual([
        { seats: 1, waiting: 0 },
        { seats: 1, waiting: 0 },
      ]);
    });
  });
});
