import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  Capability,
  connection,
  Ctx,
  needs,
  Selection,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { AuditTrail, newestActFirst } from './audit-trail.queries.js';
import { actionsInWords } from './audit-actions.js';
import { AuditActionType, AuditArgs, AuditEntryConnection, AuditEntryType } from './audit-trail.types.js';

@Resolver(() => AuditEntryType)
export class AuditTrailResolver {
  constructor(private readonly trail: AuditTrail) {}

  @Query(() => [AuditActionType], { description: 'Every act that the trail may tell of, by its words.' })
  @Allow(needs(Capability.ADMINISTER))
  auditActions(@Ctx() { locale }: RequestContext): AuditActionType[] {
    return actionsInWords(locale);
  }

  @Query(() => AuditEntryConnection, { description: 'Who did what, the newest first.' })
  @Allow(needs(Capability.ADMINISTER))
  async audit(
    @Args() { filter, ...page }: AuditArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEntryType>> {
    const asked = Selection.under(info);
    const place = { after: newestActFirst.decode(page.after), limit: page.first + 1 };
    const [rows, totalCount] = await Promise.all([
      this.trail.page(filter ?? {}, place, asked.nodes, ctx.reading()),
      asked.asks('totalCount') ? this.trail.count(filter ?? {}, ctx.reading()) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: newestActFirst,
      cursor: (row) => [row.place, row.id],
      node: ({ node }) => node,
      totalCount,
    });
  }
}
