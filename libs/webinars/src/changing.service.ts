import { Injectable } from '@nestjs/common';
import { holdPeople } from '@sillage/people';
import { badInput, UnitOfWork, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { Seats } from './registrations/seats.js';
import { SessionAccess } from './session-access.js';
import { changesOf, toldOf, type SessionChanges } from './session-changes.js';
import { Session, SessionStatus } from './session.entity.js';
import { sessionAttendanceTakenBack, sessionAttended, sessionChanged, sessionHostNamed } from './webinars.events.js';
import { webinarsTexts } from './webinars.texts.js';

/** Changes what is said of a session, its seats and its host; its times are `SchedulingService`'s. */
@Injectable()
export class ChangingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: SessionAccess,
    private readonly seats: Seats,
  ) {}

  /** What is said as it was changes nothing, and tells nobody. */
  async update(actor: Actor, sessionId: string, wanted: SessionChanges): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const hosts = typeof wanted.hostId === 'string' ? await holdPeople(tx, [wanted.hostId]) : null;
      const session = await tx.lock(Session, sessionId);
      await this.access.assertMayRun(actor, session);
      const changes = changesOf(session, wanted, tx.now);
      if (Object.keys(changes).length === 0) return session;
      if (changes.hostId !== undefined && hosts?.has(changes.hostId) !== true) {
        throw badInput('input.hostId', webinarsTexts.unknownHost);
      }
      const before = session.hostId;
      const told = session.status === SessionStatus.DRAFT ? [] : toldOf(changes);
      if (told.length > 0) session.sequence += 1;
      await tx.save(Object.assign(session, changes));
      if (changes.capacity !== undefined) await this.seats.handOver(tx, [sessionId]);
      if (changes.replayCounts !== undefined) await this.countReplays(tx, session);

      const { programmeId, sequence, hostId } = session;
      const byPersonId = actor.personId;
      if (told.length > 0) tx.emit(sessionChanged({ sessionId, programmeId, sequence, byPersonId, changes: told }));
      if (hostId !== before && session.status !== SessionStatus.DRAFT) {
        tx.emit(sessionHostNamed({ sessionId, programmeId, sequence, byPersonId, personId: hostId, beforeId: before }));
      }
      const subject: Subject = { type: 'Session', id: sessionId };
      const details = { fields: Object.keys(changes), ...(hostId !== before && { before, after: hostId }) };
      tx.audit({ actor, action: 'session.changed', subject, details });
      return session;
    });
  }

  /** Whoever watched the replay has evidence from now on, or no longer. */
  private async countReplays(tx: Transaction, { id: sessionId, programmeId, replayCounts }: Session): Promise<void> {
    const replayed = await tx.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM registration WHERE session_id = $1 AND attendance = 'REPLAYED' ORDER BY id`,
      [sessionId],
    );
    const event = replayCounts ? sessionAttended : sessionAttendanceTakenBack;
    for (const { personId } of replayed) tx.emit(event({ sessionId, programmeId, personId }));
  }
}
