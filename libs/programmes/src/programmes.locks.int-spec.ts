import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { whileHeld } from '../../../test/support/held.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { EnrolmentService } from './enrolments/enrolment.service.js';
import { ProgrammeAuthoringService } from './programme-authoring.service.js';
import { ProgrammesModule } from './programmes.module.js';

describe('an enrolment that somebody else changes at the same moment', () => {
  let services: Services;
  let key: string;
  let programmeId: string;
  let person: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
  });

  beforeEach(async () => {
    count += 1;
    key = `programme-${count}`;
    programmeId = await services.given.programme(key);
    person = acting(await services.given.person());
  });

  afterAll(() => services.close());

  const enrolled = (status: 'ACTIVE' | 'PAUSED' | 'LEFT') =>
    services.given.enrolment(programmeId, person.personId, { status });
  const own = () => `SELECT FROM enrolment WHERE person_id = '${person.personId}' FOR UPDATE`;
  const becomes = (status: 'ACTIVE' | 'PAUSED' | 'LEFT') =>
    `UPDATE enrolment SET status = '${status}', paused_at = ${status === 'PAUSED' ? 'now()' : 'NULL'},
       left_at = ${status === 'LEFT' ? 'now()' : 'NULL'} WHERE person_id = $1`;
  const service = () => services.get(EnrolmentService);

  it.each([
    ['pause', 'ACTIVE', 'LEFT', 'NOT_ENROLLED'],
    ['pause', 'ACTIVE', 'PAUSED', 'INVALID_TRANSITION'],
    ['resume', 'PAUSED', 'LEFT', 'NOT_ENROLLED'],
    ['resume', 'PAUSED', 'ACTIVE', 'INVALID_TRANSITION'],
    ['leave', 'ACTIVE', 'LEFT', 'NOT_ENROLLED'],
    ['enrol', 'LEFT', 'ACTIVE', 'ALREADY_ENROLLED'],
  ] as const)('to %s: it was %s, is %s by now, and that is what counts', async (move, before, now, code) => {
    await enrolled(before);
    const outcome = await whileHeld(services.given, {
      holding: own(),
      move: async () => service()[move](person, key),
      meanwhile: async (sql) => sql(becomes(now), [person.personId]),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code } });
  });

  it('to leave waits for what somebody else does with a mentee, whose enrolment changes too', async () => {
    await enrolled('ACTIVE');
    const mentee = await services.given.person();
    const id = await services.given.enrolment(programmeId, mentee);
    await services.given.sql('UPDATE enrolment SET mentor_id = $2 WHERE id = $1', [id, person.personId]);
    const outcome = await whileHeld(services.given, {
      holding: `SELECT FROM enrolment WHERE id = '${id}' FOR UPDATE`,
      move: async () => service().leave(person, key),
      meanwhile: async (sql) => sql('UPDATE enrolment SET mentor_id = NULL WHERE id = $1', [id]),
    });
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { status: 'LEFT' } });
  });

  it('makes no founder of who left by then', async () => {
    await enrolled('ACTIVE');
    const manager = acting(await services.given.person(), { role: 'PROGRAMME_MANAGER' });
    const outcome = await whileHeld(services.given, {
      holding: own(),
      move: async () => service().nameFounder(manager, { programme: key, personId: person.personId, founder: true }),
      meanwhile: async (sql) => sql(becomes('LEFT'), [person.personId]),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_ENROLLED' } });
  });

  it('does not begin for who left the company by then', async () => {
    const outcome = await whileHeld(services.given, {
      holding: `SELECT FROM person WHERE id = '${person.personId}' FOR UPDATE`,
      move: async () => service().enrol(person, key),
      meanwhile: async (sql) =>
        sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [person.personId]),
    });
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAUTHENTICATED' } });
  });

  it('leaves what the other one wrote on the programme as it is', async () => {
    const admin = acting(await services.given.person(), { role: 'ADMIN' });
    await whileHeld(services.given, {
      holding: `SELECT FROM programme WHERE key = '${key}' FOR UPDATE`,
      move: async () => services.get(ProgrammeAuthoringService).update(admin, { key, mentorCapacity: 9 }),
      meanwhile: async (sql) => sql('UPDATE programme SET invitation_days = 4 WHERE id = $1', [programmeId]),
    });
    expect(
      await services.given.sql('SELECT mentor_capacity, invitation_days FROM programme WHERE id = $1', [programmeId]),
    ).toEqual([{ mentor_capacity: 9, invitation_days: 4 }]);
  });
});
