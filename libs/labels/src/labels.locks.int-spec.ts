import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { whileHeld } from '../../../test/support/held.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { LabelEvaluation } from './evaluation/label-evaluation.service.js';
import { LabelReviewService } from './review/label-review.service.js';
import { LabelService } from './label.service.js';
import { LabelSweeps } from './labels.sweeps.js';
import { LabelsModule } from './labels.module.js';

describe('a label that somebody else changes at the same moment', () => {
  let services: Services;
  let given: GivenLabels;
  let person: Actor;
  let manager: Actor;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services, { awardsAutomatically: false });
    person = await given.enrolled();
    await given.attended(person);
    manager = acting(await services.given.person(), { role: 'PROGRAMME_MANAGER' });
  });

  afterAll(() => services.close());

  const held = async (expiresAt = '2026-03-20T09:00:00Z') => given.label(person, 'AWARDED', { expiresAt });
  const while_ = async <T>(labelId: string, move: () => Promise<T>, change: string, held_ = 'label') =>
    whileHeld(services.given, {
      holding:
        held_ === 'label'
          ? `SELECT FROM label WHERE id = '${labelId}' FOR UPDATE`
          : `SELECT FROM enrolment WHERE person_id = '${person.personId}' FOR UPDATE`,
      move,
      meanwhile: async (sql) => sql(change, [labelId]),
    });
  const returned = `UPDATE label SET status = 'RETURNED', closed_at = now() WHERE id = $1`;
  const refused = { status: 'rejected', reason: { code: 'INVALID_TRANSITION' } };

  it.each(['renew', 'return'] as const)('is not to %s once it was given back', async (move) => {
    const id = await held();
    expect(await while_(id, async () => services.get(LabelService)[move](person, id), returned)).toMatchObject(refused);
  });

  it('is not to revoke once it was given back', async () => {
    const id = await held();
    const revoke = async () => services.get(LabelReviewService).revoke(manager, id, 'Because');
    expect(await while_(id, revoke, returned)).toMatchObject(refused);
  });

  it('does not lapse once it was given back, and is told as what it was', async () => {
    const id = await held('2026-01-01T09:00:00Z');
    await while_(id, async () => services.get(LabelSweeps).lapse(), returned);
    expect(await services.given.sql('SELECT status FROM label WHERE id = $1', [id])).toEqual([{ status: 'RETURNED' }]);
  });

  it.each([true, false])('is reviewed once (award: %s)', async (award) => {
    const id = await given.label(person, 'SUBMITTED');
    const review = async () => services.get(LabelReviewService).review(manager, id, { award, reason: 'Tell more' });
    const sentBack = `UPDATE label SET status = 'SENT_BACK', reason = 'Before' WHERE id = $1`;
    expect(await while_(id, review, sentBack)).toMatchObject(refused);
  });

  it('is not awarded to who left the programme by then', async () => {
    const id = await given.label(person, 'SUBMITTED');
    const review = async () => services.get(LabelReviewService).review(manager, id, { award: true, reason: null });
    const left = `UPDATE enrolment SET status = 'LEFT', left_at = now()
      WHERE person_id = (SELECT person_id FROM label WHERE id = $1)`;
    expect(await while_(id, review, left, 'enrolment')).toMatchObject(refused);
  });

  it('is handed in once', async () => {
    const id = await given.label(person, 'READY');
    const submit = async () => services.get(LabelService).submit(person, given.programme, []);
    const submitted = `UPDATE label SET status = 'SUBMITTED', submitted_at = now() WHERE id = $1`;
    expect(await while_(id, submit, submitted)).toMatchObject(refused);
  });

  it('is looked at by one evaluation at a time, which sees what the one before did', async () => {
    const id = await given.label(person, 'READY');
    const paused = `UPDATE enrolment SET status = 'PAUSED', paused_at = now()
      WHERE person_id = (SELECT person_id FROM label WHERE id = $1)`;
    const evaluate = async () => services.get(LabelEvaluation).evaluate(given.programmeId, person.personId);
    expect(await while_(id, evaluate, paused, 'enrolment')).toEqual({ status: 'fulfilled', value: false });
  });

  it('is waited for by a look at many, which then sees what the one before did', async () => {
    const id = await given.label(person, 'READY');
    const { programmeId } = given;
    const look = async () => services.get(LabelEvaluation).evaluateMany([{ programmeId, personId: person.personId }]);
    await while_(id, look, `UPDATE label SET status = 'IN_PROGRESS' WHERE id = $1`, 'enrolment');
    expect(await given.labelsOf(person)).toEqual(['champion READY']);
  });
});
