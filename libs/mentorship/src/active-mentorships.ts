import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import type { MentorshipStatus } from './mentorship.entity.js';
import { mentorshipEnded } from './mentorship.events.js';

type Closed = { mentorshipId: string; programmeId: string; mentorId: string; menteeId: string };
type Closing = { status: Exclude<MentorshipStatus, 'ACTIVE'>; reason: string; leaverId: string | null };

/** Mentorships that end by what happened elsewhere. */
@Injectable()
export class ActiveMentorships {
  /** The mentee got the programme's first label, which is what the two set out for. */
  async completeOf(tx: Transaction, mentee: { programmeId: string; menteeId: string }): Promise<void> {
    await this.close(
      tx,
      { status: 'COMPLETED', reason: 'FIRST_LABEL', leaverId: null },
      `JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentee_id
       WHERE m.programme_id = $1 AND m.mentee_id = $2 AND e.first_labelled_at >= m.started_at`,
      [mentee.programmeId, mentee.menteeId],
    );
  }

  /**
   * @param leaver of one programme, or of the company when `programmeId` is null
   * @param before what began since then belongs to a return, and lasts; null when there was no return
   */
  async endOfLeaver(
    tx: Transaction,
    { personId, programmeId }: { personId: string; programmeId: string | null },
    before: Date | null,
  ): Promise<void> {
    await this.close(
      tx,
      { status: 'ENDED', reason: 'LEFT', leaverId: personId },
      `WHERE (m.mentor_id = $1 OR m.mentee_id = $1) AND ($2::uuid IS NULL OR m.programme_id = $2)
         AND ($3::timestamptz IS NULL OR m.started_at < $3)`,
      [personId, programmeId, before],
    );
  }

  private async close(tx: Transaction, closing: Closing, which: string, parameters: unknown[]): Promise<void> {
    const found = await tx.query<{ id: string }>(
      `SELECT m.id FROM mentorship m ${which} AND m.status = 'ACTIVE'`,
      parameters,
    );
    if (found.length === 0) return;
    const closed = await tx.query<Closed>(
      `WITH due AS (
         SELECT id FROM mentorship WHERE id = ANY($1::uuid[]) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE
       )
       UPDATE mentorship m SET status = $2, ended_at = $3 FROM due WHERE m.id = due.id
       RETURNING m.id AS "mentorshipId", m.programme_id AS "programmeId", m.mentor_id AS "mentorId",
         m.mentee_id AS "menteeId"`,
      [found.map(({ id }) => id), closing.status, tx.now],
    );
    for (const mentorship of closed) {
      tx.audit({
        actor: null,
        action: closing.status === 'COMPLETED' ? 'mentorship.completed' : 'mentorship.ended',
        subject: { type: 'Mentorship', id: mentorship.mentorshipId },
        reason: closing.reason,
      });
      tx.emit(mentorshipEnded({ ...mentorship, status: closing.status, leaverId: closing.leaverId }));
    }
  }
}
