import { Injectable } from '@nestjs/common';
import { badInput, refuse, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { isCheckInCode } from './check-in-code.js';
import { CheckInTries } from './check-in-tries.js';
import { AttendanceProvenance, Registration, RegistrationStatus } from '../registrations/registration.entity.js';
import { lockSession } from '../registrations/registration.service.js';
import { Seats } from '../registrations/seats.js';
import { Session } from '../session.entity.js';
import { hasPlace, whyNotCheckIn, whyNotPresent } from '../session-moves.policy.js';
import { registrationMade, sessionAttended } from '../webinars.events.js';
import { webinarsTexts } from '../webinars.texts.js';
import { countsAsAttended } from '../session-states.js';

@Injectable()
export class CheckInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
    private readonly tries: CheckInTries,
  ) {}

  /**
   * Whoever has the code is in the room. A person who did not register is registered by it: with a seat while
   * there are any, otherwise on the waiting list; their presence counts the same, and capacity stays what it is.
   */
  async checkIn(actor: Actor, sessionId: string, code: string): Promise<Registration> {
    return this.unitOfWork.run(async (tx) => {
      const session = await tx.get(Session, sessionId);
      refuse(whyNotCheckIn(session, tx.now, actor));
      await this.tries.count(sessionId, actor.personId);
      if (!isCheckInCode(code, session.checkInCode)) throw badInput('input.code', webinarsTexts.wrongCode);
      await this.tries.forgive(sessionId, actor.personId);

      const registration = await tx.find(Registration, { sessionId, personId: actor.personId });
      if (registration !== null && countsAsAttended(registration.attendance, session)) return registration;
      refuse(whyNotPresent(registration));
      // Three hundred people check in at once: those with a seat need not queue for the session's row.
      const seated = await this.markPresent(tx, sessionId, actor, [RegistrationStatus.REGISTERED]);
      if (!seated) await this.walkIn(tx, sessionId, actor);
      tx.emit(sessionAttended({ sessionId, programmeId: session.programmeId, personId: actor.personId }));
      return tx.get(Registration, { sessionId, personId: actor.personId });
    });
  }

  private async walkIn(tx: Transaction, sessionId: string, actor: Actor): Promise<void> {
    const { personId } = actor;
    const session = await lockSession(tx, sessionId);
    const registration = await tx.find(Registration, { sessionId, personId });
    if (!hasPlace(registration)) {
      const details = { by: AttendanceProvenance.CHECK_IN_CODE };
      for (const { id } of await this.seats.take(tx, session, [personId])) {
        tx.audit({ actor, action: 'registration.made', subject: { type: 'Registration', id }, details });
      }
      tx.emit(registrationMade({ sessionId, programmeId: session.programmeId, personId }));
    }
    await this.markPresent(tx, sessionId, actor, [RegistrationStatus.REGISTERED, RegistrationStatus.WAITLISTED]);
  }

  private async markPresent(
    tx: Transaction,
    sessionId: string,
    { personId }: Actor,
    statuses: readonly RegistrationStatus[],
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE registration SET attendance = 'ATTENDED', attendance_provenance = $4, attended_at = $5,
         added_by_host = false
       WHERE session_id = $1 AND person_id = $2 AND status = ANY($3::text[]) RETURNING id`,
      [sessionId, personId, statuses, AttendanceProvenance.CHECK_IN_CODE, tx.now],
    );
    return rows.length > 0;
  }
}
