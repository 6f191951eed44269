import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { enrolmentLabelChanged, enrolmentResumed, participationRestored } from '../programmes.events.js';

type Restored = { enrolmentId: string; programmeId: string; personId: string; status: string; levelId: string | null };

/** What people took part in, when their leaving the company is undone. */
@Injectable()
export class EnrolmentReturn {
  /** The row is as it was, with the level in force; whose labels these are, and who walks together, the features above say. */
  async restore(tx: Transaction, departureIds: readonly string[]): Promise<void> {
    const restored = await tx.query<Restored>(
      `WITH due AS (
         SELECT n.id, e.before FROM enrolment n JOIN departure_end e ON e.kind = 'ENROLMENT' AND e.subject_id = n.id
         WHERE e.departure_id = ANY($1::uuid[]) AND n.status = 'LEFT' ORDER BY n.programme_id, n.person_id FOR UPDATE OF n
       )
       UPDATE enrolment n SET status = before ->> 'status', paused_at = (before ->> 'pausedAt')::timestamptz, left_at = NULL,
         alumnus_since = (before ->> 'alumnusSince')::timestamptz, level_id = (before ->> 'levelId')::uuid,
         labelled_since = (before ->> 'labelledSince')::timestamptz
       FROM due WHERE n.id = due.id
       RETURNING n.id AS "enrolmentId", n.programme_id AS "programmeId", n.person_id AS "personId", n.status,
         n.level_id AS "levelId"`,
      [departureIds],
    );
    for (const { status, levelId, ...of } of restored) {
      const { enrolmentId: id, programmeId, personId } = of;
      tx.audit({ actor: null, action: 'enrolment.restored', subject: { type: 'Enrolment', id } });
      if (status === 'ACTIVE') tx.emit(enrolmentResumed(of));
      if (levelId !== null) tx.emit(enrolmentLabelChanged({ programmeId, personId, levelId }));
    }
    tx.emit(participationRestored({ departureIds: [...departureIds] }));
  }
}
