import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { givenSession } from '../../../test/support/given-session.js';
import { whileHeld } from '../../../test/support/held.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { RegistrationService } from './registrations/registration.service.js';
import { SchedulingService } from './scheduling.service.js';
import { WebinarsModule } from './webinars.module.js';

describe('a session that somebody else changes at the same moment', () => {
  let services: Services;
  let programmeId: string;
  let sessionId: string;
  let host: Actor;
  let person: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    programmeId = await services.given.programme(`programme-${count}`);
    host = acting(await services.given.person());
    person = acting(await services.given.person());
    sessionId = await givenSession(services.given, programmeId, { hostId: host.personId, capacity: 1 });
  });

  afterAll(() => services.close());

  const while_ = async <T>(move: () => Promise<T>, change: string, parameters: unknown[] = [sessionId]) =>
    whileHeld(services.given, {
      holding: `SELECT FROM session WHERE id = '${sessionId}' FOR UPDATE`,
      move,
      meanwhile: async (sql) => sql(change, parameters),
    });
  const cancelled = `UPDATE session SET status = 'CANCELLED' WHERE id = $1`;
  const started = `UPDATE session SET starts_at = '2026-03-02T08:30:00Z', ends_at = '2026-03-02T10:00:00Z' WHERE id = $1`;
  const registration = (facts: object) => ({
    session_id: sessionId,
    registered_at: '2026-03-01T09:00:00Z',
    status: 'REGISTERED',
    position: 1,
    ...facts,
  });
  const refused = (code: string) => ({ status: 'rejected', reason: { code } });
  const registrations = () => services.get(RegistrationService);

  it.each([
    [cancelled, 'INVALID_TRANSITION'],
    [started, 'SESSION_STARTED'],
  ])('takes nobody in after: %s', async (change, code) => {
    expect(await while_(async () => registrations().register(person, sessionId), change)).toMatchObject(refused(code));
  });

  it('gives the last seat to who took it first', async () => {
    const other = await services.given.person();
    await while_(
      async () => registrations().register(person, sessionId),
      `INSERT INTO registration (session_id, person_id, status, registered_at, position)
       VALUES ($1, $2, 'REGISTERED', now(), 1)`,
      [sessionId, other],
    );
    expect(
      await services.given.sql('SELECT person_id, status FROM registration WHERE session_id = $1 ORDER BY position', [
        sessionId,
      ]),
    ).toEqual([
      { person_id: other, status: 'REGISTERED' },
      { person_id: person.personId, status: 'WAITLISTED' },
    ]);
  });

  it('takes no seat back after it has begun, or a second time', async () => {
    await services.given.insert('registration', registration({ person_id: person.personId }));
    const cancel = async () => registrations().cancel(person, sessionId);
    const taken = await while_(cancel, `UPDATE registration SET status = 'CANCELLED' WHERE session_id = $1`);
    expect(taken).toMatchObject(refused('INVALID_TRANSITION'));
    await services.given.sql(`UPDATE registration SET status = 'REGISTERED' WHERE session_id = $1`, [sessionId]);
    expect(await while_(cancel, started)).toMatchObject(refused('SESSION_STARTED'));
  });

  it('hands a seat that came back to who waits by then', async () => {
    const waiting = await services.given.person();
    await services.given.insert('registration', registration({ person_id: person.personId }));
    await while_(
      async () => registrations().cancel(person, sessionId),
      `INSERT INTO registration (session_id, person_id, status, registered_at, position)
       VALUES ($1, $2, 'WAITLISTED', now(), 2)`,
      [sessionId, waiting],
    );
    expect(
      await services.given.sql(`SELECT person_id FROM registration WHERE session_id = $1 AND status = 'REGISTERED'`, [
        sessionId,
      ]),
    ).toEqual([{ person_id: waiting }]);
  });

  it.each(['reschedule', 'cancel'] as const)('is left as it is by who comes to %s it too late', async (move) => {
    const times = { startsAt: new Date('2026-03-20T09:00:00Z'), endsAt: new Date('2026-03-20T10:00:00Z') };
    const moves = {
      reschedule: async () => services.get(SchedulingService).reschedule(host, sessionId, times),
      cancel: async () => services.get(SchedulingService).cancel(host, sessionId),
    };
    expect(await while_(moves[move], cancelled)).toMatchObject(refused('INVALID_TRANSITION'));
  });

  it('records nobody’s presence after it was cancelled', async () => {
    await services.given.insert('registration', registration({ person_id: person.personId }));
    await services.given.sql(started, [sessionId]);
    const list = { sessionId, personIds: [person.personId], attendance: 'ATTENDED' as const };
    const recorded = await while_(async () => services.get(AttendanceService).record(host, list), cancelled);
    expect(recorded).toMatchObject(refused('INVALID_TRANSITION'));
  });
});
