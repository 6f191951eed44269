import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { Allow, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { ProgrammeLoader, ProgrammeType } from '@sillage/programmes';
import { CheckInsLoader, GoalsLoader, PausedMentorshipLoader } from './mentorship.loaders.js';
import { MentorshipQueries } from './mentorship.queries.js';
import { CheckInType, GoalType, MentorshipsArgs, MentorshipType } from './mentorship.types.js';

@Resolver(() => MentorshipType)
export class MentorshipResolver {
  constructor(
    private readonly queries: MentorshipQueries,
    private readonly people: PersonLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly goalsOf: GoalsLoader,
    private readonly checkInsOf: CheckInsLoader,
    private readonly paused: PausedMentorshipLoader,
  ) {}

  @Allow(signedIn)
  @Query(() => [MentorshipType], { description: 'Mine, as mentor or mentee, newest first; at most 500.' })
  async mentorships(
    @Args() { programme = null, status = null }: MentorshipsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<MentorshipType[]> {
    return this.queries.of(actor.personId, { programme, status });
  }

  @ResolveField(() => ProgrammeType)
  async programme(@Parent() { programmeId }: MentorshipType, @Ctx() ctx: RequestContext): Promise<ProgrammeType> {
    return ctx.loadExisting(this.programmes, programmeId);
  }

  @ResolveField(() => PersonType)
  async mentor(@Parent() { mentorId }: MentorshipType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, mentorId);
  }

  @ResolveField(() => PersonType)
  async mentee(@Parent() { menteeId }: MentorshipType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, menteeId);
  }

  @ResolveField(() => Boolean, {
    description: 'The mentor takes a pause: the mentee may wait, or ask somebody else, whose yes then ends this one.',
  })
  async mentorPaused(@Parent() { id }: MentorshipType, @Ctx() ctx: RequestContext): Promise<boolean> {
    return (await ctx.load(this.paused, id)) ?? false;
  }

  @ResolveField(() => [GoalType], { description: 'In the order in which they were set.' })
  async goals(@Parent() { id }: MentorshipType, @Ctx() ctx: RequestContext): Promise<GoalType[]> {
    return (await ctx.load(this.goalsOf, id)) ?? [];
  }

  @ResolveField(() => [CheckInType], { description: 'The last one first.' })
  async checkIns(@Parent() { id }: MentorshipType, @Ctx() ctx: RequestContext): Promise<CheckInType[]> {
    return (await ctx.load(this.checkInsOf, id)) ?? [];
  }
}
