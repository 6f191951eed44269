import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { UnitOfWork } from '@sillage/platform';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipService } from './mentorship.service.js';
import { MentorshipSubscribers } from './mentorship.subscribers.js';
import { MentorshipSweeps } from './mentorship.sweeps.js';

let services: Services;
let given: GivenMentoring;
let mentorships: MentorshipService;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  given = await GivenMentoring.in(services);
  mentorships = services.get(MentorshipService);
});

afterAll(async () => {
  await services.close();
});

const refusal = (code: string) => expect.objectContaining({ code });

async function begun() {
  const [mentor, mentee] = [await given.champion(), await given.employee()];
  return { mentor, mentee, mentorship: await given.mentorship(mentor, mentee) };
}

async function statusOf({ id }: { id: string }): Promise<string | undefined> {
  const [row] = await services.given.sql<{ status: string }>(`SELECT status FROM mentorship WHERE id = $1`, [id]);
  return row?.status;
}

async function hear(programmeId: string, personId: string): Promise<void> {
  await services
    .get(UnitOfWork)
    .run((tx) => services.get(MentorshipSubscribers).followLabels([{ programmeId, personId }], tx));
}

describe('the mentee’s first label', () => {
  const heardOf = async ({ id }: { id: string }, event: string) => services.events(event, { mentorshipId: id });
  const sweep = async () => services.get(MentorshipSweeps).completeMentorships();

  it('gives the place back, and lets the two go on', async () => {
    const one = await GivenMentoring.in(services, { mentorCapacity: 1 });
    const [mentor, mentee] = [await one.champion(), await one.employee()];
    const mentorship = await one.mentorship(mentor, mentee);
    await expect(one.offer(mentor, await one.colleague())).rejects.toEqual(refusal('MENTOR_AT_CAPACITY'));
    await one.label(mentee);
    await hear(one.programmeId, mentee);
    expect(await heardOf(mentorship, 'mentorship.mentee-labelled')).not.toEqual([]);
    expect(await statusOf(mentorship)).toBe('ACTIVE');
    await mentorships.setGoal(acting(mentee), mentorship.id, 'Help a colleague');
    await mentorships.recordCheckIn(acting(mentor), { mentorshipId: mentorship.id, heldOn: '2026-03-01' });
    await expect(one.offer(mentor, await one.colleague())).resolves.toBeDefined();
  });

  it('takes no place again, whatever becomes of the label', async () => {
    const one = await GivenMentoring.in(services, { mentorCapacity: 1 });
    const [mentor, mentee] = [await one.champion(), await one.employee()];
    await one.mentorship(mentor, mentee);
    await one.label(mentee);
    await services.given.sql('UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = $1', [
      mentee,
    ]);
    await expect(one.mentorship(mentor, await one.employee())).resolves.toBeDefined();
  });

  it.each(['mentor', 'mentee'] as const)('makes it complete when the %s says that they are done', async (who) => {
    const { mentor, mentee, mentorship } = await begun();
    await given.label(mentee);
    await mentorships.end(acting(who === 'mentor' ? mentor : mentee), mentorship.id);
    expect(await statusOf(mentorship)).toBe('COMPLETED');
    expect(await heardOf(mentorship, 'mentorship.ended')).toEqual([
      expect.objectContaining({ status: 'COMPLETED', ending: who === 'mentor' ? 'BY_MENTOR' : 'BY_MENTEE' }),
    ]);
  });

  it('makes it complete by itself after as many days as the programme says, once, in each programme by its own', async () => {
    const short = await GivenMentoring.in(services);
    await services.given.sql('UPDATE programme SET companion_days = 10 WHERE id = $1', [short.programmeId]);
    const pairs: { id: string }[] = [];
    for (const programme of [given, short]) {
      const [mentor, mentee] = [await programme.champion(), await programme.employee()];
      pairs.push(await programme.mentorship(mentor, mentee));
      await programme.label(mentee);
    }
    const going = await given.mentorship(await given.champion(), await given.employee());
    const statuses = async () => Promise.all([...pairs, going].map(statusOf));
    const begunAt = services.clock.now();
    services.clock.advance({ days: 10, minutes: -1 });
    await sweep();
    expect(await statuses()).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE']);
    services.clock.advance({ minutes: 1 });
    await Promise.all([sweep(), sweep()]);
    expect(await statuses()).toEqual(['ACTIVE', 'COMPLETED', 'ACTIVE']);
    services.clock.advance({ days: 80 });
    await sweep();
    expect(await statuses()).toEqual(['COMPLETED', 'COMPLETED', 'ACTIVE']);
    for (const pair of pairs) {
      expect(await heardOf(pair, 'mentorship.ended')).toEqual([
        expect.objectContaining({ status: 'COMPLETED', ending: 'LABELLED' }),
      ]);
    }
    services.clock.set(begunAt.toISOString());
  });

  it('counts the days from the beginning, where the mentee held a label before', async () => {
    const [mentor, mentee] = [await given.champion(), await given.champion()];
    await services.given.sql(`UPDATE enrolment SET first_labelled_at = '2025-01-01T09:00:00Z' WHERE person_id = $1`, [
      mentee,
    ]);
    const mentorship = await given.mentorship(mentor, mentee);
    await sweep();
    expect(await statusOf(mentorship)).toBe('ACTIVE');
  });
});
