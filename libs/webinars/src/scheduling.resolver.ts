import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  Ctx,
  CurrentActor,
  needs,
  signedIn,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { AttendanceService } from './attendance/attendance.service.js';
import { SchedulingService } from './scheduling.service.js';
import { RecordAttendanceInput, RescheduleSessionInput, ScheduleSessionInput, SessionInput } from './session.inputs.js';
import { sessionShape } from './session.shape.js';
import { SessionPayload } from './session.types.js';

/** What those who run sessions do; a host needs no role for the sessions that they host. */
@Resolver()
export class SchedulingResolver {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly attendance: AttendanceService,
  ) {}

  @Allow(needs(Capability.SCHEDULE_SESSIONS))
  @Mutation(() => SessionPayload, { description: 'Whoever schedules a session hosts it.' })
  async scheduleSession(
    @Args('input', { type: () => ScheduleSessionInput }) input: ScheduleSessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    const { programme, kind, title, description, language, startsAt, endsAt, timeZone } = input;
    const session = await this.scheduling.schedule(actor, programme, {
      kind,
      title,
      description,
      language,
      startsAt,
      endsAt,
      timeZone,
      tags: [...new Set(input.tags ?? [])],
      place: input.place || null,
      joinUrl: input.joinUrl || null,
      replayUrl: null,
      capacity: input.capacity ?? null,
    });
    return payload(session, ctx, info);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, { description: 'Everybody keeps their seat, or their place in the waiting list.' })
  async rescheduleSession(
    @Args('input', { type: () => RescheduleSessionInput }) { sessionId, startsAt, endsAt }: RescheduleSessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    return payload(await this.scheduling.reschedule(actor, sessionId, { startsAt, endsAt }), ctx, info);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, {
    description: 'Calls the session off, until it starts; it stays in the list as cancelled.',
  })
  async cancelSession(
    @Args('input', { type: () => SessionInput }) { sessionId }: SessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    return payload(await this.scheduling.cancel(actor, sessionId), ctx, info);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, {
    description: 'By the host’s own list; overrides what a report said, and says so in the evidence.',
  })
  async recordAttendance(
    @Args('input', { type: () => RecordAttendanceInput }) input: RecordAttendanceInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    return payload(await this.attendance.record(actor, input), ctx, info);
  }
}

/** As the database has it now, with the counts that its trigger keeps. */
async function payload({ id }: { id: string }, ctx: RequestContext, info: GraphQLResolveInfo): Promise<SessionPayload> {
  return { session: await ctx.readBelow(sessionShape, id, 'session', info) };
}
