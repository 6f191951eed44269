import { Injectable } from '@nestjs/common';
import { dayNumber, SubscribeMany, type Transaction } from '@sillage/platform';
import {
  registrationBackInLine,
  registrationMade,
  registrationSeated,
  sessionCancelled,
  sessionChanged,
  sessionHostLeft,
  sessionHostNamed,
  sessionRescheduled,
  type SessionChange,
} from '@sillage/webinars';
import {
  arrivalsIn,
  concernedBy,
  managersConcerned,
  titlesOf,
  type Act,
  type OfPerson,
} from './session-messages.queries.js';
import { SessionTelling } from './session-telling.js';

type Named = OfPerson & { beforeId: string; byPersonId?: string; sequence?: number };

/** What happened to sessions, for those who come, those who wait, and those who answer for them. */
@Injectable()
export class SessionMessages {
  constructor(private readonly telling: SessionTelling) {}

  /** A seat, or a place in the waiting list; given back meanwhile, there is nothing left to say. */
  @SubscribeMany(registrationMade, 'messages.tell-of-place')
  async onRegistered(made: readonly OfPerson[], tx: Transaction): Promise<void> {
    const arrivals = await arrivalsIn(tx, made);
    await this.telling.tell(
      tx,
      arrivals.map(({ status, position, ...one }) => ({
        ...one,
        kind: status === 'REGISTERED' ? 'SESSION_SEAT' : 'SESSION_WAITING',
        occurrence: position,
      })),
    );
  }

  @SubscribeMany(registrationSeated, 'messages.tell-of-seat')
  async onSeated(seated: readonly OfPerson[], tx: Transaction): Promise<void> {
    const arrivals = (await arrivalsIn(tx, seated)).filter(({ status }) => status === 'REGISTERED');
    await this.telling.tell(
      tx,
      arrivals.map(({ status: _, position, ...one }) => ({ ...one, kind: 'SESSION_SEATED', occurrence: position })),
    );
  }

  @SubscribeMany(sessionRescheduled, 'messages.tell-of-new-time')
  async onRescheduled(moved: readonly Act[], tx: Transaction): Promise<void> {
    const told = await concernedBy(tx, moved, 'SCHEDULED');
    await this.telling.tell(
      tx,
      told.map(({ sequence, ...one }) => ({ ...one, kind: 'SESSION_MOVED', occurrence: sequence })),
    );
  }

  /** Of a new title or description nobody needs a message. */
  @SubscribeMany(sessionChanged, 'messages.tell-of-new-place')
  async onChanged(changed: readonly (Act & { changes: SessionChange[] })[], tx: Transaction): Promise<void> {
    const elsewhere = changed.filter(({ changes }) => changes.includes('PLACE') || changes.includes('JOIN_URL'));
    const told = await concernedBy(tx, elsewhere, 'SCHEDULED');
    await this.telling.tell(
      tx,
      told.map(({ sequence, ...one }) => ({ ...one, kind: 'SESSION_CHANGED', occurrence: sequence })),
    );
  }

  @SubscribeMany(sessionCancelled, 'messages.tell-of-cancellation')
  async onCancelled(cancelled: readonly Act[], tx: Transaction): Promise<void> {
    const told = await concernedBy(tx, cancelled, 'CANCELLED');
    await this.telling.tell(
      tx,
      told.map(({ sequence: _, ...one }) => ({ ...one, kind: 'SESSION_CANCELLED', occurrence: 1 })),
    );
  }

  /** Who hosts it now, and who did; neither where they did it themselves. */
  @SubscribeMany(sessionHostNamed, 'messages.tell-of-new-host')
  async onHostNamed(named: readonly Named[], tx: Transaction): Promise<void> {
    const titles = await titlesOf(tx, named);
    await this.telling.tell(
      tx,
      named.flatMap(({ personId, beforeId, byPersonId, sessionId, programmeId, sequence }) => {
        const of = { sessionId, programmeId, occurrence: sequence ?? 1, title: titles.get(sessionId) ?? '' };
        return [
          { ...of, kind: 'SESSION_HOSTING' as const, personId },
          { ...of, kind: 'SESSION_HANDED_ON' as const, personId: beforeId, aboutPersonId: personId },
        ].filter((one) => one.personId !== byPersonId);
      }),
    );
  }

  /** Told once a day at most, however often somebody leaves and is brought back. */
  @SubscribeMany(registrationBackInLine, 'messages.tell-of-place-in-line')
  async onBackInLine(places: readonly OfPerson[], tx: Transaction): Promise<void> {
    const titles = await titlesOf(tx, places);
    await this.telling.tell(
      tx,
      places.map(({ sessionId, programmeId, personId }) => ({
        kind: 'SESSION_BACK_IN_LINE',
        sessionId,
        programmeId,
        personId,
        occurrence: dayNumber(tx.now),
        title: titles.get(sessionId) ?? '',
      })),
    );
  }

  /** Tells the programme's managers, those for a part of the company where the host was in that part; and who hosts it now. */
  @SubscribeMany(sessionHostLeft, 'messages.tell-of-host-who-left')
  async onHostLeft(left: readonly OfPerson[], tx: Transaction): Promise<void> {
    const told = await managersConcerned(tx, left);
    await this.telling.tell(
      tx,
      told.map(({ leaverId: aboutPersonId, ...one }) => ({
        ...one,
        kind: 'SESSION_HOST_LEFT',
        aboutPersonId,
        occurrence: 1,
      })),
    );
  }
}
