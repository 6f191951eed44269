import { LabelEvaluation } from '@sillage/labels';
import type { Actor } from '@sillage/platform';
import { ProgrammeAuthoringService, Programmes } from '@sillage/programmes';
import { givenSession } from './given-session.js';
import { acting, type Services } from './services.js';

type ProgrammePlan = Parameters<ProgrammeAuthoringService['create']>[1];
type LevelPlan = NonNullable<ProgrammePlan['levels']>[number];

/** Of a test of services, or of a test over the API. */
type Company = Pick<Services, 'get' | 'given' | 'clock'>;
export type LabelFacts = {
  level?: string;
  awardedAt?: string;
  /** Before its award, for one that renews another. */
  heldSince?: string;
  expiresAt?: string | null;
  reason?: string;
};

const longAgo = '2025-01-15T09:00:00Z';

/** Who comes to a session is a champion; a champion with a labelled mentee is a mentor. */
const usualLevels: LevelPlan[] = [
  { key: 'champion', name: 'Champion', rank: 1, validityMonths: 12, criteria: [{ kind: 'SESSIONS_ATTENDED' }] },
  { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED' }] },
];

async function isGiven({ given }: Company, guideKey: string): Promise<boolean> {
  return (await given.sql('SELECT FROM guide_given WHERE guide_key = $1', [guideKey])).length > 0;
}

async function giveGuide(
  { given }: Company,
  { programmeId, guideKey }: { programmeId: string; guideKey: string },
): Promise<void> {
  await given.sql('INSERT INTO guide_given (guide_key, programme_id) VALUES ($2, $1)', [programmeId, guideKey]);
  await given.sql('UPDATE programme SET guide_key = $2 WHERE id = $1', [programmeId, guideKey]);
}

/** One programme with its levels, and the facts that bring people to them. */
export class GivenLabels {
  private constructor(
    private readonly services: Company,
    readonly programme: string,
    readonly programmeId: string,
    private readonly levels: ReadonlyMap<string, string>,
  ) {}

  static async in(services: Company, plan: Partial<ProgrammePlan> = {}): Promise<GivenLabels> {
    const [{ count } = { count: 0 }] = await services.given.sql<{ count: number }>(
      'SELECT count(*)::int FROM programme',
    );
    const admin = acting(await services.given.person(), { role: 'ADMIN' });
    const key = `programme-${count}`;
    const guideKey = plan.guideKey ?? null;
    // A guide that another programme has is given by its owners, once this one is there.
    const isTaken = guideKey !== null && (await isGiven(services, guideKey));
    const planned = { key, name: `Programme ${count}`, levels: usualLevels, ...plan };
    const { id } = await services
      .get(ProgrammeAuthoringService)
      .create(admin, { ...planned, guideKey: isTaken ? key : guideKey });
    if (isTaken) await giveGuide(services, { programmeId: id, guideKey });
    const levels = await services.get(Programmes).levelsOf([id]);
    return new GivenLabels(services, key, id, new Map(levels.map((level) => [level.key, level.id])));
  }

  level(key: string): string {
    const id = this.levels.get(key);
    if (id === undefined) throw new Error(`The programme has no level ${key}.`);
    return id;
  }

  async enrolled(
    facts: { personId?: string; unit?: string; status?: 'ACTIVE' | 'PAUSED' | 'LEFT' } = {},
  ): Promise<Actor> {
    const personId = facts.personId ?? (await this.services.given.person({ unit: facts.unit }));
    await this.services.given.enrolment(this.programmeId, personId, { status: facts.status });
    return acting(personId);
  }

  async attended(
    { personId }: Actor,
    facts: { title?: string; tags?: string[]; at?: Date; attendance?: string } = {},
  ): Promise<void> {
    const { title, tags, at = this.services.clock.now(), attendance = 'ATTENDED' } = facts;
    const sessionId = await givenSession(this.services.given, this.programmeId, {
      title,
      tags,
      replayCounts: attendance === 'REPLAYED',
    });
    await this.services.given.insert('registration', {
      session_id: sessionId,
      person_id: personId,
      status: 'REGISTERED',
      registered_at: at,
      position: 1,
      attendance,
      attendance_provenance: 'CHECK_IN_CODE',
      attended_at: at,
    });
  }

  /** A mentorship as it stands, however it came about. */
  async mentored(
    mentor: Actor,
    mentee: Actor,
    facts: { status?: 'ACTIVE' | 'COMPLETED' | 'ENDED'; startedAt?: string; endedAt?: string } = {},
  ): Promise<void> {
    const { status = 'ACTIVE', startedAt = longAgo, endedAt = null } = facts;
    const pair = { programme_id: this.programmeId, mentor_id: mentor.personId, mentee_id: mentee.personId };
    const invitationId = await this.services.given.insert('invitation', {
      ...pair,
      direction: 'OFFER',
      status: 'ACCEPTED',
      created_at: startedAt,
      expires_at: '2030-01-01T00:00:00Z',
      closed_at: startedAt,
    });
    await this.services.given.insert('mentorship', {
      ...pair,
      invitation_id: invitationId,
      status,
      started_at: startedAt,
      ended_at: status === 'ACTIVE' ? null : (endedAt ?? startedAt),
    });
  }

  /** A label in that state, of somebody enrolled. @returns its id */
  async label({ personId }: Actor, status: string, facts: LabelFacts = {}): Promise<string> {
    const { level = 'champion', awardedAt = longAgo, expiresAt = null, reason = null } = facts;
    const { heldSince = awardedAt } = facts;
    const levelId = this.level(level);
    const isOpen = ['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'].includes(status);
    if (status === 'AWARDED') {
      await this.services.given.sql(
        `UPDATE enrolment SET level_id = $3, labelled_since = $4, first_labelled_at = coalesce(first_labelled_at, $4),
           alumnus_since = NULL
         WHERE programme_id = $1 AND person_id = $2`,
        [this.programmeId, personId, levelId, awardedAt],
      );
    }
    return this.services.given.insert('label', {
      programme_id: this.programmeId,
      person_id: personId,
      level_id: levelId,
      status,
      opened_at: longAgo,
      submitted_at: status === 'SUBMITTED' ? longAgo : null,
      awarded_at: isOpen ? null : awardedAt,
      held_since: isOpen ? null : heldSince,
      expires_at: isOpen ? null : expiresAt,
      closed_at: isOpen || status === 'AWARDED' ? null : this.services.clock.now(),
      reason: ['SENT_BACK', 'REVOKED'].includes(status) ? (reason ?? 'Because') : reason,
    });
  }

  async evaluate({ personId }: Actor): Promise<boolean> {
    return this.services.get(LabelEvaluation).evaluate(this.programmeId, personId);
  }

  /** Every label of the person, the oldest first: `champion AWARDED`. */
  async labelsOf({ personId }: Actor): Promise<string[]> {
    const rows = await this.services.given.sql<{ label: string }>(
      `SELECT l.key || ' ' || b.status AS label FROM label b JOIN level l ON l.id = b.level_id
       WHERE b.programme_id = $1 AND b.person_id = $2 ORDER BY b.awarded_at NULLS LAST, b.opened_at, b.id`,
      [this.programmeId, personId],
    );
    return rows.map(({ label }) => label);
  }

  /** The key of the level that is written on the enrolment; null for none. */
  async levelInForce({ personId }: Actor): Promise<string | null> {
    const [row] = await this.services.given.sql<{ key: string | null }>(
      `SELECT l.key FROM enrolment e LEFT JOIN level l ON l.id = e.level_id
       WHERE e.programme_id = $1 AND e.person_id = $2`,
      [this.programmeId, personId],
    );
    return row?.key ?? null;
  }
}
