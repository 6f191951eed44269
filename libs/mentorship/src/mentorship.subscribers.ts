import { Injectable } from '@nestjs/common';
import { keepWhatEnded, type DepartureKind } from '@sillage/people';
import { SubscribeMany, SubscribeWithin, type Transaction } from '@sillage/platform';
import {
  Enrolment,
  enrolmentLabelChanged,
  enrolmentLeft,
  EnrolmentStatus,
  participationEnded,
  participationForgotten,
  participationRestored,
  programmeArchived,
} from '@sillage/programmes';
import { MentorshipEnds } from './mentorship-ends.js';
import { isUnderWay } from './mentorship-states.js';
import { menteeLabelled } from './mentorship.events.js';
import { holdEnrolments } from './pair-locks.js';
import { LeaversReturn } from './leavers-return.js';
import { LineageQueries } from './lineage/lineage.queries.js';
import { PendingInvitations } from './invitations/pending-invitations.js';

type OfPerson = { programmeId: string; personId: string };
/** `at` is when they left the company. */
type Departed = { personId: string; at?: string };

/** What follows from a departure, within it; and from a label, which looks at how things stand now and does what is left. */
@Injectable()
export class MentorshipSubscribers {
  constructor(
    private readonly pending: PendingInvitations,
    private readonly ends: MentorshipEnds,
    private readonly lineage: LineageQueries,
    private readonly returning: LeaversReturn,
  ) {}

  @SubscribeWithin(enrolmentLeft, 'mentorship.close-for-leaver')
  async closeForLeaver({ programmeId, personId, at }: OfPerson & Departed, tx: Transaction): Promise<void> {
    const enrolment = await tx.get(Enrolment, { programmeId, personId });
    if (enrolment.status !== EnrolmentStatus.LEFT) return;
    const cancelled = await this.pending.cancelOfLeaver(tx, { personId, programmeId, at });
    const ended = await this.ends.endOfLeaver(tx, { personId, programmeId });
    await keep(tx, { personId, at }, 'INVITATION', cancelled);
    await keep(tx, { personId, at }, 'MENTORSHIP', ended);
  }

  /** Also for somebody who was never enrolled: a colleague's offer may wait for them. */
  @SubscribeWithin(participationEnded, 'mentorship.close-for-departed')
  async closeForDeparted({ personId, at }: Departed, tx: Transaction): Promise<void> {
    const cancelled = await this.pending.cancelOfLeaver(tx, { personId, programmeId: null, at });
    await keep(tx, { personId, at }, 'INVITATION', cancelled);
  }

  @SubscribeWithin(participationRestored, 'mentorship.walk-on')
  async restore({ departureIds }: { departureIds: string[] }, tx: Transaction): Promise<void> {
    await this.returning.restore(tx, departureIds);
  }

  @SubscribeWithin(programmeArchived, 'mentorship.close-with-programme')
  async closeWithProgramme({ programmeId }: { programmeId: string }, tx: Transaction): Promise<void> {
    await this.pending.cancelOfProgramme(tx, programmeId);
  }

  /**
   * Their place in the chains stays. The words between them and their colleagues go, and what the pairs set out to do;
   * what a colleague noted for themselves stays that colleague's.
   */
  @SubscribeWithin(participationForgotten, 'mentorship.forget')
  async forget({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.lineage.forget(tx, personId);
    await tx.query(
      `UPDATE invitation SET message = NULL WHERE (mentor_id = $1 OR mentee_id = $1) AND message IS NOT NULL`,
      [personId],
    );
    await tx.query(
      `DELETE FROM goal g USING mentorship m WHERE m.id = g.mentorship_id AND (m.mentor_id = $1 OR m.mentee_id = $1)`,
      [personId],
    );
    await tx.query(`UPDATE check_in SET note = NULL WHERE recorded_by = $1 AND note IS NOT NULL`, [personId]);
  }

  @SubscribeMany(enrolmentLabelChanged, 'mentorship.follow-label')
  async followLabels(changed: readonly OfPerson[], tx: Transaction): Promise<void> {
    const byProgramme = [...Map.groupBy(changed, ({ programmeId }) => programmeId)];
    // In one order, as people within a programme: two who follow labels of the same people never wait for each other.
    for (const [programmeId, people] of byProgramme.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const personIds = people.map(({ personId }) => personId);
      await holdEnrolments(tx, programmeId, personIds);
      await tellOfFirstLabels(tx, { programmeId, menteeIds: personIds });
      await this.pending.cancelOfUnlabelled(tx, { programmeId, personIds });
    }
  }
}

/** Each of them once: whoever hears of it knows which mentorship it is. */
async function tellOfFirstLabels(
  tx: Transaction,
  { programmeId, menteeIds }: { programmeId: string; menteeIds: readonly string[] },
): Promise<void> {
  const labelled = await tx.query<{ mentorshipId: string; programmeId: string; mentorId: string; menteeId: string }>(
    `SELECT m.id AS "mentorshipId", m.programme_id AS "programmeId", m.mentor_id AS "mentorId", m.mentee_id AS "menteeId"
     FROM mentorship m JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentee_id
     WHERE m.programme_id = $1 AND m.mentee_id = ANY($2::uuid[]) AND ${isUnderWay('m')}
       AND e.first_labelled_at >= m.started_at ORDER BY m.id`,
    [programmeId, menteeIds],
  );
  for (const mentorship of labelled) tx.emit(menteeLabelled(mentorship));
}

async function keep(tx: Transaction, { personId, at }: Departed, kind: DepartureKind, ids: readonly string[]) {
  if (at === undefined) return;
  const ended = ids.map((subjectId) => ({ personId, kind, subjectId }));
  await keepWhatEnded(tx, new Date(at), ended);
}
