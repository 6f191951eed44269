import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, DomainError, hasRole, signedIn, type Actor } from '@sillage/platform';
import { AttendanceService } from './attendance.service.js';
import { SchedulingService } from './scheduling.service.js';
import { RecordAttendanceInput, RescheduleSessionInput, ScheduleSessionInput, SessionInput } from './session.inputs.js';
import { SessionQueries } from './session.queries.js';
import { SessionPayload } from './session.types.js';

/** What those who run sessions do; a host needs no role for the sessions that they host. */
@Resolver()
export class SchedulingResolver {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly attendance: AttendanceService,
    private readonly sessions: SessionQueries,
  ) {}

  @Allow(hasRole('TRAINER', 'PROGRAMME_MANAGER'))
  @Mutation(() => SessionPayload, { description: 'Whoever schedules a session hosts it.' })
  async scheduleSession(
    @Args('input', { type: () => ScheduleSessionInput }) input: ScheduleSessionInput,
    @CurrentActor() actor: Actor,
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
    return this.payload(session);
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, { description: 'Everybody keeps their seat, or their place in the waiting list.' })
  async rescheduleSession(
    @Args('input', { type: () => RescheduleSessionInput }) { sessionId, startsAt, endsAt }: RescheduleSessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<SessionPayload> {
    return this.payload(await this.scheduling.reschedule(actor, sessionId, { startsAt, endsAt }));
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, {
    description: 'Calls the session off, until it starts; it stays in the list as cancelled.',
  })
  async cancelSession(
    @Args('input', { type: () => SessionInput }) { sessionId }: SessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<SessionPayload> {
    return this.payload(await this.scheduling.cancel(actor, sessionId));
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, {
    description: 'By the host’s own list; overrides what a report said, and says so in the evidence.',
  })
  async recordAttendance(
    @Args('input', { type: () => RecordAttendanceInput }) input: RecordAttendanceInput,
    @CurrentActor() actor: Actor,
  ): Promise<SessionPayload> {
    return this.payload(await this.attendance.record(actor, input));
  }

  /** As the database has it now, with the counts that its trigger keeps. */
  private async payload({ id }: { id: string }): Promise<SessionPayload> {
    const [session] = await this.sessions.byIds([id]);
    if (session === undefined) throw new DomainError('NOT_FOUND');
    return { session };
  }
}
