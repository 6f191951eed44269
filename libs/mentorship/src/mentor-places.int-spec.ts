import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { MentorshipModule } from './mentorship.module.js';

const moment = '2026-03-02T09:00:00Z';

describe('a mentor’s places', () => {
  let services: Services;
  let given: GivenMentoring;
  let mentor: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  });

  beforeEach(async () => {
    given = await GivenMentoring.in(services, { mentorCapacity: 3 });
    mentor = await given.champion();
  });

  afterAll(() => services.close());

  const places = async (of = given, who = mentor) =>
    (
      await services.given.sql<object>('SELECT capacity, mentored, offered, free FROM mentor_places($1, $2, $3)', [
        of.programmeId,
        who,
        moment,
      ])
    )[0];
  const invitation = async (facts: Record<string, unknown> = {}, of = given) =>
    services.given.insert('invitation', {
      programme_id: of.programmeId,
      mentor_id: mentor,
      mentee_id: await given.employee(),
      direction: 'OFFER',
      status: 'PENDING',
      created_at: '2026-02-01T09:00:00Z',
      expires_at: '2026-03-03T09:00:00Z',
      ...facts,
    });
  const mentorship = async (status: string) => {
    const mentee_id = await given.employee();
    const begun = '2026-02-01T09:00:00Z';
    await services.given.insert('mentorship', {
      programme_id: given.programmeId,
      mentor_id: mentor,
      mentee_id,
      invitation_id: await invitation({ status: 'ACCEPTED', closed_at: begun, mentee_id }),
      status: 'ACTIVE',
      started_at: begun,
    });
    if (status !== 'ACTIVE') {
      await services.given.sql(`UPDATE mentorship SET status = $2, ended_at = now() WHERE mentee_id = $1`, [
        mentee_id,
        status,
      ]);
    }
  };
  const none = { capacity: 3, mentored: 0, offered: 0, free: 3 };

  it('are all free, to begin with', async () => {
    expect(await places()).toEqual(none);
  });

  it.each([
    ['an offer that waits', {}, 1],
    ['an offer at the last moment of its time', { expires_at: '2026-03-02T09:00:00.001Z' }, 1],
    ['an offer whose time is over at this very moment', { expires_at: moment }, 0],
    ['an offer past its day that nobody swept yet', { expires_at: '2026-02-20T09:00:00Z' }, 0],
    ['a request', { direction: 'REQUEST' }, 0],
    ...['ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED'].map(
      (status) => [`an offer that is ${status}`, { status, closed_at: '2026-02-20T09:00:00Z' }, 0] as const,
    ),
  ])('are taken, or not, by %s', async (_, facts, offered) => {
    await invitation(facts);
    expect(await places()).toEqual({ ...none, offered, free: 3 - offered });
  });

  it.each([
    ['ACTIVE', 1],
    ['ENDED', 0],
    ['COMPLETED', 0],
  ])('are taken, or not, by a mentee whose mentorship is %s', async (status, mentored) => {
    await mentorship(status);
    expect(await places()).toEqual({ ...none, mentored, free: 3 - mentored });
  });

  it('are of that mentor and that programme', async () => {
    const other = await GivenMentoring.in(services, { mentorCapacity: 1 });
    await services.given.enrolment(other.programmeId, mentor, { levelId: other.levelId });
    await invitation({}, other);
    await invitation({ mentor_id: await given.champion() });
    expect(await places()).toEqual(none);
    expect(await places(other)).toEqual({ capacity: 1, mentored: 0, offered: 1, free: 0 });
  });

  it('are never fewer than none, where the programme allows fewer than there were', async () => {
    for (let n = 0; n < 2; n += 1) await mentorship('ACTIVE');
    await invitation();
    await services.given.sql('UPDATE programme SET mentor_capacity = 1 WHERE id = $1', [given.programmeId]);
    expect(await places()).toEqual({ capacity: 1, mentored: 2, offered: 1, free: 0 });
  });
});
