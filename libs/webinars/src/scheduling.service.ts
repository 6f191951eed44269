import { Injectable } from '@nestjs/common';
import { Programmes } from '@sillage/programmes';
import { DomainError, UnitOfWork, type Actor, type Subject } from '@sillage/platform';
import { SessionAccess } from './session-access.js';
import { Session, type SessionPlan, type SessionTimes } from './session.entity.js';
import { assertPlannable, assertTimes } from './session-plan.js';
import { sessionCancelled, sessionRescheduled } from './webinars.events.js';
import { webinarsTexts } from './webinars.texts.js';

@Injectable()
export class SchedulingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly access: SessionAccess,
  ) {}

  /** Whoever schedules a session hosts it. */
  async schedule(actor: Actor, programmeKey: string, plan: SessionPlan): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const programme = await this.programmes.findByKey(programmeKey);
      if (programme === null) {
        throw new DomainError('NOT_FOUND', { text: webinarsTexts.unknownProgramme, argumentPath: 'input.programme' });
      }
      this.access.assertMaySchedule(actor, programme.id);
      assertPlannable(plan, tx.now);
      const of = { programmeId: programme.id, hostId: actor.personId, now: tx.now };
      const session = await tx.save(Session.schedule(plan, of));
      tx.audit({ actor, action: 'session.scheduled', subject: { type: 'Session', id: session.id } });
      return session;
    });
  }

  /** Everybody keeps their seat, or their place in the waiting list. */
  async reschedule(actor: Actor, sessionId: string, times: SessionTimes): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await tx.lock(Session, sessionId);
      await this.access.assertMayRun(actor, session);
      assertTimes(times, tx.now);
      const before = { startsAt: session.startsAt, endsAt: session.endsAt };
      await tx.save(session.reschedule(times, tx.now));
      tx.emit(sessionRescheduled({ sessionId, programmeId: session.programmeId }));
      const subject: Subject = { type: 'Session', id: sessionId };
      tx.audit({ actor, action: 'session.rescheduled', subject, details: { before, after: times } });
      return session;
    });
  }

  /** The registrations stay as they were: whoever had a seat is still to be told. */
  async cancel(actor: Actor, sessionId: string): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await tx.lock(Session, sessionId);
      await this.access.assertMayRun(actor, session);
      await tx.save(session.cancel(tx.now));
      tx.emit(sessionCancelled({ sessionId, programmeId: session.programmeId }));
      tx.audit({ actor, action: 'session.cancelled', subject: { type: 'Session', id: sessionId } });
      return session;
    });
  }

  async completeOver(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const over = await tx.query<{ id: string }>(
        `UPDATE session SET status = 'COMPLETED' WHERE status = 'SCHEDULED' AND ends_at <= $1 RETURNING id`,
        [tx.now],
      );
      for (const { id } of over) {
        tx.audit({ actor: null, action: 'session.completed', subject: { type: 'Session', id } });
      }
    });
  }
}
