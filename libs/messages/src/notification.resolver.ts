import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  Ctx,
  CurrentActor,
  signedIn,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { viewerShape, ViewerType } from '@sillage/people';
import { NotificationService } from './notification.service.js';
import { newestFirst } from './notification.shape.js';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  NotificationArgs,
  NotificationConnection,
  type NotificationType,
} from './notification.types.js';

@Resolver(() => ViewerType)
export class NotificationResolver {
  constructor(private readonly notifications: NotificationService) {}

  @ResolveField(() => NotificationConnection, { name: 'notifications', description: 'Newest first.' })
  async ofViewer(
    @Parent() { personId }: ViewerType,
    @Args() { after }: NotificationArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() ctx: RequestContext,
  ): Promise<Connection<NotificationType>> {
    // The list comes with the viewer; only one whose arguments cannot be comes here, to be refused.
    newestFirst.decode(after);
    return ctx.readField(viewerShape, personId, info);
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
