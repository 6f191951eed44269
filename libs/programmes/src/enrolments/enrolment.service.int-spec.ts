import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { EnrolmentService } from './enrolment.service.js';
import { ProgrammesModule } from '../programmes.module.js';

describe('taking part in a programme', () => {
  let services: Services;
  let enrolments: EnrolmentService;
  let programme: string;
  let key: string;
  let person: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
    enrolments = services.get(EnrolmentService);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    key = `programme-${count}`;
    programme = await services.given.programme(key);
    person = acting(await services.given.person());
  });

  afterAll(() => services.close());

  const refusal = (code: string) => expect.objectContaining({ code });
  const about = () => ({ programmeId: programme, personId: person.personId });
  const row = async () =>
    (
      await services.given.sql<Record<string, unknown>>(
        'SELECT * FROM enrolment WHERE programme_id = $1 AND person_id = $2',
        [programme, person.personId],
      )
    )[0];
  const deactivated = async (personId: string) =>
    services.get(UnitOfWork).run((tx) => enrolments.closeOf({ personId }, tx));

  it('begins by one’s own act, with its event and its trace', async () => {
    const enrolment = await enrolments.enrol(person, key);
    expect(enrolment).toMatchObject({ status: 'ACTIVE', founder: false, ...about() });
    expect(await services.events('enrolment.started', about())).toHaveLength(1);
    expect(
      await services.given.sql('SELECT actor_id, action FROM audit_entry WHERE subject_id = $1', [enrolment.id]),
    ).toEqual([{ actor_id: person.personId, action: 'enrolment.enrol' }]);
    await expect(enrolments.enrol(person, key)).rejects.toEqual(refusal('ALREADY_ENROLLED'));
  });

  it('begins once for somebody who asks twice at the same moment', async () => {
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => enrolments.enrol(person, key)));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refused).toEqual(refused.map(() => refusal('ALREADY_ENROLLED')));
    expect(refused).toHaveLength(3);
    expect(await services.events('enrolment.started', about())).toHaveLength(1);
  });

  it('pauses and resumes', async () => {
    await enrolments.enrol(person, key);
    expect(await enrolments.pause(person, key)).toMatchObject({ status: 'PAUSED' });
    await expect(enrolments.pause(person, key)).rejects.toEqual(refusal('INVALID_TRANSITION'));
    expect(await enrolments.resume(person, key)).toMatchObject({ status: 'ACTIVE', pausedAt: null });
    expect(await services.events('enrolment.resumed', about())).toHaveLength(1);
  });

  it('ends by one act, and begins again with the same history', async () => {
    const { id } = await enrolments.enrol(person, key);
    expect(await enrolments.leave(person, key)).toMatchObject({ status: 'LEFT' });
    await expect(enrolments.leave(person, key)).rejects.toEqual(refusal('NOT_ENROLLED'));
    services.clock.advance({ days: 10 });
    expect(await enrolments.enrol(person, key)).toMatchObject({ id, status: 'ACTIVE', leftAt: null });
    expect(await row()).toMatchObject({ enrolled_at: services.clock.now() });
    expect(await services.events('enrolment.started', about())).toHaveLength(2);
  });

  it('is of a programme that exists', async () => {
    await expect(enrolments.enrol(person, 'no-such')).rejects.toEqual(refusal('NOT_FOUND'));
  });

  it.each(['none', 'LEFT', 'PAUSED', 'ACTIVE'] as const)(
    'is ACTIVE after an accepted offer, from %s',
    async (before) => {
      if (before !== 'none') await services.given.enrolment(programme, person.personId, { status: before });
      await services.get(UnitOfWork).run((tx) => enrolments.enrolInvited(tx, person, programme));
      expect(await row()).toMatchObject({ status: 'ACTIVE', left_at: null, paused_at: null });
      const heard = [
        ...(await services.events('enrolment.started', about())),
        ...(await services.events('enrolment.resumed', about())),
      ];
      expect(heard).toHaveLength(before === 'ACTIVE' ? 0 : 1);
    },
  );

  it('is begun by accepting, or by enrolling at the same moment, and neither fails the accepting', async () => {
    const accepting = services.get(UnitOfWork).run((tx) => enrolments.enrolInvited(tx, person, programme));
    const [enrolled] = await Promise.allSettled([enrolments.enrol(person, key), accepting]);
    await accepting;
    if (enrolled?.status === 'rejected') expect(enrolled.reason).toEqual(refusal('ALREADY_ENROLLED'));
    expect(await services.events('enrolment.started', about())).toHaveLength(1);
  });

  it('ends without a word for somebody who left the company, in every programme', async () => {
    const other = await services.given.programme(`${key}-other`);
    await services.given.enrolment(programme, person.personId);
    await services.given.enrolment(other, person.personId, { status: 'PAUSED' });
    await services.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [
      person.personId,
    ]);
    await deactivated(person.personId);
    await deactivated(person.personId);
    expect(await services.given.sql('SELECT status FROM enrolment WHERE person_id = $1', [person.personId])).toEqual([
      { status: 'LEFT' },
      { status: 'LEFT' },
    ]);
    expect(await services.events('enrolment.left', { personId: person.personId })).toHaveLength(2);
  });

  describe('by accepting an offer', () => {
    const accept = async () => services.get(UnitOfWork).run((tx) => enrolments.enrolInvited(tx, person, programme));
    const told = async () => {
      const names = ['enrolment.started', 'enrolment.resumed'];
      const events = await Promise.all(names.map(async (name) => services.events(name, about())));
      return names.filter((_, index) => (events[index]?.length ?? 0) > 0);
    };

    it.each([
      [null, ['enrolment.started']],
      ['ACTIVE', []],
      ['PAUSED', ['enrolment.resumed']],
      ['LEFT', ['enrolment.started']],
    ] as const)('begins or goes on from %s', async (status, events) => {
      if (status !== null) await services.given.enrolment(programme, person.personId, { status });
      expect(await accept()).toMatchObject({ status: 'ACTIVE' });
      expect(await row()).toMatchObject({ status: 'ACTIVE', paused_at: null, left_at: null });
      expect(await told()).toEqual(events);
    });
  });

  describe('with a label', () => {
    const record = async (levelId: string | null) =>
      services.get(UnitOfWork).run((tx) => enrolments.recordLabelInForce(tx, { ...about(), levelId }));

    it('remembers the level in force, since when, and the first of all', async () => {
      const level = await services.given.level(programme, 'champion', 1);
      const higher = await services.given.level(programme, 'mentor', 2);
      await enrolments.enrol(person, key);
      const first = services.clock.now();
      await record(level);
      services.clock.advance({ days: 100 });
      await record(higher);
      expect(await row()).toMatchObject({ level_id: higher, labelled_since: first, first_labelled_at: first });
      await record(null);
      expect(await row()).toMatchObject({ level_id: null, labelled_since: null, first_labelled_at: first });
      const levels = (await services.events('enrolment.label-changed', about())).map(({ levelId }) => levelId);
      expect(levels).toEqual([level, higher, null]);
    });

    it('tells nobody of what did not change', async () => {
      const level = await services.given.level(programme, 'champion', 1);
      await enrolments.enrol(person, key);
      await record(level);
      await record(level);
      expect(await services.events('enrolment.label-changed', about())).toHaveLength(1);
    });

    it('is refused by the database at a level of another programme', async () => {
      const elsewhere = await services.given.level(await services.given.programme(`${key}-else`), 'champion', 1);
      await enrolments.enrol(person, key);
      await expect(record(elsewhere)).rejects.toMatchObject({
        driverError: { constraint: 'enrolment_holds_a_level' },
      });
    });
  });

  describe('as a founder', () => {
    const manager = (grant: object = {}) =>
      acting(person.personId, { role: 'PROGRAMME_MANAGER', programmeId: programme, ...grant });
    const name = async (actor: Actor, founder = true) =>
      enrolments.nameFounder(actor, { programme: key, personId: person.personId, founder });

    it('is named by the programme’s manager, and may be taken back', async () => {
      await enrolments.enrol(person, key);
      expect(await name(manager())).toMatchObject({ founder: true, founderSince: services.clock.now() });
      expect(await name(manager(), false)).toMatchObject({ founder: false, founderSince: null });
      const told = (await services.events('enrolment.founder-named', about())).map(({ founder }) => founder);
      expect(told).toEqual([true, false]);
    });

    it('is not named twice', async () => {
      await enrolments.enrol(person, key);
      await name(manager());
      await name(manager());
      expect(await services.events('enrolment.founder-named', about())).toHaveLength(1);
    });

    it('takes part: nobody is enrolled by somebody else', async () => {
      await expect(name(manager())).rejects.toEqual(refusal('NOT_ENROLLED'));
      await services.given.enrolment(programme, person.personId, { status: 'LEFT' });
      await expect(name(manager())).rejects.toEqual(refusal('NOT_ENROLLED'));
    });

    it('is out of reach for the manager of another programme or of another part of the company', async () => {
      await enrolments.enrol(person, key);
      const elsewhere = await services.given.unit(`elsewhere-${count}`);
      const programmeId = await services.given.programme(`${key}-else`);
      for (const actor of [manager({ programmeId }), manager({ orgUnitId: elsewhere }), acting(person.personId)]) {
        await expect(name(actor)).rejects.toEqual(refusal('NOT_FOUND'));
      }
      expect(await row()).toMatchObject({ founder: false });
    });
  });
});
