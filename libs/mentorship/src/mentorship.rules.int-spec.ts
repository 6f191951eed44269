import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { Database, UnitOfWork } from '@sillage/platform';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { MentorshipModule } from './mentorship.module.js';

let services: Services;
let given: GivenMentoring;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
});

beforeEach(async () => {
  given = await GivenMentoring.in(services, { mentorCapacity: 2 });
});

afterAll(async () => {
  await services.close();
});

const violating = (constraint: string) => expect.objectContaining({ constraint });
const nodeOf = async (personId: string): Promise<string | undefined> => {
  const [node] = await services.given.sql<{ id: string }>(`SELECT id FROM lineage WHERE person_id = $1`, [personId]);
  return node?.id;
};

type Written = { direction?: 'OFFER' | 'REQUEST'; status?: 'PENDING' | 'ACCEPTED' };

/** Past every service, on any connection. */
async function writeInvitation(mentorId: string, menteeId: string, written: Written = {}): Promise<string> {
  const { direction = 'OFFER', status = 'PENDING' } = written;
  const [row] = await services.get(Database).query<{ id: string }>(
    `INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
     VALUES ($1, $2, $3, $4, $5, now(), now() + interval '1 day', CASE WHEN $5 <> 'PENDING' THEN now() END) RETURNING id`,
    [given.programmeId, direction, mentorId, menteeId, status],
  );
  return row?.id ?? '';
}

async function writeMentorship(mentorId: string, menteeId: string, written: Written = {}): Promise<void> {
  const invitationId = await writeInvitation(mentorId, menteeId, { status: 'ACCEPTED', ...written });
  await services.get(Database).query(
    `INSERT INTO mentorship (programme_id, invitation_id, mentor_id, mentee_id, status, started_at)
     VALUES ($1, $2, $3, $4, 'ACTIVE', now())`,
    [given.programmeId, invitationId, mentorId, menteeId],
  );
}

async function done(attempts: Promise<unknown>[]): Promise<number> {
  return (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled').length;
}

describe('the database, whoever writes', () => {
  const write = async (sql: string, parameters: unknown[] = []) =>
    services.get(UnitOfWork).run((tx) => tx.query(sql, parameters));

  it('closes no ring', async () => {
    const [top, , last] = (await given.chain(2)) as [string, string, string];
    const closing = services.given.sql(`UPDATE lineage SET parent_id = $2 WHERE id = $1`, [
      await nodeOf(top),
      await nodeOf(last),
    ]);
    await expect(closing).rejects.toEqual(violating('lineage_acyclic'));
  });

  it('lets nobody write what follows from the edges, nor take an edge away', async () => {
    const [, second] = (await given.chain(1)) as [string, string];
    const node = await nodeOf(second);
    const denied = expect.objectContaining({ message: expect.stringContaining('permission denied') });
    await expect(write(`UPDATE lineage SET generation = 7 WHERE id = $1`, [node])).rejects.toEqual(denied);
    await expect(write(`UPDATE lineage SET path = '000001' WHERE id = $1`, [node])).rejects.toEqual(denied);
    await expect(write(`DELETE FROM lineage WHERE id = $1`, [node])).rejects.toEqual(denied);
    await expect(write(`DELETE FROM mentorship WHERE mentee_id = $1`, [second])).rejects.toEqual(denied);
    expect(await services.get(Database).query(`SELECT 1 FROM lineage WHERE id = $1`, [node])).toHaveLength(1);
  });

  it('begins no mentorship without its accepted invitation, and none twice', async () => {
    const [mentor, mentee] = [await given.champion(), await given.employee()];
    const offer = await given.offer(mentor, mentee);
    const begin = `INSERT INTO mentorship (programme_id, invitation_id, mentor_id, mentee_id, status, started_at)
      VALUES ($1, $2, $3, $4, 'ACTIVE', now())`;
    const values = [given.programmeId, offer.id, mentor, mentee];
    await expect(services.given.sql(begin, values)).rejects.toEqual(violating('mentorship_begins_by_acceptance'));
    const { id } = await given.accept(mentee, offer);
    await expect(services.given.sql(begin, values)).rejects.toEqual(violating('mentorship_one_per_invitation'));
    await services.given.sql(`UPDATE mentorship SET status = 'ENDED', ended_at = now() WHERE id = $1`, [id]);
    const back = services.given.sql(`UPDATE mentorship SET status = 'ACTIVE', ended_at = NULL WHERE id = $1`, [id]);
    await expect(back).rejects.toEqual(violating('mentorship_ends_once'));
  });

  it('answers no invitation twice, and hands none to somebody else', async () => {
    const [mentor, mentee] = [await given.champion(), await given.employee()];
    const offer = await given.offer(mentor, mentee);
    const change = async (assignment: string) =>
      services.given.sql(`UPDATE invitation SET ${assignment} WHERE id = '${offer.id}'`);
    await expect(change(`mentee_id = '${await given.colleague()}'`)).rejects.toEqual(
      violating('invitation_answered_once'),
    );
    await change(`status = 'DECLINED', closed_at = now()`);
    await expect(change(`status = 'ACCEPTED'`)).rejects.toEqual(violating('invitation_answered_once'));
    await expect(change(`status = 'PENDING', closed_at = NULL`)).rejects.toEqual(violating('invitation_answered_once'));
  });

  describe.each([
    [
      'invitation',
      ['PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED'],
      'closed_at',
      'invitation_answered_once',
    ],
    ['mentorship', ['ACTIVE', 'COMPLETED', 'ENDED'], 'ended_at', 'mentorship_ends_once'],
  ] as const)('lets an %s leave its first state, and no other', (table, statuses, closedAt, constraint) => {
    const [first] = statuses;
    const pairs = statuses.flatMap((from) => statuses.filter((to) => to !== from).map((to) => [from, to] as const));

    it.each(pairs)('from %s to %s', async (from, to) => {
      const [mentor, mentee] = [await given.champion(), await given.employee()];
      const pair = { programme_id: given.programmeId, mentor_id: mentor, mentee_id: mentee };
      const closed = (status: string) => (status === first ? null : new Date());
      const invitation = { ...pair, direction: 'OFFER', created_at: new Date(0), expires_at: new Date() };
      const status = table === 'invitation' ? from : 'ACCEPTED';
      const closedAs = status === 'PENDING' ? null : new Date();
      let id = await services.given.insert('invitation', { ...invitation, status, closed_at: closedAs });
      if (table === 'mentorship') {
        const began = { ...pair, invitation_id: id, started_at: new Date(), status: from, ended_at: closed(from) };
        id = await services.given.insert('mentorship', began);
      }
      const change = services.given.sql(`UPDATE ${table} SET status = $2, ${closedAt} = $3 WHERE id = $1`, [
        id,
        to,
        closed(to),
      ]);
      if (from === first) await expect(change).resolves.toEqual([]);
      else await expect(change).rejects.toEqual(violating(constraint));
    });
  });

  it('lets only the holder of a label who takes part mentor', async () => {
    const mentee = await given.employee();
    await expect(writeInvitation(await given.employee(), mentee)).rejects.toEqual(violating('mentor_holds_a_label'));
    await expect(writeInvitation(await given.colleague(), mentee)).rejects.toEqual(violating('mentor_holds_a_label'));
    await expect(writeMentorship(await given.employee(), mentee)).rejects.toEqual(violating('mentor_holds_a_label'));
    const paused = await given.champion();
    await services.given.sql(`UPDATE enrolment SET status = 'PAUSED', paused_at = now() WHERE person_id = $1`, [
      paused,
    ]);
    await expect(writeInvitation(paused, mentee)).rejects.toEqual(violating('mentor_is_enrolled'));
  });

  it('lets only people who take part ask for a mentor, or have one', async () => {
    const [mentor, outsider] = [await given.champion(), await given.colleague()];
    const request = writeInvitation(mentor, outsider, { direction: 'REQUEST' });
    await expect(request).rejects.toEqual(violating('invitation_asked_by_who_is_enrolled'));
    await expect(writeMentorship(mentor, outsider)).rejects.toEqual(violating('mentorship_of_who_is_enrolled'));
  });

  it('gives no place that is taken, to fifty who come at once neither', async () => {
    const [offering, accepting] = [await given.champion(), await given.champion()];
    const mentees = await given.many(50, async () => given.employee());
    expect(await done(mentees.map(async (mentee) => writeInvitation(offering, mentee)))).toBe(2);
    expect(
      await done(mentees.map(async (mentee) => writeMentorship(accepting, mentee, { direction: 'REQUEST' }))),
    ).toBe(2);
    await expect(writeInvitation(offering, await given.colleague())).rejects.toEqual(
      violating('invitation_within_capacity'),
    );
    await expect(writeMentorship(accepting, await given.employee())).rejects.toEqual(
      violating('mentorship_within_capacity'),
    );
  });

  it('gives one mentor at a time, and one pending invitation between two, to fifty at once neither', async () => {
    const mentee = await given.employee();
    const mentors = await given.many(10, async () => given.champion());
    expect(await done(mentors.map(async (mentor) => writeMentorship(mentor, mentee)))).toBe(1);
    const [one, other] = [await given.champion(), await given.champion()];
    const crossing = Array.from({ length: 10 }, async (_, index) =>
      index % 2 === 0 ? writeInvitation(one, other) : writeInvitation(other, one),
    );
    expect(await done(crossing)).toBe(1);
    await expect(writeMentorship(one, mentee)).rejects.toEqual(violating('mentorship_one_mentor_at_a_time'));
    await expect(writeInvitation(one, other)).rejects.toEqual(violating('invitation_one_pending_per_pair'));
  });

  it('makes nobody their own mentor', async () => {
    const mentor = await given.champion();
    await expect(writeInvitation(mentor, mentor)).rejects.toEqual(violating('invitation_not_with_oneself'));
  });

  it('closes no ring of edges that are written at the same moment', async () => {
    const ring = await given.many(8, async () => given.champion());
    for (const personId of ring) {
      await services.given.sql(`INSERT INTO lineage (programme_id, person_id, since) VALUES ($1, $2, now())`, [
        given.programmeId,
        personId,
      ]);
    }
    const edges = ring.map(async (personId, index) =>
      services
        .get(Database)
        .query(`UPDATE lineage SET parent_id = (SELECT id FROM lineage WHERE person_id = $2) WHERE person_id = $1`, [
          personId,
          ring[(index + 1) % ring.length],
        ]),
    );
    expect(await done(edges)).toBeLessThan(ring.length);
    expect((await given.brokenRules()).filter((rule) => rule.includes('ring'))).toEqual([]);
  });
});
