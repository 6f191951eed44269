import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { Seats } from './registrations/seats.js';
import { isToCome, isUntold } from './session-states.js';
import { registrationBackInLine, registrationMade } from './webinars.events.js';

type Restored = { id: string; sessionId: string; programmeId: string; personId: string; had: string; status: string };

/** What people had of sessions to come, when their leaving the company is undone. */
@Injectable()
export class LeaversReturn {
  constructor(private readonly seats: Seats) {}

  /**
   * Everybody takes up their old place in the order of arrival: whose seat went to somebody else is first of those who
   * wait. Nobody gives a seat up for it.
   */
  async restore(tx: Transaction, departureIds: readonly string[]): Promise<void> {
    const sessions = await tx.query<{ id: string }>(
      `SELECT s.id FROM session s WHERE s.status = 'SCHEDULED' AND s.starts_at > $2 AND s.id IN (
         SELECT r.session_id FROM registration r JOIN departure_end e ON e.subject_id = r.id
         WHERE e.departure_id = ANY($1::uuid[]) AND e.kind IN ('SEAT', 'WAITING_PLACE'))
       ORDER BY s.id FOR UPDATE`,
      [departureIds, tx.now],
    );
    const sessionIds = sessions.map(({ id }) => id);
    const restored = await tx.query<Restored>(
      `UPDATE registration r SET status = 'WAITLISTED' FROM departure_end e, session s
       WHERE e.departure_id = ANY($1::uuid[]) AND e.kind IN ('SEAT', 'WAITING_PLACE') AND r.id = e.subject_id
         AND r.session_id = ANY($2::uuid[]) AND s.id = r.session_id AND r.status = 'CANCELLED' AND ${isUntold('r')}
       RETURNING r.id, r.session_id AS "sessionId", s.programme_id AS "programmeId", r.person_id AS "personId",
         e.kind AS had, r.status`,
      [departureIds, sessionIds],
    );
    await this.seats.handOver(tx, sessionIds);
    const seated = await tx.query<{ id: string }>(
      `SELECT id FROM registration WHERE id = ANY($1::uuid[]) AND status = 'REGISTERED'`,
      [restored.map(({ id }) => id)],
    );
    const withSeat = new Set(seated.map(({ id }) => id));
    for (const { id, had, ...of } of restored) {
      const status = withSeat.has(id) ? 'REGISTERED' : 'WAITLISTED';
      const details = { status };
      tx.audit({ actor: null, action: 'registration.restored', subject: { type: 'Registration', id }, details });
      const { sessionId, programmeId, personId } = of;
      tx.emit(registrationMade({ sessionId, programmeId, personId }));
      if (had === 'SEAT' && status === 'WAITLISTED') {
        tx.emit(registrationBackInLine({ sessionId, programmeId, personId }));
      }
    }
    await hostAgain(tx, departureIds);
  }
}

/** Unless somebody else was named meanwhile. */
async function hostAgain(tx: Transaction, departureIds: readonly string[]): Promise<void> {
  const again = await tx.query<{ id: string; personId: string }>(
    `UPDATE session s SET host_id = d.person_id FROM departure_end e JOIN departure d ON d.id = e.departure_id
     WHERE d.id = ANY($1::uuid[]) AND e.kind = 'HOSTING' AND s.id = e.subject_id AND ${isToCome('s', '$2')}
       AND s.host_id = (e.before ->> 'passedTo')::uuid
     RETURNING s.id, d.person_id AS "personId"`,
    [departureIds, tx.now],
  );
  for (const { id, personId } of again) {
    const details = { after: personId };
    tx.audit({ actor: null, action: 'session.host-back', subject: { type: 'Session', id }, details });
  }
}
