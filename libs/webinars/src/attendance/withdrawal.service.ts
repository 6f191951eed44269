import { Injectable } from '@nestjs/common';
import { DomainError, refuse, UnitOfWork, type Actor } from '@sillage/platform';
import { AttendanceStatus, Registration, RegistrationStatus } from '../registrations/registration.entity.js';
import { lockSession } from '../registrations/registration.service.js';
import { Seats } from '../registrations/seats.js';
import { SessionStatus } from '../session.entity.js';
import { whyNotWithdraw } from '../session-moves.policy.js';
import { countsAsAttended } from '../session-states.js';
import { sessionAttendanceTakenBack } from '../webinars.events.js';

/** Takes back, for oneself, that one was there. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
  ) {}

  /** It stands against lists and reports to come; registering or checking in oneself ends it. */
  async withdraw(actor: Actor, sessionId: string): Promise<Registration> {
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, sessionId);
      const { personId } = actor;
      const registration = await tx.find(Registration, { sessionId, personId });
      refuse(whyNotWithdraw(registration));
      if (registration === null) throw new DomainError('NOT_FOUND');
      const counted = countsAsAttended(registration.attendance, session);
      registration.status = RegistrationStatus.CANCELLED;
      registration.attendance = AttendanceStatus.UNKNOWN;
      registration.attendanceProvenance = null;
      registration.attendedMinutes = null;
      registration.attendedAt = null;
      registration.withdrawnAt = tx.now;
      await tx.save(registration);
      if (counted) tx.emit(sessionAttendanceTakenBack({ sessionId, programmeId: session.programmeId, personId }));
      tx.audit({ actor, action: 'registration.withdrawn', subject: { type: 'Registration', id: registration.id } });
      if (session.status === SessionStatus.SCHEDULED) await this.seats.handOver(tx, [sessionId]);
      return registration;
    });
  }
}
