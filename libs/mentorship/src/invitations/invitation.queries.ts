import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection, type Transaction } from '@sillage/platform';
import type { InvitationStatus } from './invitation.entity.js';
import { circumstancesOf, withoutWhatIsHidden, type Circumstances } from '../circumstances.js';
import { isPlaceShown } from '../lineage/lineage-sight.js';
import type { InvitationType } from './invitation.types.js';
import { statusAt } from './invitation-states.js';
import { invitationShape } from './invitation.shape.js';

/** A lifetime of invitations fits; the oldest of somebody with more are left out. */
const listedAtMost = 500;

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
       WHERE ${conditions.join(' AND ')} ORDER BY i.created_at DESC, i.id DESC LIMIT ${listedAtMost}`,
      parameters.values,
    );
    return rows.map(({ invitation }) => invitationShape.finish(invitation, asked, reading));
  }

  /** What one must know before one of the two may ask the other; call it with their enrolments held. */
  async circumstances(
    tx: Transaction,
    { programmeId, mentorId, menteeId }: { programmeId: string; mentorId: string; menteeId: string },
  ): Promise<Circumstances> {
    const [row] = await tx.query<{ circumstances: Circumstances }>(
      `SELECT ${circumstancesOf({ programme: '$1::uuid', mentor: '$2::uuid', mentee: '$3::uuid' }, '$4::timestamptz')}
         AS circumstances`,
      [programmeId, mentorId, menteeId, tx.now],
    );
    if (row === undefined) throw new Error('There are no circumstances.');
    return row.circumstances;
  }

  /** The same as the mentor may know it, who offers: what the chains hide from them stands in no way. */
  async circumstancesOfOffer(
    tx: Transaction,
    pair: { programmeId: string; mentorId: string; menteeId: string },
  ): Promise<Circumstances> {
    const [row] = await tx.query<{ shown: boolean | null }>(
      `SELECT ${isPlaceShown({ programme: '$1::uuid', person: '$2::uuid', viewer: '$3::uuid' })} AS shown`,
      [pair.programmeId, pair.menteeId, pair.mentorId],
    );
    const known = await this.circumstances(tx, pair);
    return row?.shown === true ? known : withoutWhatIsHidden(known);
  }
}

/** One that is past its day is expired, before the sweep comes by. */
function isAt(status: InvitationStatus, reading: Reading): string {
  return `${statusAt('i', reading.moment)} = ${reading.parameters.addUnseen(status, 'text')}`;
}
