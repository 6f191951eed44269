import { Injectable } from '@nestjs/common';
import { Database, keyset } from '@sillage/platform';
import type { AttendanceStatus, RegistrationStatus } from './registration.entity.js';

export const byArrival = keyset('registrations', 'number');

export type RegistrationRow = {
  id: string;
  sessionId: string;
  personId: string;
  status: RegistrationStatus;
  position: number;
  attendance: AttendanceStatus;
  attendedMinutes: number | null;
};

const registrationColumns = `r.id, r.session_id AS "sessionId", r.person_id AS "personId", r.status, r.position,
  r.attendance, r.attended_minutes AS "attendedMinutes"`;

@Injectable()
export class RegistrationQueries {
  constructor(private readonly database: Database) {}

  async ofPerson(personId: string, sessionIds: readonly string[]): Promise<RegistrationRow[]> {
    return this.database.query(
      `SELECT ${registrationColumns} FROM registration r WHERE r.person_id = $1 AND r.session_id = ANY($2::uuid[])`,
      [personId, sessionIds],
    );
  }

  /** Those with a seat or a place in the waiting list, in the order of their arrival. */
  async page(sessionId: string, page: { after: number | null; limit: number }): Promise<RegistrationRow[]> {
    return this.database.query(
      `SELECT ${registrationColumns} FROM registration r
       WHERE r.session_id = $1 AND r.position > $2 AND r.status <> 'CANCELLED' ORDER BY r.position LIMIT $3`,
      [sessionId, page.after ?? 0, page.limit],
    );
  }

  async count(sessionId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM registration WHERE session_id = $1 AND status <> 'CANCELLED'`,
      [sessionId],
    );
    return row?.count ?? 0;
  }

  /** How many arrived before each of those who wait, and itself: 1 is next. */
  async waitlistPositions(registrationIds: readonly string[]): Promise<{ id: string; place: number }[]> {
    return this.database.query(
      `SELECT r.id, (SELECT count(*)::int FROM registration before
         WHERE before.session_id = r.session_id AND before.position <= r.position
           AND before.status = 'WAITLISTED' AND before.attendance = 'UNKNOWN') AS place
       FROM registration r
       WHERE r.id = ANY($1::uuid[]) AND r.status = 'WAITLISTED' AND r.attendance = 'UNKNOWN'`,
      [registrationIds],
    );
  }
}
