import { Injectable } from '@nestjs/common';
import { DomainError, refuse, UnitOfWork, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { LeaversPlaces } from '../leavers-places.js';
import { Registration, RegistrationStatus } from './registration.entity.js';
import { Seats } from './seats.js';
import { hasPlace, whyNotGiveBack, whyNotRegister } from '../session-moves.policy.js';
import { Session, SessionStatus } from '../session.entity.js';
import { registrationCancelled, registrationMade } from '../webinars.events.js';

/** Seats and the waiting list: the session's row is locked first, always, so that arrivals come one by one. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
    private readonly leavers: LeaversPlaces,
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

  /** Who leaves the programme frees the seats of sessions to come that they had by then, and none that they took since. */
  async freeSeatsOf(left: { programmeId: string; personId: string; at?: string }, tx: Transaction): Promise<void> {
    const { personId, programmeId, at } = left;
    const until = at === undefined ? tx.now : new Date(at);
    await this.leavers.freeSeats(tx, [personId], { until, programmeId });
  }

  private async giveBack(tx: Transaction, session: Session, registration: Registration, actor: Actor) {
    registration.status = RegistrationStatus.CANCELLED;
    await tx.save(registration);
    const { id: sessionId, programmeId } = session;
    tx.emit(registrationCancelled({ sessionId, programmeId, personId: registration.personId }));
    tx.audit({ actor, action: 'registration.cancelled', subject: { type: 'Registration', id: registration.id } });
    if (session.status === SessionStatus.SCHEDULED) await this.seats.handOver(tx, [sessionId]);
  }
}

/** A draft is not there yet for anybody who might register. */
export async function lockSession(tx: Transaction, sessionId: string): Promise<Session> {
  const session = await tx.lock(Session, sessionId);
  if (session.status === SessionStatus.DRAFT) throw new DomainError('NOT_FOUND');
  return session;
}
