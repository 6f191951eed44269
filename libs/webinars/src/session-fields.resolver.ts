import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { ProgrammeLoader, ProgrammeType } from '@sillage/programmes';
import {
  connection,
  ConnectionArgs,
  Ctx,
  wantsTotalCount,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { OverseenHostLoader } from './overseen-host.loader.js';
import { RegistrationStatus } from './registration.entity.js';
import { byArrival, RegistrationQueries } from './registration.queries.js';
import { RegistrationConnection, RegistrationType } from './registration.types.js';
import { CheckInCodeLoader, ViewerRegistrationLoader } from './session.loaders.js';
import { isHost } from './session.policy.js';
import { SessionType } from './session.types.js';

/** What a session shows to whom. */
@Resolver(() => SessionType)
export class SessionFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly viewerRegistrations: ViewerRegistrationLoader,
    private readonly registered: RegistrationQueries,
    private readonly overseenHosts: OverseenHostLoader,
    private readonly checkInCodes: CheckInCodeLoader,
  ) {}

  @ResolveField(() => ProgrammeType)
  async programme(@Parent() { programmeId }: SessionType, @Ctx() ctx: RequestContext): Promise<ProgrammeType> {
    return ctx.loadExisting(this.programmes, programmeId);
  }

  @ResolveField(() => PersonType)
  async host(@Parent() { hostId }: SessionType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, hostId);
  }

  @ResolveField(() => RegistrationType, { nullable: true, description: 'Null when the viewer never registered.' })
  async viewerRegistration(
    @Parent() { id }: SessionType,
    @Ctx() ctx: RequestContext,
  ): Promise<RegistrationType | null> {
    return ctx.load(this.viewerRegistrations, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Only for those with a seat, and the hosts.' })
  async joinUrl(@Parent() session: SessionType, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (session.meetingUrl === null) return null;
    const registration = await ctx.load(this.viewerRegistrations, session.id);
    if (registration?.status === RegistrationStatus.REGISTERED) return session.meetingUrl;
    return (await this.oversees(session, ctx)) ? session.meetingUrl : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the host shows on screen; for the host and programme managers only. Check-in opens 15 minutes before the start and closes 24 hours after the end.',
  })
  async checkInCode(@Parent() session: SessionType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await this.oversees(session, ctx)) ? ctx.load(this.checkInCodes, session.id) : null;
  }

  @ResolveField(() => RegistrationConnection, {
    nullable: true,
    description: 'Who has a seat or waits for one, in the order of arrival; for the host and programme managers only.',
  })
  async registrations(
    @Parent() session: SessionType,
    @Args() page: ConnectionArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegistrationType> | null> {
    if (!(await this.oversees(session, ctx))) return null;
    const after = byArrival.decode(page.after)?.[0] ?? null;
    const [rows, totalCount] = await Promise.all([
      this.registered.page(session.id, { after, limit: page.first + 1 }),
      wantsTotalCount(info) ? this.registered.count(session.id) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byArrival,
      cursor: (row) => [row.position],
      node: (row): RegistrationType => row,
      totalCount,
    });
  }

  private async oversees({ programmeId, hostId }: SessionType, ctx: RequestContext): Promise<boolean> {
    if (ctx.actor === null) return false;
    if (isHost(ctx.actor, { programmeId, hostId })) return true;
    return (await ctx.load(this.overseenHosts, { programmeId, hostId })) === true;
  }
}
