import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  connection,
  Ctx,
  CurrentActor,
  signedIn,
  wantsTotalCount,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { ViewerType } from '@sillage/people';
import { worded } from './notification-catalogue.js';
import { newestFirst, NotificationService } from './notification.service.js';
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
    @Args() page: NotificationArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { locale }: RequestContext,
  ): Promise<Connection<NotificationType>> {
    const { first, unreadOnly } = page;
    const rows = await this.notifications.page(personId, { first, unreadOnly, after: newestFirst.decode(page.after) });
    return connection({
      rows,
      page,
      order: newestFirst,
      cursor: (row) => [row.place, row.id],
      node: ({ id, createdAt, readAt, ...facts }) => ({
        id,
        kind: facts.kind,
        createdAt,
        readAt,
        ...worded(facts, locale),
      }),
      totalCount: wantsTotalCount(info) ? await this.notifications.count(personId, { unreadOnly }) : undefined,
    });
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
