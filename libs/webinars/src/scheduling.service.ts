import { Injectable } from '@nestjs/common';
import { Programmes, whyNothingNew } from '@sillage/programmes';
import { badInput, DomainError, newId, refuse, UnitOfWork, type Actor, type Subject } from '@sillage/platform';
import { SessionAccess } from './session-access.js';
import { Session, SessionStatus, type SessionPlan, type SessionTimes } from './session.entity.js';
import { assertPlannable, assertTimes, assertTimeZone } from './session-plan.js';
import { timesOfSeries } from './session-series.js';
import { sessionCancelled, sessionRescheduled } from './webinars.events.js';
import { webinarsTexts } from './webinars.texts.js';

type Series = { everyWeeks: number; count: number };

@Injectable()
export class SchedulingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly access: SessionAccess,
  ) {}

  /** Whoever schedules a session hosts it. */
  async schedule(actor: Actor, programmeKey: string, plan: SessionPlan, { draft = false } = {}): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const programmeId = await this.programmeFor(actor, programmeKey, 'input');
      assertPlannable(plan, tx.now);
      const of = { programmeId, hostId: actor.personId, now: tx.now, draft };
      const session = await tx.save(Session.schedule(plan, of));
      const action = draft ? 'session.drafted' : 'session.scheduled';
      tx.audit({ actor, action, subject: { type: 'Session', id: session.id } });
      return session;
    });
  }

  /** Sessions on the same weekday and at the same local time, all of them or none. */
  async scheduleSeries(
    actor: Actor,
    programmeKey: string,
    first: SessionPlan,
    { draft = false, ...series }: Series & { draft?: boolean },
  ): Promise<Session[]> {
    return this.unitOfWork.run(async (tx) => {
      const programmeId = await this.programmeFor(actor, programmeKey, 'input.first');
      assertPlannable(first, tx.now, 'input.first');
      const seriesId = series.count > 1 ? newId() : null;
      const of = { programmeId, hostId: actor.personId, now: tx.now, draft, seriesId };
      const sessions = timesOfSeries(first, first.timeZone, series).map((times) =>
        Session.schedule({ ...first, ...times }, of),
      );
      await tx.saveAll(sessions);
      const action = draft ? 'session.drafted' : 'session.scheduled';
      for (const { id } of sessions) tx.audit({ actor, action, subject: { type: 'Session', id } });
      return sessions;
    });
  }

  /** Makes a draft known and open. */
  async publish(actor: Actor, sessionId: string): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await tx.lock(Session, sessionId);
      await this.access.assertMayRun(actor, session);
      await tx.save(session.publish());
      if (session.isOver(tx.now)) throw badInput('input.sessionId', webinarsTexts.draftOver);
      tx.audit({ actor, action: 'session.published', subject: { type: 'Session', id: sessionId } });
      return session;
    });
  }

  /** Everybody keeps their seat, or their place in the waiting list. */
  async reschedule(actor: Actor, sessionId: string, times: SessionTimes & { timeZone?: string }): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await tx.lock(Session, sessionId);
      await this.access.assertMayRun(actor, session);
      assertTimes(times, tx.now);
      if (times.timeZone !== undefined) assertTimeZone(times.timeZone);
      const before = { startsAt: session.startsAt, endsAt: session.endsAt };
      await tx.save(session.reschedule(times, tx.now));
      const { programmeId, sequence } = session;
      if (session.status !== SessionStatus.DRAFT) {
        tx.emit(sessionRescheduled({ sessionId, programmeId, sequence, byPersonId: actor.personId }));
      }
      const after = { startsAt: times.startsAt, endsAt: times.endsAt };
      const subject: Subject = { type: 'Session', id: sessionId };
      tx.audit({ actor, action: 'session.rescheduled', subject, details: { before, after } });
      return session;
    });
  }

  /** The registrations stay as they were: whoever had a seat, or waited, is still to be told. */
  async cancel(actor: Actor, sessionId: string, reason: string | null = null): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await tx.lock(Session, sessionId);
      await this.access.assertMayRun(actor, session);
      await tx.save(session.cancel(reason, tx.now));
      const { programmeId, sequence } = session;
      tx.emit(sessionCancelled({ sessionId, programmeId, sequence, byPersonId: actor.personId }));
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

  /** @throws DomainError NOT_FOUND, or FORBIDDEN for whom may not schedule in it */
  private async programmeFor(actor: Actor, key: string, at: string): Promise<string> {
    const programme = await this.programmes.findByKey(key);
    if (programme === null) {
      throw new DomainError('NOT_FOUND', { text: webinarsTexts.unknownProgramme, argumentPath: `${at}.programme` });
    }
    this.access.assertMaySchedule(actor, programme.id);
    refuse(whyNothingNew(programme));
    return programme.id;
  }
}
