import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { CriteriaQueries } from './criteria/criteria.queries.js';
import { LabelReviewService } from './review/label-review.service.js';
import { LabelService } from './label.service.js';
import { LabelSubscribers } from './labels.subscribers.js';
import { LabelSweeps } from './labels.sweeps.js';
import { LabelsModule } from './labels.module.js';

describe('two programmes with the same people', () => {
  let services: Services;
  let here: GivenLabels;
  let there: GivenLabels;
  let guideId: string;
  let person: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    const guideKey = `shared-${count}`;
    guideId = (await services.given.guide(guideKey)).id;
    const levels = [
      {
        key: 'champion',
        name: 'Champion',
        rank: 1,
        validityMonths: 12,
        criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' as const }],
      },
      {
        key: 'mentor',
        name: 'Mentor',
        rank: 2,
        criteria: [{ kind: 'HOLDS_LEVEL' as const, required: 1, argument: 'champion' }],
      },
    ];
    here = await GivenLabels.in(services, { guideKey, levels });
    there = await GivenLabels.in(services, { guideKey, levels });
    person = await here.enrolled();
    await there.enrolled(person);
  });

  afterAll(() => services.close());

  const both = async <T>(of: (given: GivenLabels) => Promise<T>): Promise<[T, T]> => [await of(here), await of(there)];
  const labels = async () => both(async (given) => given.labelsOf(person));
  const levels = async () => both(async (given) => given.levelInForce(person));
  const subscribers = () => services.get(LabelSubscribers);
  const alumnus = async () =>
    both(async ({ programmeId }) => {
      const [row] = await services.given.sql<{ alumnus: boolean }>(
        'SELECT alumnus_since IS NOT NULL AS alumnus FROM enrolment WHERE programme_id = $1 AND person_id = $2',
        [programmeId, person.personId],
      );
      return row?.alumnus;
    });

  it('both look at a guide that they share, for everybody who read it', async () => {
    const colleague = await here.enrolled();
    await there.enrolled(colleague);
    const readers = [person, colleague].map(({ personId }) => ({ guideKey: `shared-${count}`, personId }));
    for (const { personId } of readers) await services.given.acknowledgement(guideId, personId);
    await services.get(UnitOfWork).run((tx) => subscribers().onAcknowledged(readers, tx));
    expect(await levels()).toEqual(['champion', 'champion']);
    expect(await both(async (given) => given.levelInForce(colleague))).toEqual(['champion', 'champion']);
  });

  it('are both looked at anew when a guide that they share is published', async () => {
    const published = { guideKey: `shared-${count}` };
    await services.get(UnitOfWork).run((tx) => subscribers().onGuidePublished(published, tx));
    const asked = await services.given.sql('SELECT FROM label_evaluation WHERE expected AND programme_id = ANY($1)', [
      [here.programmeId, there.programmeId],
    ]);
    expect(asked).toHaveLength(2);
  });

  it('count the months of a level each for themselves', async () => {
    await there.label(person, 'AWARDED', { awardedAt: '2025-06-01T09:00:00Z' });
    const months = async (given: GivenLabels) => {
      const [enrolment] = await services.given.sql<{ id: string }>(
        'SELECT id FROM enrolment WHERE programme_id = $1 AND person_id = $2',
        [given.programmeId, person.personId],
      );
      const aim = { enrolmentId: enrolment?.id ?? '', levelId: given.level('mentor') };
      const [progress] = await services.get(CriteriaQueries).progress([aim], services.clock.now());
      return progress?.progress[0]?.current;
    };
    expect(await both(months)).toEqual([0, 9]);
  });

  it('end a label each for themselves, by whatever way', async () => {
    const manager = acting(await services.given.person(), { role: 'PROGRAMME_MANAGER' });
    const ways: Record<string, (id: string) => Promise<unknown>> = {
      RETURNED: async (id) => services.get(LabelService).return(person, id),
      REVOKED: async (id) => services.get(LabelReviewService).revoke(manager, id, 'Because'),
      LAPSED: async (id) => {
        await services.given.sql(`UPDATE programme SET grace_days = 0 WHERE id = $1`, [here.programmeId]);
        await services.given.sql(`UPDATE programme SET grace_days = 365 WHERE id = $1`, [there.programmeId]);
        expect(id).toBeTruthy();
        await services.get(LabelSweeps).lapse();
      },
    };
    for (const [ending, end] of Object.entries(ways)) {
      person = await here.enrolled();
      await there.enrolled(person);
      const [id] = await both(async (given) => given.label(person, 'AWARDED', { expiresAt: '2026-01-01T09:00:00Z' }));
      await end(id);
      expect([ending, ...(await labels())]).toEqual([
        ending,
        [`champion ${ending}`, 'champion IN_PROGRESS'],
        ['champion AWARDED'],
      ]);
      expect(await levels()).toEqual([null, 'champion']);
      expect(await alumnus()).toEqual([ending === 'LAPSED', false]);
    }
  });

  it('remember how a label ended each for themselves', async () => {
    // Whoever let it lapse there asks for it anew, and here it comes by itself.
    await there.label(person, 'LAPSED', { awardedAt: '2025-01-10T09:00:00Z' });
    await services.given.acknowledgement(guideId, person.personId);
    await both(async (given) => given.evaluate(person));
    expect(await labels()).toEqual([
      ['champion AWARDED', 'mentor IN_PROGRESS'],
      ['champion LAPSED', expect.any(String)],
    ]);
    expect(await levels()).toEqual(['champion', null]);
  });

  it('make an alumnus of who let the last label lapse, whatever ended later in the other one', async () => {
    await services.given.sql('UPDATE programme SET grace_days = 0 WHERE id = $1', [here.programmeId]);
    const returned = await there.label(person, 'AWARDED', { expiresAt: null });
    await here.label(person, 'AWARDED', { expiresAt: '2026-01-01T09:00:00Z' });
    await services.get(LabelSweeps).lapse();
    services.clock.advance({ days: 1 });
    await services.get(LabelService).return(person, returned);
    expect(await alumnus()).toEqual([true, false]);
    await both(async (given) => given.evaluate(person));
    expect(await alumnus()).toEqual([true, false]);
  });

  it('have one label on the way each', async () => {
    await both(async (given) => given.evaluate(person));
    expect(await labels()).toEqual([['champion IN_PROGRESS'], ['champion IN_PROGRESS']]);
  });

  it('look at the mentor of a labelled mentee in the programme of the label', async () => {
    const mentor = await here.enrolled();
    await there.enrolled(mentor);
    await both(async (given) => given.label(mentor, 'AWARDED'));
    await both(async (given) => given.mentored(mentor, person));
    await there.label(person, 'AWARDED');
    await services.given.sql(
      `UPDATE criterion c SET kind = 'MENTEES_LABELLED', argument = NULL FROM level l
       WHERE l.id = c.level_id AND l.key = 'mentor' AND NOT c.renewal AND l.programme_id = ANY($1)`,
      [[here.programmeId, there.programmeId]],
    );
    const changed = [{ programmeId: there.programmeId, personId: person.personId }];
    await services.get(UnitOfWork).run((tx) => subscribers().onMenteeLabelled(changed, tx));
    expect(await both(async (given) => given.levelInForce(mentor))).toEqual(['champion', 'mentor']);
  });
});
