import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { Seats } from './registrations/seats.js';
import { isInForce, isUntold } from './session-states.js';
import { registrationCancelled } from './webinars.events.js';

/** A seat, or a place in the waiting list, that was given back for somebody. */
export type FreedPlace = {
  id: string;
  sessionId: string;
  programmeId: string;
  personId: string;
  status: 'REGISTERED' | 'WAITLISTED';
};

/** What they had by then, in one programme or in all of them. */
type Freed = { until: Date | null; programmeId: string | null };

/** Seats of sessions to come of people who left, a programme or the company: so many statements, however many people. */
@Injectable()
export class LeaversPlaces {
  constructor(private readonly seats: Seats) {}

  /** The sessions are locked first, in one order, as whoever arrives does: a freed seat is nobody else's meanwhile. */
  async freeSeats(tx: Transaction, personIds: readonly string[], { until, programmeId }: Freed): Promise<FreedPlace[]> {
    const had = `r.person_id = ANY($1::uuid[]) AND ${isInForce('r')} AND ${isUntold('r')}
      AND ($2::timestamptz IS NULL OR r.registered_at <= $2)`;
    const sessions = await tx.query<{ id: string }>(
      `SELECT s.id FROM session s WHERE s.status = 'SCHEDULED' AND s.starts_at > $3
         AND ($4::uuid IS NULL OR s.programme_id = $4)
         AND s.id IN (SELECT r.session_id FROM registration r WHERE ${had})
       ORDER BY s.id FOR UPDATE`,
      [personIds, until, tx.now, programmeId],
    );
    if (sessions.length === 0) return [];
    const sessionIds = sessions.map(({ id }) => id);
    const freed = await tx.query<FreedPlace>(
      `WITH held AS MATERIALIZED (
         SELECT r.id, r.status, s.programme_id FROM registration r JOIN session s ON s.id = r.session_id
         WHERE ${had} AND r.session_id = ANY($3::uuid[])
       )
       UPDATE registration r SET status = 'CANCELLED' FROM held WHERE r.id = held.id
       RETURNING r.id, r.session_id AS "sessionId", held.programme_id AS "programmeId", r.person_id AS "personId",
         held.status`,
      [personIds, until, sessionIds],
    );
    for (const { id, sessionId, programmeId: ofProgramme, personId } of freed) {
      tx.emit(registrationCancelled({ sessionId, programmeId: ofProgramme, personId }));
      tx.audit({ actor: null, action: 'registration.cancelled', subject: { type: 'Registration', id } });
    }
    await this.seats.handOver(tx, sessionIds);
    return freed;
  }
}
