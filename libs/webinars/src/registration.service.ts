import { Injectable } from '@nestjs/common';
import { Enrolments } from '@sillage/programmes';
import { DomainError, refuse, UnitOfWork, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { Registration, RegistrationStatus } from './registration.entity.js';
import { Seats } from './seats.js';
import { hasPlace, whyNotGiveBack, whyNotRegister } from './session-moves.policy.js';
import { isInForce, isUntold } from './session-states.js';
import { Session, SessionStatus } from './session.entity.js';
import { registrationCancelled, registrationMade } from './webinars.events.js';

/** Seats and the waiting list: the session's row is locked first, always, so that arrivals come one by one. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enrolments: Enrolments,
    private readonly seats: Seats,
  ) {}

  /**
   * A seat, or a place in the waiting list; who is registered already keeps what they have. Sessions are open to
   * everybody: coming to one commits to nothing, and counts once the person enrols.
   */
  async register(actor: Actor, sessionId: string): Promise<Registration> {
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, sessionId);
      refuse(whyNotRegister(session, tx.now));
      const { personId } = actor;
      const existing = await tx.find(Registration, { sessionId, personId });
      if (hasPlace(existing)) return existing;

      await this.seats.take(tx, session, [personId]);
      const registration = await tx.get(Registration, { sessionId, personId });
      tx.emit(registrationMade({ sessionId, programmeId: session.programmeId, personId }));
      const subject: Subject = { type: 'Registration', id: registration.id };
      tx.audit({ actor, action: 'registration.made', subject, details: { status: registration.status } });
      return registration;
    });
  }

  /** Gives the seat back, and hands it to the first who waits. */
  async cancel(actor: Actor, sessionId: string): Promise<Registration> {
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, sessionId);
      const registration = await tx.find(Registration, { sessionId, personId: actor.personId });
      refuse(whyNotGiveBack(session, registration, tx.now));
      if (registration === null) throw new DomainError('NOT_FOUND');
      await this.giveBack(tx, session, registration, actor);
      return registration;
    });
  }

  /** Who leaves the programme frees the seats of sessions to come. */
  async freeSeatsOf(left: { programmeId: string; personId: string }, tx: Transaction): Promise<void> {
    const registered = await tx.query<{ sessionId: string }>(
      `SELECT r.session_id AS "sessionId" FROM registration r JOIN session s ON s.id = r.session_id
       WHERE r.person_id = $1 AND ${isInForce('r')} AND ${isUntold('r')}
         AND s.programme_id = $2 AND s.status = 'SCHEDULED' AND s.starts_at > $3
       ORDER BY r.session_id`,
      [left.personId, left.programmeId, tx.now],
    );
    // Who came back meanwhile keeps the seats.
    if (await this.enrolments.isActive(left.programmeId, left.personId)) return;
    for (const { sessionId } of registered) {
      const session = await tx.lock(Session, sessionId);
      const registration = await tx.get(Registration, { sessionId, personId: left.personId });
      // Meanwhile the person may have cancelled.
      if (registration.status === RegistrationStatus.CANCELLED) continue;
      await this.giveBack(tx, session, registration, null);
    }
  }

  private async giveBack(tx: Transaction, session: Session, registration: Registration, actor: Actor | null) {
    registration.status = RegistrationStatus.CANCELLED;
    await tx.save(registration);
    const { id: sessionId, programmeId } = session;
    tx.emit(registrationCancelled({ sessionId, programmeId, personId: registration.personId }));
    tx.audit({ actor, action: 'registration.cancelled', subject: { type: 'Registration', id: registration.id } });
    if (session.status === SessionStatus.SCHEDULED) await this.seats.handOver(tx, session);
  }
}

/** A draft is not there yet for anybody who might register. */
export async function lockSession(tx: Transaction, sessionId: string): Promise<Session> {
  const session = await tx.lock(Session, sessionId);
  if (session.status === SessionStatus.DRAFT) throw new DomainError('NOT_FOUND');
  return session;
}
