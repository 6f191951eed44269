import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import type { MentorshipStatus } from './mentorship.entity.js';
import { isUnderWay } from './mentorship-states.js';
import { mentorshipEnded, type MentorshipEnding } from './mentorship.events.js';

type Closed = { mentorshipId: string; programmeId: string; mentorId: string; menteeId: string };
type Closing = { ending: MentorshipEnding; leaverId?: string };

/** Mentorships that end by what happened elsewhere. */
@Injectable()
export class MentorshipEnds {
  /** Mentees who got the programme's first label, which is what the two set out for. */
  async completeOf(
    tx: Transaction,
    { programmeId, menteeIds }: { programmeId: string; menteeIds: readonly string[] },
  ): Promise<void> {
    await this.close(
      tx,
      { ending: 'LABELLED' },
      `JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentee_id
       WHERE m.programme_id = $1 AND m.mentee_id = ANY($2::uuid[]) AND e.first_labelled_at >= m.started_at`,
      [programmeId, menteeIds],
    );
  }

  /** The mentee of somebody who takes a pause has found another mentor. */
  async endForAnother(tx: Transaction, mentee: { programmeId: string; menteeId: string }): Promise<void> {
    await this.close(tx, { ending: 'FOUND_ANOTHER' }, `WHERE m.programme_id = $1 AND m.mentee_id = $2`, [
      mentee.programmeId,
      mentee.menteeId,
    ]);
  }

  /** @returns the ids of those that ended */
  async endOfLeaver(
    tx: Transaction,
    { personId, programmeId }: { personId: string; programmeId: string },
  ): Promise<string[]> {
    return this.close(
      tx,
      { ending: 'LEFT', leaverId: personId },
      `WHERE (m.mentor_id = $1 OR m.mentee_id = $1) AND m.programme_id = $2`,
      [personId, programmeId],
    );
  }

  private async close(tx: Transaction, closing: Closing, which: string, parameters: unknown[]): Promise<string[]> {
    const { ending, leaverId = null } = closing;
    const status: MentorshipStatus = ending === 'LABELLED' ? 'COMPLETED' : 'ENDED';
    const found = await tx.query<{ id: string }>(
      `SELECT m.id FROM mentorship m ${which} AND ${isUnderWay('m')}`,
      parameters,
    );
    if (found.length === 0) return [];
    const closed = await tx.query<Closed>(
      `WITH due AS (
         SELECT id FROM mentorship m WHERE id = ANY($1::uuid[]) AND ${isUnderWay('m')} ORDER BY id FOR NO KEY UPDATE
       )
       UPDATE mentorship m SET status = $2, ended_at = $3 FROM due WHERE m.id = due.id
       RETURNING m.id AS "mentorshipId", m.programme_id AS "programmeId", m.mentor_id AS "mentorId",
         m.mentee_id AS "menteeId"`,
      [found.map(({ id }) => id), status, tx.now],
    );
    for (const mentorship of closed) {
      tx.audit({
        actor: null,
        action: `mentorship.${status.toLowerCase()}`,
        subject: { type: 'Mentorship', id: mentorship.mentorshipId },
        reason: ending,
      });
      tx.emit(mentorshipEnded({ ...mentorship, status, ending, leaverId }));
    }
    return closed.map(({ mentorshipId }) => mentorshipId);
  }
}
