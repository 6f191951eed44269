import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@sillage/platform';
import type { RegistrationStatus } from './registration.entity.js';
import type { Session } from '../session.entity.js';
import { isInForce } from '../session-states.js';
import { registrationSeated } from '../webinars.events.js';

/** The SQL expression of how many seats are left in a session, by the name of its row; null without a limit. */
export function seatsLeftOf(session: string): string {
  return `CASE WHEN ${session}.capacity IS NOT NULL THEN greatest(${session}.capacity - ${session}.registered_count, 0) END`;
}

export type Seated = { id: string; personId: string; status: RegistrationStatus };

/**
 * Gives seats out, in the order of arrival. The caller holds the session's row locked, so that arrivals come one by one;
 * the database counts for itself and refuses more seats than there are (session_capacity_not_exceeded).
 */
@Injectable()
export class Seats {
  /** A seat for each who takes one, while there are any, then places in the waiting list; nobody of them has one. */
  async take(tx: Transaction, session: Session, personIds: readonly string[]): Promise<Seated[]> {
    return this.give(tx, session, personIds, { byHost: false });
  }

  /**
   * The same for people whom the host found there: those who have a place keep it as it is, and whoever took back that
   * they were there is left alone.
   * @returns who had none
   */
  async add(tx: Transaction, session: Session, personIds: readonly string[]): Promise<string[]> {
    const known = await tx.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM registration
       WHERE session_id = $1 AND person_id = ANY($2::uuid[]) AND (${isInForce('registration')} OR withdrawn_at IS NOT NULL)`,
      [session.id, personIds],
    );
    const placed = new Set(known.map(({ personId }) => personId));
    const missing = [...new Set(personIds)].filter((personId) => !placed.has(personId));
    if (missing.length === 0) return [];
    return (await this.give(tx, session, missing, { byHost: true })).map(({ personId }) => personId);
  }

  private async give(
    tx: Transaction,
    session: Session,
    personIds: readonly string[],
    { byHost }: { byHost: boolean },
  ): Promise<Seated[]> {
    const free = await this.freeSeats(tx, session);
    return tx.query<Seated>(
      `INSERT INTO registration (id, session_id, person_id, status, registered_at, position, added_by_host)
       SELECT arrival.id, $1, arrival.person_id,
         CASE WHEN $4::integer IS NULL OR arrival.place <= $4 THEN 'REGISTERED' ELSE 'WAITLISTED' END, $5,
         (SELECT coalesce(max(position), 0) FROM registration WHERE session_id = $1) + arrival.place, $6
       FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS arrival(id, person_id, place)
       ON CONFLICT ON CONSTRAINT registration_once_a_session DO UPDATE
         SET status = excluded.status, registered_at = excluded.registered_at, position = excluded.position,
           added_by_host = excluded.added_by_host, withdrawn_at = NULL
         WHERE registration.status = 'CANCELLED'
       RETURNING id, person_id AS "personId", status`,
      [session.id, personIds.map(() => newId()), personIds, free, tx.now, byHost],
    );
  }

  /** Hands the free seats of these sessions to those who wait in each, first come first served. */
  async handOver(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
    const seated = await tx.query<{ sessionId: string; programmeId: string; personId: string }>(
      `UPDATE registration r SET status = 'REGISTERED' FROM (
         SELECT next.id, s.programme_id FROM session s CROSS JOIN LATERAL (
           SELECT w.id FROM registration w
           WHERE w.session_id = s.id AND w.status = 'WAITLISTED' AND w.attendance = 'UNKNOWN'
           ORDER BY w.position LIMIT ${seatsLeftOf('s')}) next
         WHERE s.id = ANY($1::uuid[]) AND s.status = 'SCHEDULED') freed
       WHERE r.id = freed.id
       RETURNING r.session_id AS "sessionId", freed.programme_id AS "programmeId", r.person_id AS "personId"`,
      [sessionIds],
    );
    for (const { personId, sessionId, programmeId } of seated) {
      tx.emit(registrationSeated({ sessionId, programmeId, personId }));
      const details = { person: personId };
      tx.audit({ actor: null, action: 'registration.seated', subject: { type: 'Session', id: sessionId }, details });
    }
  }

  /** As counted now, which the entity read before does not know; null without a limit. */
  private async freeSeats(tx: Transaction, session: Session): Promise<number | null> {
    const [row] = await tx.query<{ free: number | null }>(
      `SELECT ${seatsLeftOf('session')} AS free FROM session WHERE id = $1`,
      [session.id],
    );
    return row?.free ?? null;
  }
}
