import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { EnrolmentService } from '@sillage/programmes';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { LabelReviewService } from './review/label-review.service.js';
import { LabelService } from './label.service.js';
import { LabelSubscribers } from './labels.subscribers.js';
import { LabelSweeps } from './labels.sweeps.js';
import { LabelsModule } from './labels.module.js';

const declared = 'I shared what I learnt with my team';

describe('a label', () => {
  let services: Services;
  let given: GivenLabels;
  let labels: LabelService;
  let manager: Actor;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    labels = services.get(LabelService);
    manager = acting(await services.given.person(), { role: 'PROGRAMME_MANAGER' });
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services);
  });

  afterAll(() => services.close());

  const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
  const submit = async (person: Actor, declarations: string[] = []) =>
    labels.submit(person, given.programme, declarations);
  const review = async (labelId: string, award: boolean, reason: string | null = null) =>
    services.get(LabelReviewService).review(manager, labelId, { award, reason });

  describe('that is handed in', () => {
    it('is refused before everything is there', async () => {
      await expect(submit(await given.enrolled())).rejects.toEqual(refusal('CRITERIA_NOT_MET'));
    });

    it('is for people who take part now', async () => {
      const stranger = acting(await services.given.person());
      await expect(submit(stranger)).rejects.toEqual(refusal('NOT_ENROLLED'));
      await expect(submit(await given.enrolled({ status: 'LEFT' }))).rejects.toEqual(refusal('NOT_ENROLLED'));
      await expect(submit(await given.enrolled({ status: 'PAUSED' }))).rejects.toEqual(refusal('INVALID_TRANSITION'));
    });

    it('is refused at the top', async () => {
      const person = await given.enrolled();
      await given.label(person, 'AWARDED', { level: 'mentor' });
      await expect(submit(person)).rejects.toEqual(refusal('INVALID_TRANSITION'));
    });

    it('is awarded straight away to whoever gave it back before', async () => {
      const person = await given.enrolled();
      await given.label(person, 'RETURNED');
      await given.attended(person);
      expect(await submit(person)).toMatchObject({ status: 'AWARDED' });
      expect(await given.labelsOf(person)).toEqual(['champion RETURNED', 'champion AWARDED', 'mentor IN_PROGRESS']);
      expect(await given.levelInForce(person)).toBe('champion');
    });

    it('is looked at by somebody after a revocation', async () => {
      const person = await given.enrolled();
      await given.label(person, 'REVOKED');
      await given.attended(person);
      expect(await submit(person)).toMatchObject({ status: 'SUBMITTED' });
      await expect(submit(person)).rejects.toEqual(refusal('INVALID_TRANSITION'));
    });

    it.each([
      [['LAPSED', 'REVOKED'], 'SUBMITTED'],
      [['REVOKED', 'LAPSED'], 'AWARDED'],
    ] as const)('goes by its last end alone, after it was %j: %s', async (endings, status) => {
      const person = await given.enrolled();
      for (const ending of endings) {
        await given.label(person, ending);
        services.clock.advance({ days: 1 });
      }
      await given.attended(person);
      expect(await submit(person)).toMatchObject({ status });
    });
  });

  describe('that asks for a declaration', () => {
    beforeEach(async () => {
      given = await GivenLabels.in(services, {
        levels: [
          {
            key: 'champion',
            name: 'Champion',
            rank: 1,
            criteria: [{ kind: 'SESSIONS_ATTENDED' }, { kind: 'SELF_DECLARED', argument: declared }],
          },
        ],
      });
    });

    it('waits for it, and is awarded with it', async () => {
      const person = await given.enrolled();
      await given.attended(person);
      await given.evaluate(person);
      expect(await given.labelsOf(person)).toEqual(['champion IN_PROGRESS']);
      expect(await submit(person, [` ${declared.toUpperCase()} `])).toMatchObject({ status: 'AWARDED' });
    });

    it('keeps nothing of a declaration that was not enough', async () => {
      const person = await given.enrolled();
      await expect(submit(person, [declared])).rejects.toEqual(refusal('CRITERIA_NOT_MET'));
      expect(
        await services.given.sql('SELECT * FROM self_declaration WHERE person_id = $1', [person.personId]),
      ).toEqual([]);
    });

    it('takes no other words', async () => {
      const person = await given.enrolled();
      await expect(submit(person, [declared, 'Something else'])).rejects.toEqual(
        refusal('BAD_USER_INPUT', { argumentPath: 'input.selfDeclarations.1' }),
      );
    });
  });

  describe('that is reviewed', () => {
    let person: Actor;

    beforeEach(async () => {
      given = await GivenLabels.in(services, { awardsAutomatically: false });
      person = await given.enrolled();
      await given.attended(person);
    });

    it('is awarded by the reviewer, and the next level begins', async () => {
      const { id } = await submit(person);
      expect(await review(id, true)).toMatchObject({ status: 'AWARDED', awardedAt: services.clock.now() });
      expect(await given.labelsOf(person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
      expect(await services.events('label.awarded', { labelId: id })).toHaveLength(1);
    });

    it('comes back with a reason, and is handed in again', async () => {
      const { id } = await submit(person);
      expect(await review(id, false, '  Tell more about the session ')).toMatchObject({
        status: 'SENT_BACK',
        reason: 'Tell more about the session',
      });
      expect(await submit(person)).toMatchObject({ id, status: 'SUBMITTED', reason: null });
      expect(await review(id, true)).toMatchObject({ status: 'AWARDED', reason: null });
    });

    it('comes back only with a reason', async () => {
      const { id } = await submit(person);
      for (const reason of [null, '   ', 'x'.repeat(2001)]) {
        await expect(review(id, false, reason)).rejects.toEqual(
          refusal('BAD_USER_INPUT', { argumentPath: 'input.reason' }),
        );
      }
    });

    it('is not handed in again when something has gone since', async () => {
      const { id } = await submit(person);
      await review(id, false, 'Tell more');
      await services.given.sql(
        `UPDATE registration SET attendance = 'ABSENT', attended_at = NULL WHERE person_id = $1`,
        [person.personId],
      );
      await expect(submit(person)).rejects.toEqual(refusal('CRITERIA_NOT_MET'));
    });

    it('is never reviewed by the person, nor after they left', async () => {
      const { id } = await submit(person);
      const own = acting(person.personId, { role: 'PROGRAMME_MANAGER' });
      const ownReview = services.get(LabelReviewService).review(own, id, { award: true, reason: null });
      await expect(ownReview).rejects.toEqual(refusal('FORBIDDEN'));
      await services.get(EnrolmentService).leave(person, given.programme);
      await expect(review(id, true)).rejects.toEqual(refusal('INVALID_TRANSITION'));
    });

    it('is decided once by two who review it at the same moment', async () => {
      const { id } = await submit(person);
      const answers = await Promise.allSettled([review(id, true), review(id, false, 'Tell more'), review(id, true)]);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason).toEqual(refusal('INVALID_TRANSITION'));
      }
    });
  });

  describe('that ends', () => {
    const held = async (person: Actor, endsOn = '2026-03-10') =>
      given.label(person, 'AWARDED', { awardedAt: '2025-03-10T09:00:00Z', expiresAt: `${endsOn}T09:00:00Z` });

    it('is renewed by what happened since it was awarded, without a gap', async () => {
      const person = await given.enrolled();
      await given.attended(person, { at: new Date('2025-03-01T09:00:00Z') });
      const id = await held(person);
      await expect(labels.renew(person, id)).rejects.toEqual(refusal('CRITERIA_NOT_MET'));
      await given.attended(person);
      const renewed = await labels.renew(person, id);
      expect(renewed).toMatchObject({
        status: 'AWARDED',
        renewsId: id,
        heldSince: new Date('2025-03-10T09:00:00Z'),
        expiresAt: new Date('2027-03-10T09:00:00Z'),
      });
      expect(await given.labelsOf(person)).toEqual(['champion RENEWED', 'champion AWARDED']);
      expect(await given.levelInForce(person)).toBe('champion');
      expect(await services.events('enrolment.label-changed', { personId: person.personId })).toEqual([]);
    });

    it('is renewed with the words that its renewal asks for, and not with those that earned it', async () => {
      const still = 'I still help';
      given = await GivenLabels.in(services, {
        levels: [
          {
            key: 'champion',
            name: 'Champion',
            rank: 1,
            criteria: [{ kind: 'SELF_DECLARED', argument: declared }],
            renewalCriteria: [{ kind: 'SELF_DECLARED', argument: still }],
          },
        ],
      });
      const person = await given.enrolled();
      expect(await labels.renew(person, await held(person))).toMatchObject({ status: 'AWARDED' });
      const words = await services.given.sql('SELECT text FROM self_declaration WHERE person_id = $1', [
        person.personId,
      ]);
      expect(words).toEqual([{ text: still }]);
    });

    it('is renewed once by somebody who asks twice at the same moment', async () => {
      const person = await given.enrolled();
      const id = await held(person);
      await given.attended(person);
      const answers = await Promise.allSettled([labels.renew(person, id), labels.renew(person, id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await given.labelsOf(person)).toEqual(['champion RENEWED', 'champion AWARDED']);
    });

    it('is not renewed before its time, nor after its grace', async () => {
      const person = await given.enrolled();
      await given.attended(person);
      const early = await held(person, '2026-05-15');
      await expect(labels.renew(person, early)).rejects.toEqual(refusal('INVALID_TRANSITION'));
      const late = await given.enrolled();
      await given.attended(late);
      await expect(labels.renew(late, await held(late, '2026-01-30'))).rejects.toEqual(refusal('INVALID_TRANSITION'));
    });

    it('lapses after its grace, and the way to it begins again', async () => {
      const person = await given.enrolled();
      await held(person, '2026-02-10');
      const lapse = async () => services.get(LabelSweeps).lapse();
      await lapse();
      expect(await given.labelsOf(person)).toEqual(['champion AWARDED']);
      services.clock.set('2026-03-12T09:00:00Z');
      await lapse();
      await lapse();
      expect(await given.labelsOf(person)).toEqual(['champion LAPSED', 'champion IN_PROGRESS']);
      expect(await given.levelInForce(person)).toBeNull();
    });

    it('waits with lapsing while a higher level is in force', async () => {
      const person = await given.enrolled();
      await held(person, '2026-01-01');
      const higher = await given.label(person, 'AWARDED', { level: 'mentor' });
      await services.get(LabelSweeps).lapse();
      expect(await given.labelsOf(person)).toEqual(expect.arrayContaining(['champion AWARDED', 'mentor AWARDED']));
      await services.get(LabelReviewService).revoke(manager, higher, 'Not any more');
      expect(await given.levelInForce(person)).toBe('champion');
      await services.get(LabelSweeps).lapse();
      expect(await given.levelInForce(person)).toBeNull();
    });
  });

  describe('of somebody who leaves', () => {
    it('is given back, at every level, in the same transaction', async () => {
      const person = await given.enrolled();
      await given.label(person, 'AWARDED');
      await given.label(person, 'AWARDED', { level: 'mentor', awardedAt: '2025-06-01T09:00:00Z' });
      await services.get(EnrolmentService).leave(person, given.programme);
      expect(await given.labelsOf(person)).toEqual(['champion RETURNED', 'mentor RETURNED']);
      expect(await given.levelInForce(person)).toBeNull();
    });

    it('stays when it was awarded after a return, though word of the leaving comes once more', async () => {
      const person = await given.enrolled();
      await given.label(person, 'AWARDED');
      await services.get(EnrolmentService).leave(person, given.programme);
      await services.get(EnrolmentService).enrol(person, given.programme);
      await given.label(person, 'AWARDED', { level: 'mentor', awardedAt: '2026-03-02T10:00:00Z' });
      const { programmeId } = given;
      const left = { programmeId, personId: person.personId };
      await services.get(UnitOfWork).run((tx) => services.get(LabelSubscribers).onLeft(left, tx));
      expect(await given.labelsOf(person)).toEqual(['champion RETURNED', 'mentor AWARDED']);
    });
  });
});
