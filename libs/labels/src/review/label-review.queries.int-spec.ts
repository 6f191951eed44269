import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { asking, readBy } from '../../../../test/support/asking.js';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { LabelReviewQueries } from './label-review.queries.js';
import { LabelReviewService } from './label-review.service.js';
import { LabelService } from '../label.service.js';
import { LabelsModule } from '../labels.module.js';

describe('the labels to review', () => {
  let services: Services;
  let given: GivenLabels;
  let queries: LabelReviewQueries;
  let france: string;
  let paris: string;
  let spain: string;
  let somebody: string;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    queries = services.get(LabelReviewQueries);
    const group = await services.given.unit('group');
    france = await services.given.unit('france', group);
    paris = await services.given.unit('paris', france);
    spain = await services.given.unit('spain', group);
    somebody = await services.given.person({ unit: group });
  });

  beforeEach(async () => {
    given = await GivenLabels.in(services, { awardsAutomatically: false });
  });

  afterAll(() => services.close());

  /** Handed in at that hour of the same day. @returns the label's id */
  const handedIn = async (hour: number, unit = paris): Promise<string> => {
    const id = await given.label(await given.enrolled({ unit }), 'SUBMITTED');
    const at = `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
    await services.given.sql('UPDATE label SET submitted_at = $2 WHERE id = $1', [id, at]);
    return id;
  };
  const manager = () => acting(somebody, { role: 'PROGRAMME_MANAGER' });
  const page = async (
    actor: Actor,
    {
      programme = given.programme,
      after = null as readonly [string, string] | null,
      limit = 10,
      asks = '{ label { id } }',
    },
  ) => queries.page(programme, { after, limit }, asking(asks), readBy(actor, services.clock.now()));
  const seen = async (actor: Actor, programme = given.programme): Promise<string[]> => {
    const rows = await page(actor, { programme, limit: 100 });
    expect(await queries.count(programme, readBy(actor))).toEqual({ total: rows.length, reviewable: rows.length });
    return rows.map(({ id }) => id);
  };

  it('come in the order in which they were handed in', async () => {
    const [third, first, second] = [await handedIn(12), await handedIn(8), await handedIn(10)];
    expect(await seen(manager())).toEqual([first, second, third]);
  });

  it('are counted without one’s own, which others review', async () => {
    await handedIn(8);
    const own = await given.enrolled({ unit: paris });
    await given.label(own, 'SUBMITTED');
    const reviewer = acting(own.personId, { role: 'LOCAL_LEAD' });
    expect(await queries.count(given.programme, readBy(reviewer))).toEqual({ total: 2, reviewable: 1 });
    expect(await queries.count(given.programme, readBy(manager()))).toEqual({ total: 2, reviewable: 2 });
  });

  it('are read on from where a page ended, though one of it was reviewed meanwhile', async () => {
    const all = [await handedIn(8), await handedIn(9), await handedIn(9), await handedIn(10)];
    const [first, second] = await page(manager(), { limit: 2 });
    await services.get(LabelReviewService).review(manager(), first?.id ?? '', { award: false, reason: 'Tell more' });
    const after = [second?.submittedAt ?? '', second?.id ?? ''] as const;
    const rest = await page(manager(), { after });
    expect(new Set([first?.id, second?.id, ...rest.map(({ id }) => id)])).toEqual(new Set(all));
  });

  it('are those that wait for a review, and no others', async () => {
    const waiting = await handedIn(8);
    for (const status of ['IN_PROGRESS', 'READY', 'SENT_BACK', 'AWARDED', 'REVOKED']) {
      await given.label(await given.enrolled(), status);
    }
    await given.label(await given.enrolled({ status: 'LEFT' }), 'SUBMITTED');
    const paused = await given.label(await given.enrolled({ status: 'PAUSED' }), 'SUBMITTED');
    expect((await seen(manager())).sort()).toEqual([waiting, paused].sort());
  });

  it.each(['PROGRAMME_MANAGER', 'LOCAL_LEAD'] as const)('are those in the reach of a %s', async (role) => {
    const [here, there] = [await handedIn(8), await handedIn(9, spain)];
    const with_ = (grant: object) => acting(somebody, { role, ...grant });
    expect(await seen(with_({}))).toEqual([here, there]);
    expect(await seen(with_({ orgUnitId: france }))).toEqual([here]);
    expect(await seen(with_({ programmeId: given.programmeId, orgUnitId: spain }))).toEqual([there]);
  });

  it('are not those of another programme, though another grant covers the unit', async () => {
    await handedIn(8);
    const other = await GivenLabels.in(services);
    const actor = acting(
      somebody,
      { role: 'PROGRAMME_MANAGER', programmeId: other.programmeId },
      { role: 'LOCAL_LEAD', programmeId: given.programmeId, orgUnitId: spain },
    );
    expect(await seen(actor)).toEqual([]);
    expect(await seen(manager(), other.programme)).toEqual([]);
    expect(await seen(manager(), 'unknown')).toEqual([]);
  });

  it.each(['HR_ANALYST', 'TRAINER', 'GUIDE_OWNER', 'ADMIN'] as const)('are not for a %s', async (role) => {
    await handedIn(8);
    expect(await seen(acting(somebody, { role }))).toEqual([]);
  });

  it('remember with which words they went back before', async () => {
    const person = await given.enrolled();
    await given.attended(person);
    const submit = async () => services.get(LabelService).submit(person, given.programme, []);
    const { id } = await submit();
    for (const reason of ['Tell more', 'Nearly there']) {
      await services.get(LabelReviewService).review(manager(), id, { award: false, reason });
      await submit();
    }
    await handedIn(8);
    const reviews = await page(manager(), { asks: '{ label { id } sendBacks { at reason } }' });
    const at = expect.any(String);
    expect(reviews.find(({ review }) => review.label.id === id)?.review.sendBacks).toEqual([
      { at, reason: 'Tell more' },
      { at, reason: 'Nearly there' },
    ]);
    expect(reviews.filter(({ review }) => review.sendBacks.length === 0)).toHaveLength(1);
  });
});
