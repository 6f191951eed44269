import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { Seats } from '../registrations/seats.js';
import { AttendanceStatus } from '../registrations/registration.entity.js';
import type { Session } from '../session.entity.js';
import { countsAsAttended, isInForce } from '../session-states.js';
import { attendanceAdded, sessionAttendanceTakenBack, sessionAttended } from '../webinars.events.js';
import { presentFor, type Presence, type Span } from './report/presence.js';

type Row = { importId: string; personId: string; presences: Presence[]; ranFrom: string | null; ranTo: string | null };
type Told = { personId: string; attendance: AttendanceStatus; minutes: number };
type Changed = { personId: string; before: AttendanceStatus; now: AttendanceStatus };

/** Makes the attendance of a session what its reports say now, all of them together; twice is the same as once. */
@Injectable()
export class ReportedAttendance {
  constructor(private readonly seats: Seats) {}

  async apply(tx: Transaction, session: Session): Promise<void> {
    const told = await this.told(tx, session);
    await this.add(tx, session, told);
    const changed = [...(await this.takeBack(tx, session, told)), ...(await this.mark(tx, session, told))];
    const { id: sessionId, programmeId } = session;
    for (const { personId, before, now } of changed) {
      if (countsAsAttended(before, session) === countsAsAttended(now, session)) continue;
      const event = countsAsAttended(now, session) ? sessionAttended : sessionAttendanceTakenBack;
      tx.emit(event({ sessionId, programmeId, personId }));
    }
  }

  /** What the reports in force say of each person. A meeting that was interrupted has several. */
  private async told(tx: Transaction, session: Session): Promise<Told[]> {
    const imports = await tx.query<{ seconds: number | null }>(
      'SELECT seconds FROM attendance_import WHERE session_id = $1 AND NOT superseded',
      [session.id],
    );
    const rows = await tx.query<Row>(
      `SELECT w.import_id AS "importId", w.person_id AS "personId", w.presences,
         i.ran_from AS "ranFrom", i.ran_to AS "ranTo"
       FROM attendance_import i JOIN attendance_row w ON w.import_id = i.id
       LEFT JOIN registration r ON r.session_id = i.session_id AND r.person_id = w.person_id
       WHERE i.session_id = $1 AND NOT i.superseded AND w.person_id IS NOT NULL AND r.withdrawn_at IS NULL`,
      [session.id],
    );
    const planned = (session.endsAt.getTime() - session.startsAt.getTime()) / 1000;
    const isTold = imports.every(({ seconds }) => seconds !== null);
    const length = isTold ? imports.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) : planned;
    return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, own]) => {
      const present = [...Map.groupBy(own, ({ importId }) => importId).values()].reduce(
        (sum, some) =>
          sum +
          presentFor(
            some.flatMap(({ presences }) => presences),
            ranIn(some[0]),
          ),
        0,
      );
      const isEnough = present > 0 && present >= session.minimumShare * length;
      const attendance = isEnough ? AttendanceStatus.ATTENDED : AttendanceStatus.PARTIAL;
      return { personId, attendance, minutes: Math.round(present / 60) };
    });
  }

  /** Whoever was there without being registered is, by the report; they are told, and may take it back. */
  private async add(tx: Transaction, session: Session, told: readonly Told[]): Promise<void> {
    const people = told.map(({ personId }) => personId);
    const added = await this.seats.add(tx, session, people);
    for (const personId of added)
      tx.emit(attendanceAdded({ sessionId: session.id, programmeId: session.programmeId, personId }));
  }

  private async mark(tx: Transaction, session: Session, told: readonly Told[]): Promise<Changed[]> {
    const attendedAt = new Date(Math.min(tx.now.getTime(), session.endsAt.getTime()));
    return tx.query<Changed>(
      `WITH told AS (
         SELECT r.id, r.attendance AS before, news.minutes,
           -- The host has the last word; a code says that somebody was there, and watching later is more than a part.
           CASE WHEN r.attendance_provenance IN ('HOST_LIST', 'CHECK_IN_CODE')
             OR (r.attendance_provenance = 'REPLAY' AND news.attendance = 'PARTIAL') THEN r.attendance
             ELSE news.attendance END AS attendance,
           r.attendance_provenance AS provenance
         FROM unnest($2::uuid[], $3::text[], $4::integer[]) AS news(person_id, attendance, minutes)
         JOIN registration r ON r.session_id = $1 AND r.person_id = news.person_id AND ${isInForce('r')}
         WHERE r.attendance_provenance IS DISTINCT FROM 'HOST_LIST'
         FOR UPDATE OF r)
       UPDATE registration r SET attendance = told.attendance, attended_minutes = told.minutes,
         attendance_provenance = CASE WHEN told.provenance IN ('CHECK_IN_CODE', 'REPLAY') AND told.attendance = told.before
           THEN told.provenance ELSE 'ATTENDANCE_REPORT' END,
         attended_at = coalesce(r.attended_at, $5)
       FROM told WHERE r.id = told.id
         AND (r.attendance <> told.attendance OR r.attended_minutes IS DISTINCT FROM told.minutes)
       RETURNING r.person_id AS "personId", told.before, r.attendance AS now`,
      [
        session.id,
        told.map(({ personId }) => personId),
        told.map(({ attendance }) => attendance),
        told.map(({ minutes }) => minutes),
        attendedAt,
      ],
    );
  }

  /** Those of whom the reports say nothing any more; who came by an earlier report alone was never registered. */
  private async takeBack(tx: Transaction, session: Session, told: readonly Told[]): Promise<Changed[]> {
    return tx.query<Changed>(
      `WITH gone AS (
         SELECT id, attendance AS before FROM registration
         WHERE session_id = $1 AND attendance_provenance = 'ATTENDANCE_REPORT' AND person_id <> ALL($2::uuid[])
         FOR UPDATE)
       UPDATE registration r SET attendance = 'UNKNOWN', attendance_provenance = NULL, attended_minutes = NULL,
         attended_at = NULL, status = CASE WHEN r.added_by_host THEN 'CANCELLED' ELSE r.status END
       FROM gone WHERE r.id = gone.id
       RETURNING r.person_id AS "personId", gone.before, r.attendance AS now`,
      [session.id, told.map(({ personId }) => personId)],
    );
  }
}

function ranIn(row: Row | undefined): Span | null {
  if (!row?.ranFrom || !row.ranTo) return null;
  return [Number(row.ranFrom), Number(row.ranTo)];
}
