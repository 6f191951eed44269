import { Injectable } from '@nestjs/common';
import { badInput, refuse, UnitOfWork, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { AttendanceStatus } from '../registrations/registration.entity.js';
import { lockSession } from '../registrations/registration.service.js';
import { Seats } from '../registrations/seats.js';
import { SessionAccess } from '../session-access.js';
import { whyNotRecord } from '../session-moves.policy.js';
import { isInForce, countsAsAttended } from '../session-states.js';
import type { Session } from '../session.entity.js';
import { attendanceAdded, sessionAttendanceTakenBack, sessionAttended } from '../webinars.events.js';
import { webinarsTexts } from '../webinars.texts.js';

type Marked = { personId: string; before: AttendanceStatus };
type OnList = { personId: string; isOurs: boolean; hasPlace: boolean };
export type AttendanceList = { sessionId: string; personIds: readonly string[]; attendance: AttendanceStatus };

/** The host's own list, which has the last word on who was there. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: SessionAccess,
    private readonly seats: Seats,
  ) {}

  /**
   * People who were there without being registered are registered by the list, enrolled or not: nothing here depends on
   * it, so that nobody learns it from the answer.
   */
  async record(actor: Actor, list: AttendanceList): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, list.sessionId);
      await this.access.assertMayRun(actor, session);
      refuse(whyNotRecord(session, tx.now));
      const { id: sessionId, programmeId } = session;
      for (const personId of await this.seats.add(tx, session, await this.unregistered(tx, session, list))) {
        tx.emit(attendanceAdded({ sessionId, programmeId, personId }));
      }
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

  /** Those on the list without a registration in force. @throws DomainError about the first who cannot have one */
  private async unregistered(tx: Transaction, session: Session, list: AttendanceList): Promise<string[]> {
    const known = await tx.query<OnList>(
      `SELECT listed.person_id AS "personId", coalesce(p.active, false) AS "isOurs",
         coalesce(${isInForce('r')} OR r.withdrawn_at IS NOT NULL, false) AS "hasPlace"
       FROM unnest($2::uuid[]) AS listed(person_id) LEFT JOIN person p ON p.id = listed.person_id
       LEFT JOIN registration r ON r.session_id = $1 AND r.person_id = listed.person_id`,
      [session.id, [...new Set(list.personIds)]],
    );
    const unregistered = known.filter(({ hasPlace }) => !hasPlace);
    const pathOf = ({ personId }: OnList) => `input.personIds.${list.personIds.indexOf(personId)}`;
    const stranger = unregistered.find(({ isOurs }) => !isOurs);
    if (stranger) throw badInput(pathOf(stranger), webinarsTexts.personUnknown);
    const [first] = unregistered;
    if (first && !isPresence(list.attendance)) throw badInput(pathOf(first), webinarsTexts.personNotRegistered);
    return unregistered.map(({ personId }) => personId);
  }

  /** @returns those of whom it says something else than before */
  private async mark(tx: Transaction, session: Session, list: AttendanceList): Promise<Marked[]> {
    const attendedAt = isPresence(list.attendance)
      ? new Date(Math.min(tx.now.getTime(), session.endsAt.getTime()))
      : null;
    return tx.query<Marked>(
      `WITH listed AS (
         SELECT id, attendance FROM registration
         WHERE session_id = $1 AND person_id = ANY($2::uuid[]) AND ${isInForce('registration')}
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
