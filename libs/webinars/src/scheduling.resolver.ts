import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  Ctx,
  CurrentActor,
  needs,
  Selection,
  signedIn,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { AttendanceService } from './attendance/attendance.service.js';
import { SchedulingService } from './scheduling.service.js';
import { ChangingService } from './changing.service.js';
import { distinctTags } from './folded-tag.js';
import type { SessionPlan } from './session.entity.js';
import {
  RecordAttendanceInput,
  RescheduleSessionInput,
  ScheduleSeriesInput,
  ScheduleSessionInput,
  SessionInput,
  UpdateSessionInput,
} from './session.inputs.js';
import { sessionShape } from './session.shape.js';
import { SeriesPayload, SessionPayload, type SessionType } from './session.types.js';

/** What those who run sessions do; a host needs no role for the sessions that they host. */
@Resolver()
export class SchedulingResolver {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly changing: ChangingService,
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
    const { programme, draft } = input;
    const session = await this.scheduling.schedule(actor, programme, planOf(input), { draft: draft ?? false });
    return payload(session, ctx, info);
  }

  @Allow(needs(Capability.SCHEDULE_SESSIONS))
  @Mutation(() => SeriesPayload, {
    description: 'What is planned together: the same weekday and local time, at most 52; all of them or none.',
  })
  async scheduleSeries(
    @Args('input', { type: () => ScheduleSeriesInput }) { first, everyWeeks, count }: ScheduleSeriesInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SeriesPayload> {
    const how = { everyWeeks, count, draft: first.draft ?? false };
    const sessions = await this.scheduling.scheduleSeries(actor, first.programme, planOf(first), how);
    const ids = sessions.map(({ id }) => id);
    const planned = await ctx.readObjects<SessionType>(sessionShape, ids, Selection.under(info).only('sessions'));
    return { sessions: ids.flatMap((id) => planned.get(id) ?? []) };
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, {
    description:
      'What is left out stays, an explicit null clears. A larger capacity seats the first who wait, in the same transaction; a smaller one takes no seat away. The times are changed by `rescheduleSession`.',
  })
  async updateSession(
    @Args('input', { type: () => UpdateSessionInput }) input: UpdateSessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    const { sessionId, clientMutationId: _, ...changes } = input;
    return payload(await this.changing.update(actor, sessionId, changes), ctx, info);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, { description: 'Makes a draft known and open.' })
  async publishSession(
    @Args('input', { type: () => SessionInput }) { sessionId }: SessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    return payload(await this.scheduling.publish(actor, sessionId), ctx, info);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, { description: 'Everybody keeps their seat, or their place in the waiting list.' })
  async rescheduleSession(
    @Args('input', { type: () => RescheduleSessionInput }) input: RescheduleSessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    const { sessionId, startsAt, endsAt, timeZone } = input;
    const times = { startsAt, endsAt, timeZone: timeZone ?? undefined };
    return payload(await this.scheduling.reschedule(actor, sessionId, times), ctx, info);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, {
    description:
      'Calls the session off, until it starts; it stays in the list as cancelled. Everybody concerned is told, with the reason where one is given.',
  })
  async cancelSession(
    @Args('input', { type: () => SessionInput }) { sessionId, reason }: SessionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    return payload(await this.scheduling.cancel(actor, sessionId, reason || null), ctx, info);
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

function planOf(input: ScheduleSessionInput): SessionPlan {
  const { kind, title, description, language, startsAt, endsAt, timeZone } = input;
  return {
    kind,
    title,
    description,
    language,
    startsAt,
    endsAt,
    timeZone,
    tags: distinctTags(input.tags ?? []),
    place: input.place || null,
    joinUrl: input.joinUrl || null,
    replayUrl: null,
    capacity: input.capacity ?? null,
  };
}

/** As the database has it now, with the counts that its trigger keeps. */
async function payload({ id }: { id: string }, ctx: RequestContext, info: GraphQLResolveInfo): Promise<SessionPayload> {
  return { session: await ctx.readBelow(sessionShape, id, 'session', info) };
}
