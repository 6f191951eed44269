import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import {
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  mentorshipStarted,
} from '@sillage/mentorship';
import { Subscribe, SubscribeWithin, type Transaction } from '@sillage/platform';
import {
  enrolmentLeft,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentStarted,
  participationEnded,
  participationForgotten,
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

  @Subscribe(guideAcknowledged, 'reminders.stop-after-acknowledgement')
  async onAcknowledged({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @Subscribe(invitationSent, 'reminders.begin-with-invitation')
  async onInvited(invitation: Between, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [receiverOf(invitation)]);
  }

  @Subscribe(invitationDeclined, 'reminders.stop-after-decline')
  async onDeclined(invitation: Between, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [receiverOf(invitation)]);
  }

  @Subscribe(invitationExpired, 'reminders.stop-after-expiry')
  async onExpired(invitation: Between, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [receiverOf(invitation)]);
  }

  @Subscribe(invitationCancelled, 'reminders.stop-after-cancellation')
  async onCancelled(invitation: Between, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [receiverOf(invitation)]);
  }

  @Subscribe(mentorshipStarted, 'reminders.stop-after-acceptance')
  async onAccepted(invitation: Between, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [receiverOf(invitation)]);
  }

  @Subscribe(enrolmentStarted, 'reminders.begin-with-enrolment')
  async onEnrolled({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @Subscribe(enrolmentResumed, 'reminders.begin-again')
  async onResumed({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @Subscribe(enrolmentPaused, 'reminders.stop-during-a-pause')
  async onPaused({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @SubscribeWithin(enrolmentLeft, 'reminders.stop-when-left')
  async onLeft({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @SubscribeWithin(participationEnded, 'reminders.stop-when-gone')
  async onDeparted({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
  }

  @SubscribeWithin(participationForgotten, 'reminders.forget')
  async onForgotten({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.forget(tx, personId);
  }
}

/** Whoever is asked, and so has something to answer. */
function receiverOf({ direction, mentorId, menteeId }: Between): string {
  return direction === 'OFFER' ? menteeId : mentorId;
}
