import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection, type Transaction } from '@sillage/platform';
import type { InvitationStatus } from './invitation.entity.js';
import type { Circumstances } from './invitation.policy.js';
import type { InvitationType } from './invitation.types.js';
import { invitationShape } from './mentorship.shape.js';

/** A lifetime of invitations fits; the oldest of somebody with more are left out. */
const LISTED_AT_MOST = 500;

@Injectable()
export class InvitationQueries {
  constructor(private readonly database: Database) {}

  /** The reader's own, as mentor or mentee, newest first, with what is asked of them. */
  async own(
    filter: { programme: string | null; status: InvitationStatus | null },
    asked: Selection,
    reading: Reading,
  ): Promise<InvitationType[]> {
    const { me, parameters } = reading;
    const conditions = [`(i.mentor_id = ${me} OR i.mentee_id = ${me})`];
    if (filter.programme !== null) {
      const key = parameters.addUnseen(filter.programme, 'text');
      conditions.push(`i.programme_id = (SELECT p.id FROM programme p WHERE p.key = ${key})`);
    }
    if (filter.status !== null) conditions.push(isAt(filter.status, reading));
    const rows = await this.database.query<{ invitation: InvitationType }>(
      `SELECT ${invitationShape.json(asked, 'i', reading)} AS invitation FROM invitation i
       WHERE ${conditions.join(' AND ')} ORDER BY i.created_at DESC, i.id DESC LIMIT ${LISTED_AT_MOST}`,
      parameters.values,
    );
    return rows.map(({ invitation }) => invitationShape.finish(invitation, asked, reading));
  }

  /** What one must know before one of the two may ask the other; call it with their enrolments held. */
  async circumstances(
    tx: Transaction,
    { programmeId, mentorId, menteeId }: { programmeId: string; mentorId: string; menteeId: string },
  ): Promise<Circumstances> {
    const [row] = await tx.query<{
      labelled: boolean;
      active: boolean;
      visible: boolean;
      free_places: number;
      enrolled: boolean;
      mentored: boolean;
      pending: boolean;
      ring: boolean;
    }>(
      `SELECT mentor.level_id IS NOT NULL AS labelled,
         coalesce(mentor.status = 'ACTIVE', false) AS active,
         coalesce(preference.visible_as_champion, false) AS visible,
         (SELECT free FROM mentor_places(p.id, $2, $4)) AS free_places,
         coalesce(mentee.status = 'ACTIVE', false) AS enrolled,
         -- Whose mentor takes a pause may look again.
         EXISTS (SELECT FROM mentorship m JOIN enrolment e ON e.programme_id = p.id AND e.person_id = m.mentor_id
           WHERE m.programme_id = p.id AND m.mentee_id = $3 AND m.status = 'ACTIVE' AND e.status = 'ACTIVE') AS mentored,
         EXISTS (SELECT FROM invitation i WHERE i.programme_id = p.id AND i.status = 'PENDING'
           AND least(i.mentor_id, i.mentee_id) = least($2::uuid, $3::uuid)
           AND greatest(i.mentor_id, i.mentee_id) = greatest($2::uuid, $3::uuid)) AS pending,
         EXISTS (SELECT FROM lineage below JOIN lineage above ON below.path <@ above.path
           WHERE below.programme_id = p.id AND below.person_id = $2
             AND above.programme_id = p.id AND above.person_id = $3) AS ring
       FROM programme p
       LEFT JOIN enrolment mentor ON mentor.programme_id = p.id AND mentor.person_id = $2
       LEFT JOIN enrolment mentee ON mentee.programme_id = p.id AND mentee.person_id = $3
       LEFT JOIN person_preference preference ON preference.person_id = $2
       WHERE p.id = $1`,
      [programmeId, mentorId, menteeId, tx.now],
    );
    return {
      mentor: {
        labelled: row?.labelled ?? false,
        active: row?.active ?? false,
        visible: row?.visible ?? false,
        freePlaces: row?.free_places ?? 0,
      },
      mentee: { enrolled: row?.enrolled ?? false, mentored: row?.mentored ?? false },
      pendingBetweenThem: row?.pending ?? false,
      wouldCloseARing: row?.ring ?? false,
    };
  }
}

/** One that is past its day is expired, before the sweep comes by. */
function isAt(status: InvitationStatus, reading: Reading): string {
  const { moment } = reading;
  if (status === 'PENDING') return `i.status = 'PENDING' AND i.expires_at > ${moment}`;
  if (status === 'EXPIRED') return `(i.status = 'EXPIRED' OR (i.status = 'PENDING' AND i.expires_at <= ${moment}))`;
  return `i.status = ${reading.parameters.addUnseen(status, 'text')}`;
}
