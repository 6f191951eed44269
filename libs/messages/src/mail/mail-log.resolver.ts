import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  Capability,
  connection,
  ConnectionArgs,
  needs,
  wantsTotalCount,
  type Connection,
} from '@sillage/platform';
import { newestMailFirst, MailLogQueries } from './mail-log.queries.js';
import { LoggedMailConnection, LoggedMailType } from './mail-log.types.js';

@Resolver(() => LoggedMailType)
export class MailLogResolver {
  constructor(private readonly mails: MailLogQueries) {}

  @Query(() => LoggedMailConnection, { description: 'Every mail that was written, newest first.' })
  @Allow(needs(Capability.ADMINISTER))
  async outboxMails(
    @Args() page: ConnectionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LoggedMailType>> {
    const rows = await this.mails.page({ first: page.first, after: newestMailFirst.decode(page.after) });
    return connection({
      rows,
      page,
      order: newestMailFirst,
      cursor: (row) => [row.place, row.id],
      node: (row) => row,
      totalCount: wantsTotalCount(info) ? await this.mails.count() : undefined,
    });
  }
}
