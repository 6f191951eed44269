import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import type { MentorshipStatus } from './mentorship.entity.js';
import { completesAt, isUnderWay } from './mentorship-states.js';
import { holdEnrolments } from './pair-locks.js';
import { mentorshipEnded, type MentorshipEnding } from './mentorship.events.js';

type Closed = {
  mentorshipId: string;
  programmeId: string;
  mentorId: string;
  menteeId: string;
  status: Exclude<MentorshipStatus, 'ACTIVE'>;
};
type Closing = { ending: MentorshipEnding; leaverId?: string };

/** Mentorships that end by what happened elsewhere. */
@Injectable()
export class MentorshipEnds {
  /**
   * Those that went on for as long as their programme says after the label.
   * @returns how many; fewer than `most` when none is left
   */
  async completeDue(tx: Transaction, most: number): Promise<number> {
    const due = await tx.query<{ id: string; programmeId: string; menteeId: string }>(
      `SELECT m.id, m.programme_id AS "programmeId", m.mentee_id AS "menteeId" FROM mentorship m
       JOIN programme g ON g.id = m.programme_id
       JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentee_id
       WHERE ${isUnderWay('m')} AND ${completesAt({ mentorship: 'm', programme: 'g', mentee: 'e' })} <= $1
       ORDER BY m.programme_id, m.mentee_id LIMIT $2`,
      [tx.now, most],
    );
    for (const [programmeId, pairs] of Map.groupBy(due, (pair) => pair.programmeId)) {
      const menteeIds = pairs.map(({ menteeId }) => menteeId);
      await holdEnrolments(tx, programmeId, menteeIds);
    }
    await this.close(tx, { ending: 'LABELLED' }, 'WHERE m.id = ANY($1::uuid[])', [due.map(({ id }) => id)]);
    return due.length;
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

  /** After the label an end is no break: the two reached what they set out for. Only who leaves ends it as it stands. */
  private async close(tx: Transaction, closing: Closing, which: string, parameters: unknown[]): Promise<string[]> {
    const { ending, leaverId = null } = closing;
    const found = await tx.query<{ id: string }>(
      `SELECT m.id FROM mentorship m ${which} AND ${isUnderWay('m')}`,
      parameters,
    );
    if (found.length === 0) return [];
    const closed = await tx.query<Closed>(
      `WITH due AS (
         SELECT id FROM mentorship m WHERE id = ANY($1::uuid[]) AND ${isUnderWay('m')} ORDER BY id FOR NO KEY UPDATE
       )
       UPDATE mentorship m SET ended_at = $3, status = CASE WHEN $2 = 'LEFT' OR NOT EXISTS (SELECT FROM enrolment e
         WHERE e.programme_id = m.programme_id AND e.person_id = m.mentee_id AND e.first_labelled_at IS NOT NULL)
         THEN 'ENDED' ELSE 'COMPLETED' END
       FROM due WHERE m.id = due.id
       RETURNING m.id AS "mentorshipId", m.programme_id AS "programmeId", m.mentor_id AS "mentorId",
         m.mentee_id AS "menteeId", m.status`,
      [found.map(({ id }) => id), ending, tx.now],
    );
    for (const mentorship of closed) {
      tx.audit({
        actor: null,
        action: `mentorship.${mentorship.status.toLowerCase()}`,
        subject: { type: 'Mentorship', id: mentorship.mentorshipId },
        reason: ending,
      });
      tx.emit(mentorshipEnded({ ...mentorship, ending, leaverId }));
    }
    return closed.map(({ mentorshipId }) => mentorshipId);
  }
}
