import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { ProgrammeAuthoringService } from '@sillage/programmes';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { LabelsModule } from '../labels.module.js';

describe('the evidence', () => {
  let services: Services;
  let given: GivenLabels;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services);
  });

  afterAll(() => services.close());

  const awards = async ({ personId }: Actor) => services.events('label.awarded', { personId });
  const change = async (plan: object) =>
    services
      .get(ProgrammeAuthoringService)
      .update(acting(await services.given.person(), { role: 'ADMIN' }), { key: given.programme, ...plan });
  const actionsOn = async ({ personId }: Actor) =>
    (
      await services.given.sql<{ action: string }>(
        `SELECT action FROM audit_entry a JOIN label b ON a.subject_id = b.id::text WHERE b.person_id = $1 ORDER BY a.id`,
        [personId],
      )
    ).map(({ action }) => action);

  it('opens the way to the first level, and nothing more, for whoever just enrolled', async () => {
    const person = await given.enrolled();
    expect(await given.evaluate(person)).toBe(true);
    expect(await given.labelsOf(person)).toEqual(['champion IN_PROGRESS']);
    expect(await given.evaluate(person)).toBe(false);
  });

  it('awards the level when its criteria are met, records it, and opens the way to the next', async () => {
    const person = await given.enrolled();
    await given.evaluate(person);
    await given.attended(person);
    expect(await given.evaluate(person)).toBe(true);
    expect(await given.labelsOf(person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
    expect(await given.levelInForce(person)).toBe('champion');
    expect(await awards(person)).toEqual([
      expect.objectContaining({ programmeId: given.programmeId, levelId: given.level('champion') }),
    ]);
    expect(await actionsOn(person)).toEqual(['label.ready', 'label.awarded']);
  });

  it('is valid for the months of the level', async () => {
    const person = await given.enrolled();
    await given.attended(person);
    await given.evaluate(person);
    const [label] = await services.given.sql(
      `SELECT awarded_at, expires_at, held_since FROM label WHERE person_id = $1 AND status = 'AWARDED'`,
      [person.personId],
    );
    const now = services.clock.now();
    expect(label).toEqual({ awarded_at: now, held_since: now, expires_at: new Date('2027-03-02T09:00:00Z') });
  });

  it('awards once, however often and however many at once look at it', async () => {
    const person = await given.enrolled();
    await given.attended(person);
    await Promise.all(Array.from({ length: 8 }, () => given.evaluate(person)));
    expect(await given.labelsOf(person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
    expect(await awards(person)).toHaveLength(1);
  });

  it('goes on to the next level when that is met too', async () => {
    const person = await given.enrolled();
    await given.attended(person);
    const mentee = await given.enrolled();
    await given.label(mentee, 'AWARDED', { awardedAt: '2025-06-01T09:00:00Z' });
    await given.mentored(person, mentee, { status: 'COMPLETED', endedAt: '2025-06-02T09:00:00Z' });
    await given.evaluate(person);
    expect(await given.labelsOf(person)).toEqual(['champion AWARDED', 'mentor AWARDED']);
    expect(await given.levelInForce(person)).toBe('mentor');
  });

  it.each(['PAUSED', 'LEFT'] as const)('awards nothing to somebody who is %s', async (status) => {
    const person = await given.enrolled({ status });
    await given.attended(person);
    expect(await given.evaluate(person)).toBe(false);
    expect(await given.labelsOf(person)).toEqual([]);
  });

  it.each(['RETURNED', 'LAPSED', 'REVOKED'])('does not give a level back by itself after it was %s', async (ended) => {
    const person = await given.enrolled();
    await given.label(person, ended, { awardedAt: '2026-01-10T09:00:00Z' });
    await given.attended(person);
    await given.evaluate(person);
    expect(await given.labelsOf(person)).toEqual([`champion ${ended}`, 'champion READY']);
    expect(await awards(person)).toEqual([]);
  });

  it('is counted anew after a lapse', async () => {
    const person = await given.enrolled();
    await given.attended(person, { at: new Date('2025-12-01T09:00:00Z') });
    await given.label(person, 'LAPSED', { awardedAt: '2026-01-10T09:00:00Z' });
    await given.evaluate(person);
    expect(await given.labelsOf(person)).toEqual(['champion LAPSED', 'champion IN_PROGRESS']);
  });

  describe('where labels are reviewed', () => {
    beforeEach(async () => {
      given = await GivenLabels.in(services, { awardsAutomatically: false });
    });

    it('makes the label ready, and waits for the person', async () => {
      const person = await given.enrolled();
      await given.attended(person);
      await given.evaluate(person);
      expect(await given.labelsOf(person)).toEqual(['champion READY']);
    });

    it('takes readiness back when something is no longer there', async () => {
      const person = await given.enrolled();
      await given.attended(person);
      await given.evaluate(person);
      await services.given.sql(
        `UPDATE registration SET attendance = 'ABSENT', attended_at = NULL WHERE person_id = $1`,
        [person.personId],
      );
      expect(await given.evaluate(person)).toBe(true);
      expect(await given.labelsOf(person)).toEqual(['champion IN_PROGRESS']);
      expect(await actionsOn(person)).toEqual(['label.ready', 'label.no-longer-ready']);
    });

    it.each(['SUBMITTED', 'SENT_BACK'])('leaves a label that is %s to people', async (status) => {
      const person = await given.enrolled();
      await given.label(person, status);
      await change({ awardsAutomatically: true });
      await given.attended(person);
      expect(await given.evaluate(person)).toBe(false);
      expect(await given.labelsOf(person)).toEqual([`champion ${status}`]);
    });
  });

  describe('when the programme changes its levels', () => {
    const only = (key: string, rank: number) => ({
      key,
      name: key,
      rank,
      criteria: [{ kind: 'SESSIONS_ATTENDED' as const, required: 5 }],
    });

    it('changes nobody’s awarded label', async () => {
      const person = await given.enrolled();
      await given.attended(person);
      await given.evaluate(person);
      await change({ levels: [only('champion', 1), only('mentor', 2)] });
      await given.evaluate(person);
      expect(await given.labelsOf(person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
    });

    it.each(['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'])(
      'turns a label that is %s at a level given up towards the lowest of today',
      async (status) => {
        const person = await given.enrolled();
        await given.label(person, status);
        await change({ levels: [only('pioneer', 1)] });
        expect(await given.evaluate(person)).toBe(true);
        expect(await given.labelsOf(person)).toEqual(['pioneer IN_PROGRESS']);
      },
    );

    it('records, of two labels at one rank, the one at a level that the programme still has', async () => {
      const person = await given.enrolled();
      await given.label(person, 'AWARDED');
      await given.label(person, 'AWARDED', { level: 'mentor', awardedAt: '2025-06-01T09:00:00Z' });
      await change({ levels: [only('champion', 2)] });
      await given.evaluate(person);
      expect(await given.levelInForce(person)).toBe('champion');
    });

    it('has nothing on the way above the highest level', async () => {
      const person = await given.enrolled();
      await given.label(person, 'AWARDED');
      await given.evaluate(person);
      await change({ levels: [only('champion', 1)] });
      expect(await given.evaluate(person)).toBe(true);
      expect(await given.labelsOf(person)).toEqual(['champion AWARDED']);
    });
  });
});
