import { Injectable } from '@nestjs/common';
import {
  badInput,
  DomainError,
  refuse,
  UnitOfWork,
  type Actor,
  type Subject,
  type Transaction,
} from '@sillage/platform';
import { Enrolments } from '@sillage/programmes';
import { AttendanceStatus } from '../registrations/registration.entity.js';
import { lockSession } from '../registrations/registration.service.js';
import { Seats } from '../registrations/seats.js';
import { SessionAccess } from '../session-access.js';
import { whyNotRecord } from '../session-moves.policy.js';
import { isInForce, countsAsAttended } from '../session-states.js';
import type { Session } from '../session.entity.js';
import { sessionAttendanceTakenBack, sessionAttended } from '../webinars.events.js';
import { webinarsTexts } from '../webinars.texts.js';

type Marked = { personId: string; before: AttendanceStatus };
export type AttendanceList = { sessionId: string; personIds: readonly string[]; attendance: AttendanceStatus };

/** The host's own list, which has the last word on who was there. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enrolments: Enrolments,
    private readonly access: SessionAccess,
    private readonly seats: Seats,
  ) {}

  /** Enrolled people who were there without being registered are registered by the list, as by the code. */
  async record(actor: Actor, list: AttendanceList): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, list.sessionId);
      await this.access.assertMayRun(actor, session);
      refuse(whyNotRecord(session, tx.now));
      await this.seats.take(tx, session, await this.unregistered(tx, session, list));
      const { id: sessionId, programmeId } = session;
      const attends = countsAsAttended(list.attendance, session);
      for (const { personId, before } of await this.mark(tx, session, list)) {
        if (countsAsAttended(before, session) === attends) continue;
        tx.emit((attends ? sessionAttended : sessionAttendanceTakenBack)({ sessionId, programmeId, personId }));
      }
      const { attendance, personIds: people } = list;
      const subject: Subject = { type: 'Session', id: session.id };
      tx.audit({ actor, action: 'session.attendance-recorded', subject, details: { attendance, people } });
      return session;
    });
  }

  /** Those on the list without a registration in force. @throws DomainError when they cannot have one */
  private async unregistered(tx: Transaction, session: Session, list: AttendanceList): Promise<string[]> {
    const registered = await tx.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM registration
       WHERE session_id = $1 AND person_id = ANY($2::uuid[]) AND ${isInForce('registration')}`,
      [session.id, list.personIds],
    );
    const known = new Set(registered.map(({ personId }) => personId));
    const unknown = [...new Set(list.personIds)].filter((personId) => !known.has(personId));
    if (unknown.length === 0) return [];
    const pathOf = (personId: string) => `input.personIds.${list.personIds.indexOf(personId)}`;
    if (!isPresence(list.attendance)) throw badInput(pathOf(unknown[0] ?? ''), webinarsTexts.personNotRegistered);
    const enrolled = await this.enrolments.activeAmong(session.programmeId, unknown);
    const stranger = unknown.find((personId) => !enrolled.has(personId));
    if (stranger !== undefined) {
      const argumentPath = pathOf(stranger);
      throw new DomainError('NOT_ENROLLED', { text: webinarsTexts.personNotEnrolled, argumentPath });
    }
    return unknown;
  }

  /** @returns those of whom it says something else than before */
  private async mark(tx: Transaction, session: Session, list: AttendanceList): Promise<Marked[]> {
    const attendedAt = isPresence(list.attendance)
      ? new Date(Math.min(tx.now.getTime(), session.endsAt.getTime()))
      : null;
    return tx.query<Marked>(
      `WITH listed AS (
         SELECT id, attendance FROM registration
         WHERE session_id = $1 AND person_id = ANY($2::uuid[])
           -- What the code said already, and the host only confirms, keeps its evidence.
           AND NOT (attendance = $3 AND attendance_provenance IN ('CHECK_IN_CODE', 'HOST_LIST'))
         FOR UPDATE)
       UPDATE registration r SET attendance = $3, attended_minutes = NULL, attended_at = $4,
         attendance_provenance = CASE WHEN $3 = 'UNKNOWN' THEN NULL ELSE 'HOST_LIST' END
       FROM listed WHERE r.id = listed.id RETURNING r.person_id AS "personId", listed.attendance AS before`,
      [session.id, list.personIds, list.attendance, attendedAt],
    );
  }
}

const presences: AttendanceStatus[] = [AttendanceStatus.ATTENDED, AttendanceStatus.PARTIAL, AttendanceStatus.REPLAYED];

function isPresence(attendance: AttendanceStatus): boolean {
  return presences.includes(attendance);
}
