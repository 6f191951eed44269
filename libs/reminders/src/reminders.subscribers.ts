import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import { Subscribe, SubscribeWithin, type Transaction } from '@sillage/platform';
import {
  enrolmentLeft,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentStarted,
  participationEnded,
  participationForgotten,
} from '@sillage/programmes';
import { NotificationService } from './notification.service.js';
import { WaitingService } from './waiting.service.js';

type OfPerson = { personId: string };

/** Keeps what waits in step with the facts: what they end is not sent any more, from their commit on. */
@Injectable()
export class RemindersSubscribers {
  constructor(
    private readonly waiting: WaitingService,
    private readonly notifications: NotificationService,
  ) {}

  @Subscribe(guideVersionPublished, 'reminders.refresh-readers')
  async onGuidePublished({ change }: { change: 'MATERIAL' | 'EDITORIAL' }, tx: Transaction): Promise<void> {
    if (change === 'MATERIAL') await this.waiting.refresh(tx, 'everybody');
  }

  @Subscribe(guideAcknowledged, 'reminders.stop-after-acknowledgement')
  async onAcknowledged({ personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.waiting.refresh(tx, [personId]);
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
    await this.notifications.forget(tx, personId);
    await this.waiting.forgetMailsNaming(tx, personId);
  }
}
