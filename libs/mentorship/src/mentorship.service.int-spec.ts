import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleModule, PersonErasure } from '@sillage/people';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { EnrolmentService, ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { asking, readBy } from '../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipQueries } from './mentorship.queries.js';
import { MentorshipService } from './mentorship.service.js';
import { MentorshipSubscribers } from './mentorship.subscribers.js';

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

const everything = asking('{ id goals { id title doneAt } checkIns { heldOn note nextOn } }');
const mine = async (actor: Actor) =>
  services
    .get(MentorshipQueries)
    .own({ programme: null, status: null }, everything, readBy(actor, services.clock.now()));
const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });

async function begun() {
  const [mentor, mentee] = [await given.champion(), await given.employee()];
  return { mentor, mentee, mentorship: await given.mentorship(mentor, mentee) };
}

async function statusOf({ id }: { id: string }): Promise<string | undefined> {
  const [row] = await services.given.sql<{ status: string }>(`SELECT status FROM mentorship WHERE id = $1`, [id]);
  return row?.status;
}

/** Hands the event to its subscriber, as the relay does: in a transaction of its own, and twice. */
async function hear(
  effect: 'closeForLeaver' | 'followLabels',
  personId: string,
  programmeId = given.programmeId,
): Promise<void> {
  const subscribers = services.get(MentorshipSubscribers);
  for (let times = 0; times < 2; times += 1) {
    const ofPerson = { programmeId, personId };
    await services
      .get(UnitOfWork)
      .run((tx) =>
        effect === 'followLabels' ? subscribers.followLabels([ofPerson], tx) : subscribers[effect](ofPerson, tx),
      );
  }
}

describe('a mentorship', () => {
  it('ends by either side, without a trace on the chain', async () => {
    const { mentee, mentorship } = await begun();
    await mentorships.end(acting(mentee), mentorship.id);
    expect(await statusOf(mentorship)).toBe('ENDED');
    expect(await given.generationOf(mentee)).toBe(1);
    await expect(mentorships.end(acting(mentee), mentorship.id)).rejects.toEqual(refusal('INVALID_TRANSITION'));
    expect(await services.events('mentorship.ended', { mentorshipId: mentorship.id })).toEqual([
      expect.objectContaining({ status: 'ENDED', ending: 'BY_MENTEE', leaverId: null }),
    ]);
  });

  it('leaves the mentee free to find another mentor, below whom they then stand', async () => {
    const { mentor, mentee, mentorship } = await begun();
    await mentorships.end(acting(mentor), mentorship.id);
    const [, , deeper] = await given.chain(2);
    await given.mentorship(deeper ?? '', mentee);
    expect(await given.generationOf(mentee)).toBe(3);
  });

  it('is there for nobody but the two', async () => {
    const { mentorship } = await begun();
    const stranger = acting(await given.champion(), { role: 'ADMIN' });
    const { id: mentorshipId } = mentorship;
    const hidden = refusal('NOT_FOUND', { subject: { type: 'Mentorship', id: mentorshipId } });
    await expect(mentorships.end(stranger, mentorshipId)).rejects.toEqual(hidden);
    await expect(mentorships.recordCheckIn(stranger, { mentorshipId, heldOn: '2026-03-01' })).rejects.toEqual(hidden);
    await expect(mentorships.setGoal(stranger, mentorshipId, 'Look')).rejects.toEqual(hidden);
    expect(await mine(stranger)).toEqual([]);
  });

  it('keeps check-ins, the last one first, and goals in their order', async () => {
    const { mentor, mentee, mentorship } = await begun();
    const { id: mentorshipId } = mentorship;
    await mentorships.recordCheckIn(acting(mentor), { mentorshipId, heldOn: '2026-02-20', nextOn: '2026-03-01' });
    await mentorships.recordCheckIn(acting(mentee), { mentorshipId, heldOn: '2026-03-01', note: ' We talked. ' });
    await mentorships.setGoal(acting(mentee), mentorshipId, 'First post');
    services.clock.advance({ minutes: 1 });
    await mentorships.setGoal(acting(mentor), mentorshipId, 'First webinar');

    const [read] = await mine(acting(mentee));
    expect(read?.checkIns).toEqual([
      expect.objectContaining({ heldOn: '2026-03-01', note: 'We talked.', nextOn: null }),
      expect.objectContaining({ heldOn: '2026-02-20', note: null, nextOn: '2026-03-01' }),
    ]);
    const [first, second] = read?.goals ?? [];
    await mentorships.markGoal(acting(mentee), first?.id ?? '', true);
    await mentorships.removeGoal(acting(mentor), second?.id ?? '');
    const [later] = await mine(acting(mentor));
    expect(later?.goals?.map(({ title, doneAt }) => [title, new Date(doneAt ?? 0)])).toEqual([
      ['First post', services.clock.now()],
    ]);
  });

  it('counts today where the person is', async () => {
    const { mentor, mentorship } = await begun();
    services.clock.set('2026-04-01T22:30:00Z');
    const inParis = { mentorshipId: mentorship.id, heldOn: '2026-04-02' };
    await expect(mentorships.recordCheckIn(acting(mentor), inParis)).resolves.toBeDefined();
    await expect(mentorships.recordCheckIn(acting(mentor), { ...inParis, heldOn: '2026-04-03' })).rejects.toEqual(
      refusal('BAD_USER_INPUT', { argumentPath: 'input.heldOn' }),
    );
  });
});

describe('the mentee’s label', () => {
  it('is not what happens to a champion who is sponsored by another one', async () => {
    const [mentor, mentee] = [await given.champion(), await given.champion()];
    const mentorship = await given.mentorship(mentor, mentee);
    await hear('followLabels', mentee);
    expect(await statusOf(mentorship)).toBe('ACTIVE');
  });

  it('taken back, leaves nothing waiting that would make them a mentor, and lets them look for one', async () => {
    const mentor = await given.champion();
    const offer = await given.offer(mentor, await given.colleague());
    const asked = await given.request(await given.employee(), mentor);
    const asks = await given.request(mentor, await given.champion());
    await services.given.sql(`UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = $1`, [
      mentor,
    ]);
    await hear('followLabels', mentor);
    expect(await given.statusesOf([offer, asked, asks])).toEqual(['CANCELLED', 'CANCELLED', 'PENDING']);
  });
});

describe('whoever leaves the programme', () => {
  it('closes what was pending, hands the mentees back, and stays in the chain', async () => {
    const [top, middle, last] = await given.chain(2);
    const leaver = middle ?? '';
    const offers = [
      await given.offer(leaver, await given.colleague()),
      await given.request(await given.employee(), leaver),
    ];
    await services.get(EnrolmentService).leave(acting(leaver), given.programme);
    expect(await given.statusesOf(offers)).toEqual(['CANCELLED', 'CANCELLED']);
    const ended = await services.events('mentorship.ended', { leaverId: leaver });
    expect(ended.map(({ mentorId, menteeId }) => [mentorId, menteeId])).toEqual(
      expect.arrayContaining([
        [top, leaver],
        [leaver, last],
      ]),
    );
    expect(ended).toHaveLength(2);
    expect(await given.generationOf(last ?? '')).toBe(2);
    expect(await given.brokenRules()).toEqual([]);
  });

  it('keeps what began after their return, though the news come once more', async () => {
    const { mentor, mentee, mentorship } = await begun();
    const enrolments = services.get(EnrolmentService);
    await enrolments.leave(acting(mentee), given.programme);
    expect(await statusOf(mentorship)).toBe('ENDED');
    services.clock.advance({ minutes: 1 });
    await enrolments.enrol(acting(mentee), given.programme);
    const again = await given.mentorship(mentor, mentee);
    await hear('closeForLeaver', mentee);
    expect(await statusOf(again)).toBe('ACTIVE');
  });
});

describe('whoever leaves the company', () => {
  const closeOf = async (personId: string) =>
    services.get(UnitOfWork).run((tx) => services.get(EnrolmentService).closeOf({ personId }, tx));
  const deactivate = async (personId: string) =>
    services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [personId]);

  it('closes everything in every programme at once', async () => {
    const { mentor, mentorship } = await begun();
    const other = await GivenMentoring.in(services);
    await services.given.enrolment(other.programmeId, mentor);
    const offers = [
      await given.offer(mentor, await given.colleague()),
      await other.offer(await other.champion(), mentor),
      await other.request(mentor, await other.champion()),
    ];
    await deactivate(mentor);
    await closeOf(mentor);
    expect(await statusOf(mentorship)).toBe('ENDED');
    expect(await given.statusesOf(offers)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect([await given.brokenRules(), await other.brokenRules()]).toEqual([[], []]);
  });

  it('leaves no offer waiting, though they never enrolled', async () => {
    const person = await given.colleague();
    const offer = await given.offer(await given.champion(), person);
    await deactivate(person);
    await closeOf(person);
    expect(await given.statusesOf([offer])).toEqual(['CANCELLED']);
  });

  it('is let be when they are back before the news comes', async () => {
    const { mentee, mentorship } = await begun();
    await closeOf(mentee);
    expect(await statusOf(mentorship)).toBe('ACTIVE');
  });
});

describe('whoever takes a pause', () => {
  it('keeps the mentee until another mentor is found, whose acceptance ends it', async () => {
    const { mentor, mentee, mentorship } = await begun();
    await services.get(EnrolmentService).pause(acting(mentor), given.programme);
    expect(await statusOf(mentorship)).toBe('ACTIVE');
    const [, another] = await given.chain(1);
    const request = await given.request(mentee, another ?? '');
    await given.accept(another ?? '', request);
    expect(await statusOf(mentorship)).toBe('ENDED');
    expect(await services.events('mentorship.ended', { mentorshipId: mentorship.id })).toEqual([
      expect.objectContaining({ ending: 'FOUND_ANOTHER', mentorId: mentor, menteeId: mentee }),
    ]);
    expect(await given.generationOf(mentee)).toBe(2);
    expect(await given.brokenRules()).toEqual([]);
  });

  it('keeps them altogether when back before another one said yes', async () => {
    const { mentor, mentee, mentorship } = await begun();
    await services.get(EnrolmentService).pause(acting(mentor), given.programme);
    const another = await given.champion();
    const request = await given.request(mentee, another);
    await services.get(EnrolmentService).resume(acting(mentor), given.programme);
    await expect(given.accept(another, request)).rejects.toEqual(refusal('MENTEE_ALREADY_MENTORED'));
    expect(await statusOf(mentorship)).toBe('ACTIVE');
  });
});

describe('whoever is erased', () => {
  const erase = async (personId: string) =>
    services.get(PersonErasure).erase(acting(await given.colleague(), { role: 'ADMIN' }), personId);

  it('keeps a place in the chain, without a name, and leaves the programme', async () => {
    const [top, middle, last] = await given.chain(2);
    await services.given.sql(`UPDATE invitation SET message = 'Come with me' WHERE $1 IN (mentor_id, mentee_id)`, [
      middle,
    ]);
    await services.given.sql(
      `INSERT INTO goal (mentorship_id, title, created_at) SELECT id, 'For Ada', now() FROM mentorship WHERE $1 IN (mentor_id, mentee_id)`,
      [middle],
    );
    await erase(middle ?? '');
    expect(await given.generationOf(middle ?? '')).toBeNull();
    expect([await given.generationOf(top ?? ''), await given.generationOf(last ?? '')]).toEqual([0, 2]);
    const [{ nodes } = { nodes: 0 }] = await services.given.sql<{ nodes: number }>(
      `SELECT count(*)::int AS nodes FROM lineage WHERE programme_id = $1 AND person_id IS NULL`,
      [given.programmeId],
    );
    expect(nodes).toBe(1);
    expect(
      await services.given.sql(
        `SELECT 1 FROM invitation WHERE $1 IN (mentor_id, mentee_id) AND message IS NOT NULL UNION ALL SELECT 1 FROM goal
         JOIN mentorship m ON m.id = goal.mentorship_id WHERE $1 IN (m.mentor_id, m.mentee_id)`,
        [middle],
      ),
    ).toEqual([]);
    expect(await given.brokenRules()).toEqual([]);
  });

  it('is nobody in the directory, whoever writes', async () => {
    // Not a name that an id could have in it by chance, as "Ada" is.
    const person = await given.champion({ givenName: 'Grace', familyName: 'Hopper' });
    await erase(person);
    const [row] = await services.given.sql<Record<string, unknown>>(`SELECT * FROM person WHERE id = $1`, [person]);
    expect(row).toMatchObject({ active: false, email: null, display_name: '', external_id: `erased ${person}` });
    expect(JSON.stringify(row)).not.toMatch(/grace|hopper/i);
    await expect(
      services.given.sql(`UPDATE person SET given_name = 'Grace' WHERE id = $1`, [person]),
    ).rejects.toMatchObject({ constraint: 'person_erased_is_nobody' });
  });
});

describe('a founder', () => {
  it('stays one while somebody is below', async () => {
    const [founder] = await given.chain(1);
    await services.given.sql(`UPDATE enrolment SET founder = true WHERE person_id = $1`, [founder]);
    const manager = acting(await given.colleague(), { role: 'PROGRAMME_MANAGER' });
    const taken = { programme: given.programme, personId: founder ?? '', founder: false };
    await expect(services.get(EnrolmentService).nameFounder(manager, taken)).rejects.toEqual(
      refusal('INVALID_TRANSITION'),
    );
  });
});
