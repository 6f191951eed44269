import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, CurrentActor, hasRole, Role, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { describeCriterion } from './criterion-description.js';
import { ProgrammeAuthoringService } from './programme-authoring.service.js';
import { ProgrammeInput, ProgrammePayload } from './programme.inputs.js';
import { LevelCriteriaLoader, ProgrammeLevelsLoader } from './programme.loaders.js';
import { Programmes } from './programme.queries.js';
import { CriterionType, LevelType, ProgrammeType } from './programme.types.js';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(
    private readonly programmes: Programmes,
    private readonly authoring: ProgrammeAuthoringService,
    private readonly levelsOfProgramme: ProgrammeLevelsLoader,
  ) {}

  @Query(() => [ProgrammeType], {
    name: 'programmes',
    description: 'Every programme of the company, the oldest first.',
  })
  @Allow(signedIn)
  async all(): Promise<ProgrammeType[]> {
    return this.programmes.all();
  }

  @Query(() => ProgrammeType, {
    nullable: true,
    description: 'A programme by its key; null when there is none of that key.',
  })
  @Allow(signedIn)
  async programme(@Args('key', { type: () => String }) key: string): Promise<ProgrammeType | null> {
    return this.programmes.findByKey(key);
  }

  @Mutation(() => ProgrammePayload, {
    description: 'Opens a new programme with its levels and criteria. People enrol by themselves.',
  })
  @Allow(hasRole(Role.ADMIN))
  async createProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ProgrammeInput }) input: ProgrammeInput,
  ): Promise<ProgrammePayload> {
    return { programme: await this.authoring.create(actor, input) };
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'What is left out stays. Levels and criteria replace the old ones; labels already awarded stay as they were awarded.',
  })
  @Allow(hasRole(Role.ADMIN, Role.PROGRAMME_MANAGER))
  async updateProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ProgrammeInput }) input: ProgrammeInput,
  ): Promise<ProgrammePayload> {
    return { programme: await this.authoring.update(actor, input) };
  }

  @ResolveField(() => [LevelType], { description: 'The lowest first.' })
  async levels(@Parent() programme: ProgrammeType, @Ctx() ctx: RequestContext): Promise<LevelType[]> {
    return (await ctx.load(this.levelsOfProgramme, programme.id)) ?? [];
  }
}

@Resolver(() => LevelType)
export class LevelResolver {
  constructor(private readonly criteriaOfLevel: LevelCriteriaLoader) {}

  @ResolveField(() => [CriterionType])
  async criteria(@Parent() level: LevelType, @Ctx() ctx: RequestContext): Promise<CriterionType[]> {
    return (await ctx.load(this.criteriaOfLevel, level.id)) ?? [];
  }
}

@Resolver(() => CriterionType)
export class CriterionResolver {
  @ResolveField(() => String, { description: 'What is asked for, in the viewer’s language.' })
  description(@Parent() criterion: CriterionType, @Ctx() ctx: RequestContext): string {
    return describeCriterion(criterion, ctx.locale);
  }
}
