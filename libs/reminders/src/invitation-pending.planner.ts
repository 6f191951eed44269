import { Injectable } from '@nestjs/common';
import {
  canOnlyBeDeclined,
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  mentorshipStarted,
} from '@sillage/mentorship';
import type { SubjectDescription } from '@sillage/messages';
import { longDay, type Transaction } from '@sillage/platform';
import { textIn } from '@sillage/programmes';
import { ReminderPlanner } from './reminder-planner.js';

type InvitationRow = {
  id: string;
  direction: string;
  expires_at: Date;
  sender_id: string;
  sender: string;
  programme_id: string;
  programme: string;
};

const sender = `CASE i.direction WHEN 'OFFER' THEN i.mentor_id ELSE i.mentee_id END`;
const receiver = `CASE i.direction WHEN 'OFFER' THEN i.mentee_id ELSE i.mentor_id END`;

/** An offer or a request that nobody answered yet: one nudge, after a week or half of its time, whichever is sooner. */
@Injectable()
export class InvitationPendingPlanner extends ReminderPlanner<'INVITATION_PENDING'> {
  override readonly schedule = { afterDays: [0], counted: true };

  // Accepting one is the start of a mentorship.
  override readonly facts = [
    invitationSent,
    invitationDeclined,
    invitationExpired,
    invitationCancelled,
    mentorshipStarted,
  ];

  // An offer that can only be declined asks for nothing. Whoever pauses or left has peace from the programme; a colleague who never enrolled may be asked all the same.
  override readonly waiting = `
    SELECT ${receiver} AS person_id, i.id AS subject_id,
      i.created_at + least(interval '7 days', (i.expires_at - i.created_at) / 2) AS since
    FROM invitation i
    JOIN person ON person.id = ${receiver} AND person.active
    WHERE i.status = 'PENDING' AND NOT ${canOnlyBeDeclined('i')} AND ($1::uuid[] IS NULL OR i.mentor_id = ANY($1::uuid[]) OR i.mentee_id = ANY($1::uuid[]))
      AND ($1::uuid[] IS NULL OR ${receiver} = ANY($1::uuid[]))
      AND NOT EXISTS (SELECT FROM enrolment e
        WHERE e.programme_id = i.programme_id AND e.person_id = ${receiver} AND e.status <> 'ACTIVE')`;

  override readonly naming = `SELECT i.id AS subject_id FROM invitation i WHERE $1 IN (i.mentor_id, i.mentee_id)`;

  override async describe(
    tx: Transaction,
    subjectIds: readonly string[],
  ): Promise<Map<string, SubjectDescription<'INVITATION_PENDING'>>> {
    const invitations = await tx.query<InvitationRow>(
      `SELECT i.id, i.direction, i.expires_at, p.id AS sender_id, p.display_name AS sender,
         g.id AS programme_id, ${textIn('g', 'name', 'reader.locale')} AS programme
       FROM invitation i JOIN person p ON p.id = ${sender} JOIN person reader ON reader.id = ${receiver}
       JOIN programme g ON g.id = i.programme_id
       WHERE i.id = ANY($1::uuid[])`,
      [subjectIds],
    );
    return new Map(
      invitations.map(({ id, direction, expires_at, ...row }) => [
        id,
        {
          path: '/mentoring',
          about: { personId: row.sender_id, name: row.sender },
          programme: { id: row.programme_id, name: row.programme },
          valuesFor: (reader) => ({ direction, until: longDay(expires_at, reader) }),
        },
      ]),
    );
  }
}
