import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, signedIn, type Actor, ShapedField } from '@sillage/platform';
import { ViewerType } from '@sillage/people';
import { NotificationService } from './notification.service.js';
import { newestFirst } from './notification.shape.js';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  NotificationArgs,
  NotificationConnection,
} from './notification.types.js';

@Resolver(() => ViewerType)
export class NotificationResolver {
  constructor(private readonly notifications: NotificationService) {}

  @ShapedField(() => NotificationConnection, { name: 'notifications', description: 'Newest first.' })
  ofViewer(@Args() { after }: NotificationArgs): void {
    // The list comes with the viewer; only one whose arguments cannot be comes here, to be refused.
    newestFirst.decode(after);
  }

  @Mutation(() => MarkNotificationsReadPayload, { description: 'Marks notifications of the viewer as read.' })
  @Allow(signedIn)
  async markNotificationsRead(
    @Args('input') { notificationIds }: MarkNotificationsReadInput,
    @CurrentActor() actor: Actor,
  ): Promise<MarkNotificationsReadPayload> {
    return { unreadCount: await this.notifications.markRead(actor, notificationIds ?? 'all') };
  }
}
