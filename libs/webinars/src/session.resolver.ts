import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Programmes } from '@sillage/programmes';
import {
  Allow,
  connection,
  Ctx,
  CurrentActor,
  IdArg,
  signedIn,
  wantsTotalCount,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { SessionsArgs, type SessionFilter } from './session.inputs.js';
import { SessionLoader } from './session.loaders.js';
import { byStart, SessionQueries, type SessionSearch } from './session.queries.js';
import { SessionConnection, SessionType } from './session.types.js';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly queries: SessionQueries,
    private readonly loader: SessionLoader,
    private readonly programmes: Programmes,
  ) {}

  @Allow(signedIn)
  @Query(() => SessionType, { nullable: true, description: 'One session; everybody may read it.' })
  async session(@IdArg('id') id: string, @Ctx() ctx: RequestContext): Promise<SessionType | null> {
    return ctx.load(this.loader, id);
  }

  @Allow(signedIn)
  @Query(() => SessionConnection, {
    description: 'The earliest first; cancelled ones too, so that nobody waits for them.',
  })
  async sessions(
    @Args() { filter, ...page }: SessionsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SessionType>> {
    const after = byStart.decode(page.after);
    const search = await this.searchFor(actor, filter ?? {});
    const [rows, totalCount] = await Promise.all([
      search === null ? [] : this.queries.page(search, { after, limit: page.first + 1 }),
      search !== null && wantsTotalCount(info) ? this.queries.count(search) : 0,
    ]);
    return connection({
      rows,
      page,
      order: byStart,
      cursor: (row) => [row.startsAt, row.id],
      node: (row): SessionType => row,
      totalCount,
    });
  }

  /** Null when the programme does not exist: then it has no sessions either. */
  private async searchFor(actor: Actor, filter: SessionFilter): Promise<SessionSearch | null> {
    const { programme: key, registeredOnly, ...rest } = filter;
    const programme = key == null ? null : await this.programmes.findByKey(key);
    if (key != null && programme === null) return null;
    return { ...rest, programmeId: programme?.id ?? null, registeredId: registeredOnly ? actor.personId : null };
  }
}
