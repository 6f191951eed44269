import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { givenSession, type SessionFacts } from '../../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { AttendanceService } from './attendance.service.js';
import { CheckInService } from './check-in.service.js';
import type { AttendanceStatus } from '../registrations/registration.entity.js';
import { RegistrationService } from '../registrations/registration.service.js';
import { WithdrawalService } from './withdrawal.service.js';
import { WebinarsModule } from '../webinars.module.js';

describe('attending a session', () => {
  const code = 'K7M3QX';
  const during = '2026-03-09T09:30:00Z';
  let services: Services;
  let registering: RegistrationService;
  let checkingIn: CheckInService;
  let programme: string;
  let host: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
    registering = services.get(RegistrationService);
    checkingIn = services.get(CheckInService);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    programme = await services.given.programme(`programme-${count}`);
    host = acting(await services.given.person());
  });

  afterAll(() => services.close());

  const session = async (facts: SessionFacts = {}) =>
    givenSession(services.given, programme, { hostId: host.personId, ...facts });
  const enrolled = async (): Promise<Actor> => {
    const person = await services.given.person();
    await services.given.enrolment(programme, person);
    return acting(person);
  };
  const registered = async (id: string): Promise<Actor> => {
    const person = await enrolled();
    await registering.register(person, id);
    return person;
  };
  const counts = async (id: string) =>
    (
      await services.given.sql(
        `SELECT registered_count AS seats, waitlisted_count AS waiting FROM session WHERE id = $1`,
        [id],
      )
    )[0];
  const registrationOf = async (id: string, { personId }: Actor) =>
    (
      await services.given.sql<Record<string, unknown>>(
        `SELECT status, attendance, attendance_provenance AS provenance, attended_at AS at FROM registration
         WHERE session_id = $1 AND person_id = $2`,
        [id, personId],
      )
    )[0];
  const attended = async (id: string) => services.events('session.attended', { sessionId: id });

  describe('by the code', () => {
    it('is recorded with how it is known, and told once', async () => {
      const id = await session();
      const person = await registered(id);
      services.clock.set(during);
      expect(await checkingIn.checkIn(person, id, ' k7m-3qx ')).toMatchObject({ attendance: 'ATTENDED' });
      services.clock.advance({ minutes: 5 });
      await checkingIn.checkIn(person, id, code);
      expect(await registrationOf(id, person)).toEqual({
        status: 'REGISTERED',
        attendance: 'ATTENDED',
        provenance: 'CHECK_IN_CODE',
        at: new Date(during),
      });
      expect(await attended(id)).toEqual([{ sessionId: id, programmeId: programme, personId: person.personId }]);
    });

    it.each([
      ['2026-03-09T08:44:59Z', 'INVALID_TRANSITION'],
      ['2026-03-09T08:45:00Z', null],
      ['2026-03-10T10:00:00Z', null],
      ['2026-03-10T10:00:01Z', 'INVALID_TRANSITION'],
    ])('is possible from 15 minutes before the start to 24 hours after the end: at %s', async (now, refusal) => {
      const id = await session();
      const person = await registered(id);
      services.clock.set(now);
      const attempt = checkingIn.checkIn(person, id, code);
      if (refusal === null) expect(await attempt).toMatchObject({ attendance: 'ATTENDED' });
      else await expect(attempt).rejects.toMatchObject({ code: refusal });
    });

    it('says in the person’s own time when it opens', async () => {
      const id = await session();
      const attempt = checkingIn.checkIn(await registered(id), id, code).catch((error: unknown) => error);
      expect(String(((await attempt) as { messageIn(locale: string): string }).messageIn('en'))).toContain('9:45');
    });

    it('is refused after too many wrong codes, to that person and for that session alone', async () => {
      const [id, other] = [await session(), await session()];
      const [guesser, honest] = [await registered(id), await registered(id)];
      await registering.register(guesser, other);
      services.clock.set(during);
      const guess = () => checkingIn.checkIn(guesser, id, 'WRONG2').catch((error: { code: string }) => error.code);
      const guesses = await Promise.all(Array.from({ length: 15 }, guess));
      expect(guesses.filter((outcome) => outcome === 'BAD_USER_INPUT')).toHaveLength(10);
      expect(guesses.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(5);
      await expect(checkingIn.checkIn(guesser, id, code)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
      expect(await checkingIn.checkIn(honest, id, code)).toMatchObject({ attendance: 'ATTENDED' });
      expect(await checkingIn.checkIn(guesser, other, code)).toMatchObject({ attendance: 'ATTENDED' });
    });

    it('is tried anew from the first time on once it was right', async () => {
      const id = await session();
      const person = await registered(id);
      services.clock.set(during);
      const guess = () => checkingIn.checkIn(person, id, 'WRONG2').catch((error: { code: string }) => error.code);
      for (let tries = 0; tries < 9; tries += 1) expect(await guess()).toBe('BAD_USER_INPUT');
      await checkingIn.checkIn(person, id, code);
      // The host takes it back, so that the code may say it once more.
      await services.given.sql(
        `UPDATE registration SET attendance = 'UNKNOWN', attendance_provenance = NULL, attended_at = NULL WHERE session_id = $1`,
        [id],
      );
      expect(await guess()).toBe('BAD_USER_INPUT');
      expect(await checkingIn.checkIn(person, id, code)).toMatchObject({ attendance: 'ATTENDED' });
    });

    it('registers an enrolled person who is there without a registration', async () => {
      const id = await session();
      const person = await enrolled();
      services.clock.set(during);
      expect(await checkingIn.checkIn(person, id, code)).toMatchObject({
        status: 'REGISTERED',
        attendance: 'ATTENDED',
      });
      expect(await counts(id)).toEqual({ seats: 1, waiting: 0 });
    });

    it('counts for who is there without a seat, and leaves the capacity as it is', async () => {
      const id = await session({ capacity: 1 });
      const [seated, waiting] = [await registered(id), await registered(id)];
      const walkIn = await enrolled();
      services.clock.set(during);
      for (const person of [seated, waiting, walkIn]) await checkingIn.checkIn(person, id, code);
      expect(await registrationOf(id, waiting)).toMatchObject({ status: 'WAITLISTED', attendance: 'ATTENDED' });
      expect(await registrationOf(id, walkIn)).toMatchObject({ status: 'WAITLISTED', attendance: 'ATTENDED' });
      expect(await counts(id)).toEqual({ seats: 1, waiting: 0 });
      expect(await attended(id)).toHaveLength(3);
      const trail = await services.given.sql(
        `SELECT a.actor_id, a.details FROM audit_entry a JOIN registration r ON r.id::text = a.subject_id
         WHERE r.session_id = $1 AND r.person_id = $2`,
        [id, walkIn.personId],
      );
      expect(trail).toEqual([{ actor_id: walkIn.personId, details: { by: 'CHECK_IN_CODE' } }]);
    });

    it('leaves a seat that comes back before the start to who waits outside, not to who is in the room', async () => {
      const id = await session({ capacity: 1 });
      const [seated, inside, outside] = [await registered(id), await registered(id), await registered(id)];
      services.clock.set('2026-03-09T08:50:00Z');
      await checkingIn.checkIn(inside, id, code);
      await registering.cancel(seated, id);
      expect(await registrationOf(id, inside)).toMatchObject({ status: 'WAITLISTED', attendance: 'ATTENDED' });
      expect(await registrationOf(id, outside)).toMatchObject({ status: 'REGISTERED', attendance: 'UNKNOWN' });
      expect(await counts(id)).toEqual({ seats: 1, waiting: 0 });
    });

    it('is open to somebody who is not enrolled, and refused for a session that was cancelled', async () => {
      const [id, cancelled] = [await session(), await session({ status: 'CANCELLED' })];
      const stranger = acting(await services.given.person());
      services.clock.set(during);
      expect(await checkingIn.checkIn(stranger, id, code)).toMatchObject({ attendance: 'ATTENDED' });
      const attempt = checkingIn.checkIn(await enrolled(), cancelled, code);
      await expect(attempt).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });

    it('works for a whole room at once', async () => {
      const id = await session({ capacity: 20 });
      const room: Actor[] = [];
      for (let index = 0; index < 20; index += 1) room.push(await registered(id));
      for (let index = 0; index < 10; index += 1) room.push(await enrolled());
      services.clock.set(during);
      await Promise.all(room.map((person) => checkingIn.checkIn(person, id, code)));
      expect(await counts(id)).toEqual({ seats: 20, waiting: 0 });
      expect(await attended(id)).toHaveLength(30);
    });
  });

  describe('by the host’s list', () => {
    const record = async (id: string, people: Actor[], attendance: AttendanceStatus, by = host) =>
      services
        .get(AttendanceService)
        .record(by, { sessionId: id, personIds: people.map(({ personId }) => personId), attendance });

    it('is recorded with the host’s word for it', async () => {
      const id = await session();
      const [there, ill] = [await registered(id), await registered(id)];
      services.clock.set('2026-03-11T09:00:00Z');
      await record(id, [there], 'ATTENDED');
      await record(id, [ill], 'EXCUSED');
      expect(await registrationOf(id, there)).toEqual({
        status: 'REGISTERED',
        attendance: 'ATTENDED',
        provenance: 'HOST_LIST',
        at: new Date('2026-03-09T10:00:00Z'),
      });
      expect(await registrationOf(id, ill)).toMatchObject({ attendance: 'EXCUSED', provenance: 'HOST_LIST', at: null });
      expect(await attended(id)).toEqual([{ sessionId: id, programmeId: programme, personId: there.personId }]);
    });

    it('leaves the code’s evidence where it says the same, and tells nothing twice', async () => {
      const id = await session();
      const person = await registered(id);
      services.clock.set(during);
      await checkingIn.checkIn(person, id, code);
      await record(id, [person], 'ATTENDED');
      await record(id, [person, person], 'ATTENDED');
      expect(await registrationOf(id, person)).toMatchObject({ provenance: 'CHECK_IN_CODE' });
      expect(await attended(id)).toHaveLength(1);
    });

    it('leaves what it said itself as it said it, however often it says so', async () => {
      const id = await session();
      const person = await registered(id);
      services.clock.set(during);
      for (let times = 0; times < 2; times += 1) {
        await record(id, [person], 'ATTENDED');
        services.clock.advance({ minutes: 5 });
      }
      expect(await registrationOf(id, person)).toMatchObject({ provenance: 'HOST_LIST', at: new Date(during) });
    });

    it('has the last word: the code does not overrule it, and the host may take it back', async () => {
      const id = await session();
      const person = await registered(id);
      services.clock.set(during);
      await record(id, [person], 'ABSENT');
      await expect(checkingIn.checkIn(person, id, code)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
      await record(id, [person], 'UNKNOWN');
      expect(await registrationOf(id, person)).toMatchObject({ attendance: 'UNKNOWN', provenance: null, at: null });
      expect(await checkingIn.checkIn(person, id, code)).toMatchObject({ attendance: 'ATTENDED' });
    });

    it('registers people who were there, enrolled or not, and nobody who is none of ours', async () => {
      const id = await session({ capacity: 1 });
      const [first, stranger] = [await enrolled(), acting(await services.given.person())];
      services.clock.set(during);
      const unknown = acting('00000000-0000-4000-8000-000000000000');
      await expect(record(id, [first, unknown], 'ATTENDED')).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        argumentPath: 'input.personIds.1',
      });
      await expect(record(id, [first], 'ABSENT')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await record(id, [first, stranger], 'ATTENDED');
      expect(await counts(id)).toEqual({ seats: 1, waiting: 0 });
      expect(await attended(id)).toHaveLength(2);
      expect(await services.events('session.attendance-added', { sessionId: id })).toHaveLength(2);
    });

    it('is taken back by whom it added, for good, unless they come themselves', async () => {
      const id = await session();
      const [added, came] = [acting(await services.given.person()), await registered(id)];
      services.clock.set(during);
      await record(id, [added, came], 'ATTENDED');
      const withdraw = async (person: Actor) => services.get(WithdrawalService).withdraw(person, id);
      await expect(withdraw(came)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
      await expect(withdraw(acting(await services.given.person()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await withdraw(added)).toMatchObject({ status: 'CANCELLED', attendance: 'UNKNOWN' });
      expect(await services.events('session.attendance-taken-back', { sessionId: id })).toHaveLength(1);
      await record(id, [added], 'ATTENDED');
      expect(await registrationOf(id, added)).toMatchObject({ status: 'CANCELLED', attendance: 'UNKNOWN' });
      expect(await checkingIn.checkIn(added, id, code)).toMatchObject({ status: 'REGISTERED', attendance: 'ATTENDED' });
      await expect(withdraw(added)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });

    it('is for the host, and for the roles that reach the host', async () => {
      const unit = await services.given.unit(`unit-${count}`);
      const elsewhere = await services.given.unit(`elsewhere-${count}`);
      const id = await session({ hostId: await services.given.person({ unit }) });
      const person = await registered(id);
      services.clock.set(during);
      const somebody = await services.given.person();
      const other = await services.given.programme(`other-${count}`);
      for (const actor of [
        acting(somebody),
        acting(somebody, { role: 'TRAINER', orgUnitId: elsewhere }),
        acting(somebody, { role: 'TRAINER', programmeId: other }),
        acting(somebody, { role: 'LOCAL_LEAD' }),
        acting(somebody, { role: 'ADMIN' }),
      ]) {
        await expect(record(id, [person], 'ATTENDED', actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
      await record(id, [person], 'PARTIAL', acting(somebody, { role: 'TRAINER', orgUnitId: unit }));
      await record(id, [person], 'ATTENDED', acting(somebody, { role: 'PROGRAMME_MANAGER', programmeId: programme }));
    });

    it('waits until the session is about to begin', async () => {
      const id = await session();
      const person = await registered(id);
      await expect(record(id, [person], 'ATTENDED')).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });
  });
});
