import { Injectable } from '@nestjs/common';
import { SubscribeWithin, type Transaction } from '@sillage/platform';
import { programmeArchived } from '@sillage/programmes';
import { sessionCancelled } from './webinars.events.js';

/** What becomes of sessions when their programme is archived. */
@Injectable()
export class SessionsOfArchived {
  /** Those that have begun are held to their end; a draft stays one. The registrations stay: they are who is told. */
  @SubscribeWithin(programmeArchived, 'webinars.cancel-with-programme')
  async cancelToCome({ programmeId, by }: { programmeId: string; by: string }, tx: Transaction): Promise<void> {
    const cancelled = await tx.query<{ id: string; sequence: number }>(
      `WITH coming AS (SELECT id FROM session WHERE programme_id = $1 AND status = 'SCHEDULED' AND starts_at > $2
         ORDER BY id FOR UPDATE)
       UPDATE session s SET status = 'CANCELLED', sequence = s.sequence + 1 FROM coming WHERE s.id = coming.id
       RETURNING s.id, s.sequence`,
      [programmeId, tx.now],
    );
    for (const { id: sessionId, sequence } of cancelled) {
      tx.emit(sessionCancelled({ sessionId, programmeId, sequence, byPersonId: by }));
      tx.audit({ actor: null, action: 'session.cancelled', subject: { type: 'Session', id: sessionId } });
    }
  }
}
