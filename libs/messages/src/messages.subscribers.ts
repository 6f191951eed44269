import { Injectable } from '@nestjs/common';
import { SubscribeWithin, type Transaction } from '@sillage/platform';
import { participationForgotten } from '@sillage/programmes';
import { NotificationService } from './notifications/notification.service.js';

@Injectable()
export class MessagesSubscribers {
  constructor(private readonly notifications: NotificationService) {}

  @SubscribeWithin(participationForgotten, 'messages.forget')
  async onForgotten({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.notifications.forget(tx, personId);
  }
}
