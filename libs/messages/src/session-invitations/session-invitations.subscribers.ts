import { Injectable } from '@nestjs/common';
import { SubscribeMany, type Transaction } from '@sillage/platform';
import {
  registrationCancelled,
  registrationMade,
  registrationSeated,
  sessionCancelled,
  sessionChanged,
  sessionRescheduled,
} from '@sillage/webinars';
import { SendingService } from '../mail/sending.service.js';
import { planReminders } from '../reminder.queries.js';
import { sessionInvitationKind } from './session-invitation-kind.js';
import { noteWhatCalendarsMiss, type Affected } from './session-invitations.queries.js';

type OfPerson = { sessionId: string; personId: string };
type OfSession = { sessionId: string };

/** Keeps people's calendars up with their seats. What happened only says where to look. */
@Injectable()
export class SessionInvitationsSubscribers {
  constructor(private readonly sending: SendingService) {}

  @SubscribeMany(registrationMade, 'messages.invite-to-session')
  async onRegistered(made: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.tellCalendars(tx, made.map(onePerson));
  }

  @SubscribeMany(registrationSeated, 'messages.invite-who-waited')
  async onSeated(seated: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.tellCalendars(tx, seated.map(onePerson));
  }

  @SubscribeMany(registrationCancelled, 'messages.uninvite-from-session')
  async onGivenBack(given: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.tellCalendars(tx, given.map(onePerson));
  }

  @SubscribeMany(sessionRescheduled, 'messages.update-invitations-to-new-time')
  async onRescheduled(moved: readonly OfSession[], tx: Transaction): Promise<void> {
    await this.tellCalendars(tx, moved.map(everybody));
  }

  @SubscribeMany(sessionChanged, 'messages.update-invitations')
  async onChanged(changed: readonly OfSession[], tx: Transaction): Promise<void> {
    await this.tellCalendars(tx, changed.map(everybody));
  }

  @SubscribeMany(sessionCancelled, 'messages.cancel-invitations')
  async onCancelled(cancelled: readonly OfSession[], tx: Transaction): Promise<void> {
    await this.tellCalendars(tx, cancelled.map(everybody));
  }

  private async tellCalendars(tx: Transaction, affected: readonly Affected[]): Promise<void> {
    const missing = await noteWhatCalendarsMiss(tx, affected);
    if (missing.length === 0) return;
    await planReminders(
      tx,
      missing.map(({ sessionId, personId, sequence }) => ({
        kind: sessionInvitationKind,
        personId,
        subjectId: sessionId,
        occurrence: sequence + 1,
        since: tx.now,
        counted: false,
        byEmail: true,
        inApp: false,
      })),
    );
    tx.afterCommit(async () => this.sending.enqueueDue());
  }
}

function onePerson({ sessionId, personId }: OfPerson): Affected {
  return { sessionId, personId };
}

function everybody({ sessionId }: OfSession): Affected {
  return { sessionId };
}
