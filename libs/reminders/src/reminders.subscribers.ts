import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import {
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  mentorshipStarted,
} from '@sillage/mentorship';
import { peopleLeft } from '@sillage/people';
import { Subscribe, SubscribeMany, SubscribeWithin, type Transaction } from '@sillage/platform';
import {
  enrolmentLeft,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentStarted,
  participationEnded,
  participationForgotten,
  programmeArchived,
} from '@sillage/programmes';
import { WaitingService } from './waiting.service.js';

type OfPerson = { personId: string };
type Between = { direction: 'OFFER' | 'REQUEST'; mentorId: string; menteeId: string };

/** Keeps what waits in step with the facts: what they end is not sent any more, from their commit on. */
@Injectable()
export class RemindersSubscribers {
  constructor(private readonly waiting: WaitingService) {}

  @Subscribe(guideVersionPublished, 'reminders.refresh-readers')
  async onGuidePublished({ change }: { change: 'MATERIAL' | 'EDITORIAL' }, tx: Transaction): Promise<void> {
    if (change === 'MATERIAL') await this.waiting.refresh(tx, 'everybody');
  }

  @Subscribe(programmeArchived, 'reminders.stop-with-programme')
  async onArchived(_: { programmeId: string }, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, 'everybody');
  }

  @SubscribeMany(guideAcknowledged, 'reminders.stop-after-acknowledgement')
  async onAcknowledged(acknowledged: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.refresh(tx, acknowledged);
  }

  @SubscribeMany(invitationSent, 'reminders.begin-with-invitation')
  async onInvited(invitations: readonly Between[], tx: Transaction): Promise<void> {
    await this.refresh(tx, invitations.map(receiverOf));
  }

  @SubscribeMany(invitationDeclined, 'reminders.stop-after-decline')
  async onDeclined(invitations: readonly Between[], tx: Transaction): Promise<void> {
    await this.refresh(tx, invitations.map(receiverOf));
  }

  @SubscribeMany(invitationExpired, 'reminders.stop-after-expiry')
  async onExpired(invitations: readonly Between[], tx: Transaction): Promise<void> {
    await this.refresh(tx, invitations.map(receiverOf));
  }

  @SubscribeMany(invitationCancelled, 'reminders.stop-after-cancellation')
  async onCancelled(invitations: readonly Between[], tx: Transaction): Promise<void> {
    await this.refresh(tx, invitations.map(receiverOf));
  }

  @SubscribeMany(mentorshipStarted, 'reminders.stop-after-acceptance')
  async onAccepted(invitations: readonly Between[], tx: Transaction): Promise<void> {
    await this.refresh(tx, invitations.map(receiverOf));
  }

  @SubscribeMany(enrolmentStarted, 'reminders.begin-with-enrolment')
  async onEnrolled(enrolled: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.refresh(tx, enrolled);
  }

  @SubscribeMany(enrolmentResumed, 'reminders.begin-again')
  async onResumed(resumed: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.refresh(tx, resumed);
  }

  @SubscribeMany(enrolmentPaused, 'reminders.stop-during-a-pause')
  async onPaused(paused: readonly OfPerson[], tx: Transaction): Promise<void> {
    await this.refresh(tx, paused);
  }

  @SubscribeWithin(enrolmentLeft, 'reminders.stop-when-left')
  async onLeft({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  /** Whoever leaves the company, enrolled or not; nothing of it is sent, from that commit on. */
  @SubscribeWithin(peopleLeft, 'reminders.stop-when-away')
  async onLeftCompany({ personIds }: { personIds: string[] }, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, personIds);
  }

  @SubscribeWithin(participationEnded, 'reminders.stop-when-gone')
  async onDeparted({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @SubscribeWithin(participationForgotten, 'reminders.forget')
  async onForgotten({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.forget(tx, personId);
  }

  private async refresh(tx: Transaction, people: readonly OfPerson[]): Promise<void> {
    await this.waiting.refresh(tx, [...new Set(people.map(({ personId }) => personId))]);
  }
}

/** Whoever is asked, and so has something to answer. */
function receiverOf({ direction, mentorId, menteeId }: Between): OfPerson {
  return { personId: direction === 'OFFER' ? menteeId : mentorId };
}
