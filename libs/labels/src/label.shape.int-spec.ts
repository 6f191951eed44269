import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { personShape } from '@sillage/people';
import { Role, type Actor } from '@sillage/platform';
import { readOne } from '../../../test/support/asking.js';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { labelShape } from './label.shape.js';
import { LabelsModule } from './labels.module.js';

type Read = { submittedAt: string | null; reason: string | null; renewal: object | null };
type Offered = { viewerMayReview: boolean; viewerMayRevoke: boolean; viewerMayReturn: boolean };

describe('a label as somebody reads it', () => {
  let services: Services;
  let given: GivenLabels;
  let other: GivenLabels;
  let holder: Actor;
  let readers: Record<string, Actor>;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    count += 1;
    given = await GivenLabels.in(services, { awardsAutomatically: false });
    other = await GivenLabels.in(services);
    const [unit, elsewhere] = [
      await services.given.unit(`here-${count}`),
      await services.given.unit(`elsewhere-${count}`),
    ];
    holder = await given.enrolled({ unit });
    await other.enrolled({ personId: holder.personId });
    await services.given.preference(holder.personId, { visible_as_champion: true });
    const championOf = async (programme: GivenLabels) => {
      const champion = await programme.enrolled();
      await programme.label(champion, 'AWARDED');
      return champion;
    };
    const [mentor, formerMentor] = [await championOf(given), await championOf(given)];
    const mentorThere = await championOf(other);
    await given.mentored(mentor, holder);
    await given.mentored(formerMentor, holder, { status: 'ENDED' });
    await other.mentored(mentorThere, holder);
    const withRole = async (role: Role, programme = given, orgUnitId: string | null = null) =>
      acting(await services.given.person(), { role, programmeId: programme.programmeId, orgUnitId });
    readers = {
      holder,
      mentor,
      manager: await withRole(Role.PROGRAMME_MANAGER),
      lead: await withRole(Role.LOCAL_LEAD, given, unit),
      'former mentor': formerMentor,
      'mentor in another programme': mentorThere,
      'manager of another programme': await withRole(Role.PROGRAMME_MANAGER, other),
      'lead of another unit': await withRole(Role.LOCAL_LEAD, given, elsewhere),
      trainer: await withRole(Role.TRAINER),
      colleague: acting(await services.given.person({ unit })),
    };
  });

  afterAll(() => services.close());

  const read = async <T>(id: string, fields: string, by: Actor) => readOne<T>(services, labelShape, id, { fields, by });
  /** Those for whom it holds. */
  const those = async (holds: (by: Actor) => Promise<boolean>) => {
    const found: string[] = [];
    for (const [who, by] of Object.entries(readers)) if (await holds(by)) found.push(who);
    return found;
  };

  it.each([
    ['submittedAt', ['holder', 'mentor', 'manager', 'lead']],
    ['renewal', ['holder', 'mentor', 'manager', 'lead']],
    ['reason', ['holder', 'manager', 'lead']],
  ] as const)('tells %s to the %s', async (field, tells) => {
    const id = await given.label(holder, 'AWARDED', { expiresAt: '2026-04-10T09:00:00Z', reason: 'Not yet' });
    await services.given.sql('UPDATE label SET submitted_at = awarded_at WHERE id = $1', [id]);
    const fields = `{ ${field} ${field === 'renewal' ? '{ state }' : ''} }`;
    expect(await those(async (by) => (await read<Read>(id, fields, by))[field] !== null)).toEqual(tells);
  });

  it.each([
    ['SUBMITTED', { viewerMayReview: ['manager', 'lead'], viewerMayRevoke: [], viewerMayReturn: [] }],
    ['AWARDED', { viewerMayReview: [], viewerMayRevoke: ['manager'], viewerMayReturn: ['holder'] }],
    ['RETURNED', { viewerMayReview: [], viewerMayRevoke: [], viewerMayReturn: [] }],
  ] as const)('offers of one that is %s what its state and the role allow: %j', async (status, offers) => {
    const id = await given.label(holder, status);
    for (const [offer, to] of Object.entries(offers) as [keyof Offered, readonly string[]][]) {
      expect(await those(async (by) => (await read<Offered>(id, `{ ${offer} }`, by))[offer])).toEqual(to);
    }
  });

  it('is shown at all, of somebody who chose not to be seen, to whom a role lets', async () => {
    const fields = `{ label(programme: "${given.programme}") { id } }`;
    const seenBy = async () =>
      those(async (by) => {
        const seen = await readOne<object>(services, personShape, holder.personId, { fields, by });
        return Object.values(seen).some((value) => typeof value === 'object' && value !== null);
      });
    await given.label(holder, 'AWARDED');
    expect(await seenBy()).toEqual(Object.keys(readers));
    await services.given.sql('UPDATE person_preference SET visible_as_champion = false WHERE person_id = $1', [
      holder.personId,
    ]);
    expect(await seenBy()).toEqual(['holder', 'manager', 'lead']);
  });
});
