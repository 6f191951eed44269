import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { Allow, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { ProgrammeLoader, ProgrammeType } from '@sillage/programmes';
import { CheckInsLoader, GoalsLoader } from './mentorship.loaders.js';
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

  @ResolveField(() => [GoalType], { description: 'In the order in which they were set.' })
  async goals(@Parent() { id }: MentorshipType, @Ctx() ctx: RequestContext): Promise<GoalType[]> {
    return (await ctx.load(this.goalsOf, id)) ?? [];
  }

  @ResolveField(() => [CheckInType], { description: 'The last one first.' })
  async checkIns(@Parent() { id }: MentorshipType, @Ctx() ctx: RequestContext): Promise<CheckInType[]> {
    return (await ctx.load(this.checkInsOf, id)) ?? [];
  }
}
