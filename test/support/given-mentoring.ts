import { InvitationService, type Invitation, type Mentorship } from '@sillage/mentorship';
import { Database } from '@sillage/platform';
import type { TestApp } from './app.js';
import type { GivenCompany, PersonFacts } from './given-company.js';
import { acting, type Services } from './services.js';

/** Of a test of services, or of a test over the API. */
type Company = Pick<Services, 'get' | 'given' | 'clock'>;
type ProgrammeFacts = { mentorCapacity?: number; invitationDays?: number };
type ChampionFacts = PersonFacts & { visible?: boolean; openToMentor?: boolean };

const longAgo = '2026-01-15T09:00:00Z';

/** People of one programme, and what they ask each other: by the services where it matters how it came about. */
export class GivenMentoring {
  private constructor(
    private readonly services: Company,
    readonly programme: string,
    readonly programmeId: string,
    readonly levelId: string,
  ) {}

  static async in(services: Company, facts: ProgrammeFacts = {}): Promise<GivenMentoring> {
    const [{ count } = { count: 0 }] = await services.given.sql<{ count: number }>(
      'SELECT count(*)::int FROM programme',
    );
    const key = `programme-${count}`;
    const programmeId = await services.given.programme(key);
    await services.given.sql(
      `UPDATE programme SET mentor_capacity = coalesce($2, mentor_capacity),
         invitation_days = coalesce($3, invitation_days) WHERE id = $1`,
      [programmeId, facts.mentorCapacity, facts.invitationDays],
    );
    return new GivenMentoring(services, key, programmeId, await services.given.level(programmeId, 'champion', 1));
  }

  /** In a company whose product runs whole. */
  static async over(office: { app: TestApp; company: GivenCompany }, facts?: ProgrammeFacts): Promise<GivenMentoring> {
    const { app, company: given } = office;
    return GivenMentoring.in({ get: app.get.bind(app), given, clock: app.clock }, facts);
  }

  /** Somebody in the directory, who takes no part yet. */
  async colleague(facts: PersonFacts = {}): Promise<string> {
    return this.services.given.person(facts);
  }

  /** Somebody enrolled, without a label. */
  async employee(facts: PersonFacts = {}): Promise<string> {
    const personId = await this.colleague(facts);
    await this.services.given.enrolment(this.programmeId, personId);
    return personId;
  }

  /** The holder of a label, who may be seen unless said otherwise. */
  async champion({ visible = true, openToMentor = true, ...facts }: ChampionFacts = {}): Promise<string> {
    const personId = await this.colleague(facts);
    await this.services.given.enrolment(this.programmeId, personId, { levelId: this.levelId });
    await this.awarded(personId);
    await this.services.given.preference(personId, { visible_as_champion: visible, open_to_mentor: openToMentor });
    return personId;
  }

  /** Somebody who takes part takes a pause, or left; without what follows from it. */
  async moved(personId: string, status: 'PAUSED' | 'LEFT'): Promise<void> {
    await this.services.given.sql(
      `UPDATE enrolment SET status = $3, paused_at = CASE WHEN $3 = 'PAUSED' THEN now() END,
         left_at = CASE WHEN $3 = 'LEFT' THEN now() END WHERE programme_id = $1 AND person_id = $2`,
      [this.programmeId, personId, status],
    );
  }

  async capacity(places: number): Promise<void> {
    await this.services.given.sql('UPDATE programme SET mentor_capacity = $2 WHERE id = $1', [
      this.programmeId,
      places,
    ]);
  }

  async many(count: number, make: () => Promise<string>): Promise<string[]> {
    const people: string[] = [];
    for (let index = 0; index < count; index += 1) people.push(await make());
    return people;
  }

  async label(personId: string): Promise<void> {
    await this.services.get(Database).query(
      `UPDATE enrolment SET level_id = $3, labelled_since = $4, first_labelled_at = coalesce(first_labelled_at, $4)
       WHERE programme_id = $1 AND person_id = $2`,
      [this.programmeId, personId, this.levelId, this.services.clock.now()],
    );
    await this.awarded(personId);
  }

  /** The same for whoever takes part, in one statement. @returns whether they do */
  async firstLabel(personId: string): Promise<boolean> {
    const labelled = await this.services.given.sql(
      `UPDATE enrolment SET level_id = $3, labelled_since = coalesce(labelled_since, $4),
         first_labelled_at = coalesce(first_labelled_at, $4)
       WHERE programme_id = $1 AND person_id = $2 AND status = 'ACTIVE' RETURNING person_id`,
      [this.programmeId, personId, this.levelId, this.services.clock.now()],
    );
    return labelled.length > 0;
  }

  /** The label that an enrolment tells of. */
  private async awarded(personId: string): Promise<void> {
    const now = this.services.clock.now();
    const of = { programme_id: this.programmeId, person_id: personId, level_id: this.levelId };
    const dates = { opened_at: now, awarded_at: now, held_since: now };
    await this.services.given.sql('DELETE FROM label WHERE programme_id = $1 AND person_id = $2', [
      this.programmeId,
      personId,
    ]);
    await this.services.given.insert('label', { ...of, status: 'AWARDED', ...dates });
  }

  async offer(mentorId: string, menteeId: string, message?: string): Promise<Invitation> {
    return this.invitations.offer(acting(mentorId), { programme: this.programme, personId: menteeId, message });
  }

  async request(menteeId: string, mentorId: string): Promise<Invitation> {
    return this.invitations.request(acting(menteeId), { programme: this.programme, personId: mentorId });
  }

  async accept(personId: string, invitation: { id: string }): Promise<Mentorship> {
    return this.invitations.accept(acting(personId), invitation.id);
  }

  /** An offer made and accepted. */
  async mentorship(mentorId: string, menteeId: string): Promise<Mentorship> {
    return this.accept(menteeId, await this.offer(mentorId, menteeId));
  }

  /** A mentorship as it stands, whatever else waits for the two. */
  async mentored(mentorId: string, menteeId: string, status: Mentorship['status'] = 'ACTIVE'): Promise<void> {
    const pair = { programme_id: this.programmeId, mentor_id: mentorId, mentee_id: menteeId };
    const invitationId = await this.services.given.insert('invitation', {
      ...pair,
      direction: 'OFFER',
      status: 'ACCEPTED',
      created_at: longAgo,
      expires_at: '2026-02-20T09:00:00Z',
      closed_at: longAgo,
    });
    const endedAt = status === 'ACTIVE' ? null : '2026-02-20T09:00:00Z';
    const walked = { invitation_id: invitationId, status, started_at: longAgo, ended_at: endedAt };
    await this.services.given.insert('mentorship', { ...pair, ...walked });
  }

  /** So many offers to colleagues. */
  async offers(mentorId: string, count: number): Promise<void> {
    for (let place = 0; place < count; place += 1) await this.offer(mentorId, await this.colleague());
  }

  /** An offer past its day, which the sweep has not closed yet. */
  async pastOffer(mentorId: string): Promise<void> {
    const { id } = await this.offer(mentorId, await this.colleague());
    await this.services.given.sql(
      `UPDATE invitation SET created_at = '2026-01-01', expires_at = '2026-01-22' WHERE id = $1`,
      [id],
    );
  }

  /** Puts the one above the other in the chains, as a mentorship did that is over. */
  async stoodAbove(aboveId: string, belowId: string): Promise<void> {
    const node = async (personId: string, parentId: string | null) =>
      this.services.given.insert('lineage', {
        programme_id: this.programmeId,
        person_id: personId,
        parent_id: parentId,
        since: longAgo,
      });
    await node(belowId, await node(aboveId, null));
  }

  /** A chain of so many mentees, each sponsored by the one before; the first is a new champion. */
  async chain(mentees: number): Promise<string[]> {
    const people = [await this.champion()];
    for (let index = 0; index < mentees; index += 1) {
      const next = await this.champion();
      await this.mentorship(people[index] ?? '', next);
      people.push(next);
    }
    return people;
  }

  async statusesOf(invitations: readonly { id: string }[]): Promise<string[]> {
    const rows = await this.services.given.sql<{ id: string; status: string }>(
      `SELECT id, status FROM invitation WHERE id = ANY($1)`,
      [invitations.map(({ id }) => id)],
    );
    const statuses = new Map(rows.map(({ id, status }) => [id, status]));
    return invitations.map(({ id }) => statuses.get(id) ?? 'unknown');
  }

  async generationOf(personId: string): Promise<number | null> {
    const [row] = await this.services.given.sql<{ generation: number }>(
      `SELECT generation FROM lineage WHERE programme_id = $1 AND person_id = $2`,
      [this.programmeId, personId],
    );
    return row?.generation ?? null;
  }

  /** What is wrong with the programme's mentorships and chains; empty when every rule holds. */
  async brokenRules(): Promise<string[]> {
    const rows = await this.services.given.sql<{ rule: string }>(brokenRules, [this.programmeId]);
    return rows.map(({ rule }) => rule);
  }

  private get invitations(): InvitationService {
    return this.services.get(InvitationService);
  }
}

// Each rule is worked out anew from the rows alone, in another way than the triggers do.
const brokenRules = `
  WITH RECURSIVE walk AS (
    SELECT id, parent_id, number, 0 AS depth, text2ltree(lpad(to_hex(number), 6, '0')) AS path
    FROM lineage WHERE programme_id = $1 AND parent_id IS NULL
    UNION ALL
    SELECT l.id, l.parent_id, l.number, walk.depth + 1, walk.path || text2ltree(lpad(to_hex(l.number), 6, '0'))
    FROM walk JOIN lineage l ON l.parent_id = walk.id
  )
  SELECT 'more than one active mentor' AS rule WHERE EXISTS (
    SELECT FROM mentorship WHERE programme_id = $1 AND status = 'ACTIVE' GROUP BY mentee_id HAVING count(*) > 1)
  UNION ALL SELECT 'a mentor beyond capacity' WHERE EXISTS (
    SELECT FROM programme p, LATERAL (
      SELECT mentor_id FROM mentorship m WHERE programme_id = p.id AND status = 'ACTIVE' AND mentee_id NOT IN (
        SELECT person_id FROM enrolment WHERE programme_id = p.id AND first_labelled_at IS NOT NULL)
      UNION ALL
      SELECT mentor_id FROM invitation WHERE programme_id = p.id AND status = 'PENDING' AND direction = 'OFFER'
    ) taken WHERE p.id = $1 GROUP BY taken.mentor_id, p.mentor_capacity HAVING count(*) > p.mentor_capacity)
  UNION ALL SELECT 'two pending between the same two' WHERE EXISTS (
    SELECT FROM invitation WHERE programme_id = $1 AND status = 'PENDING'
    GROUP BY least(mentor_id, mentee_id), greatest(mentor_id, mentee_id) HAVING count(*) > 1)
  UNION ALL SELECT 'their own mentor' WHERE EXISTS (
    SELECT FROM mentorship WHERE programme_id = $1 AND mentor_id = mentee_id)
  UNION ALL SELECT 'a ring, or a node out of place' WHERE EXISTS (
    SELECT FROM lineage l LEFT JOIN walk ON walk.id = l.id AND walk.depth = l.generation AND walk.path = l.path
    WHERE l.programme_id = $1 AND walk.id IS NULL)
  UNION ALL SELECT 'a label that the lineage does not show' WHERE EXISTS (
    SELECT FROM lineage l LEFT JOIN enrolment e ON e.programme_id = l.programme_id AND e.person_id = l.person_id
    WHERE l.programme_id = $1 AND l.person_id IS NOT NULL AND l.labelled <> (e.level_id IS NOT NULL))
  UNION ALL SELECT 'an edge that is not the newest mentorship' WHERE EXISTS (
    SELECT FROM (SELECT DISTINCT ON (mentee_id) mentee_id, mentor_id FROM mentorship m WHERE programme_id = $1
      ORDER BY mentee_id, (status = 'ACTIVE') DESC, started_at DESC, id DESC) newest
    JOIN person mentor ON mentor.id = newest.mentor_id
    JOIN person mentee ON mentee.id = newest.mentee_id AND mentee.erased_at IS NULL
    LEFT JOIN lineage l ON l.programme_id = $1 AND l.person_id = newest.mentee_id
    LEFT JOIN lineage above ON above.id = l.parent_id
    WHERE above.id IS NULL OR above.person_id IS DISTINCT FROM CASE WHEN mentor.erased_at IS NULL THEN mentor.id END)
  UNION ALL SELECT 'an erased person with a name in a chain' WHERE EXISTS (
    SELECT FROM lineage l JOIN person p ON p.id = l.person_id WHERE l.programme_id = $1 AND p.erased_at IS NOT NULL)
  UNION ALL SELECT 'an enrolment that names another mentor' WHERE EXISTS (
    SELECT FROM enrolment e LEFT JOIN mentorship m
      ON m.programme_id = e.programme_id AND m.mentee_id = e.person_id AND m.status = 'ACTIVE'
    WHERE e.programme_id = $1 AND e.mentor_id IS DISTINCT FROM m.mentor_id)
  UNION ALL SELECT 'an accepted invitation without its mentorship' WHERE EXISTS (
    SELECT FROM invitation i WHERE i.programme_id = $1 AND i.status = 'ACCEPTED'
      AND NOT EXISTS (SELECT FROM mentorship m WHERE m.invitation_id = i.id))
  UNION ALL SELECT 'an active mentorship of who does not take part' WHERE EXISTS (
    SELECT FROM mentorship m JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id IN (m.mentor_id, m.mentee_id)
    WHERE m.programme_id = $1 AND m.status = 'ACTIVE' AND e.status = 'LEFT')
  UNION ALL SELECT 'a pending invitation of who left' WHERE EXISTS (
    SELECT FROM invitation i JOIN enrolment e ON e.programme_id = i.programme_id AND e.person_id IN (i.mentor_id, i.mentee_id)
    WHERE i.programme_id = $1 AND i.status = 'PENDING' AND e.status = 'LEFT'
      -- Somebody who left may be made an offer anew.
      AND (e.person_id = i.mentor_id OR i.direction = 'REQUEST' OR i.created_at < e.left_at))
`;
