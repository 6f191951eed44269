import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  connection,
  Ctx,
  IdArg,
  Selection,
  signedIn,
  type Connection,
  type RequestContext,
  ShapedField,
} from '@sillage/platform';
import { ArrivalArgs, RegistrationConnection } from './registrations/registration.types.js';
import { SessionsArgs } from './session.inputs.js';
import { byStart, SessionQueries } from './session.queries.js';
import { byArrival } from './session.shape.js';
import { SessionConnection, SessionType } from './session.types.js';

@Resolver(() => SessionType)
export class SessionResolver {
  constructor(private readonly queries: SessionQueries) {}

  @Allow(signedIn)
  @Query(() => SessionType, { nullable: true, description: 'One session; everybody may read it.' })
  async session(
    @IdArg('id') id: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionType | null> {
    return this.queries.read(id, Selection.under(info), ctx.reading());
  }

  @Allow(signedIn)
  @Query(() => SessionConnection, {
    description: 'The earliest first; cancelled ones too, so that nobody waits for them.',
  })
  async sessions(
    @Args() { filter, ...page }: SessionsArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SessionType>> {
    const asked = Selection.under(info);
    const place = { after: byStart.decode(page.after), limit: page.first + 1 };
    const [rows, totalCount] = await Promise.all([
      this.queries.page(filter ?? {}, place, asked.nodes, ctx.reading()),
      asked.asks('totalCount') ? this.queries.count(filter ?? {}, ctx.reading()) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byStart,
      cursor: ({ startsAt, id }) => [startsAt, id],
      node: ({ session }) => session,
      totalCount,
    });
  }

  @ShapedField(() => RegistrationConnection, {
    nullable: true,
    description: 'Who has a seat or waits for one, in the order of arrival; for the host and programme managers only.',
  })
  registrations(@Args() { after }: ArrivalArgs): void {
    // The list comes with the session; only one whose arguments cannot be comes here, to be refused.
    byArrival.decode(after);
  }
}
