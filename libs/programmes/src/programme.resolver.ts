import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
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
import { ProgrammeAuthoringService } from './programme-authoring.service.js';
import { ProgrammeBeginning } from './programme-beginning.service.js';
import { ProgrammeArchive } from './programme-archive.service.js';
import { ArchiveProgrammeInput, ProgrammeInput, ProgrammePayload, StartProgrammeInput } from './programme.inputs.js';
import type { Programme } from './programme.entity.js';
import { Programmes } from './programme.queries.js';
import { programmeShape } from './programme.shape.js';
import { ProgrammeType } from './programme.types.js';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(
    private readonly programmes: Programmes,
    private readonly authoring: ProgrammeAuthoringService,
    private readonly beginning: ProgrammeBeginning,
    private readonly archive: ProgrammeArchive,
  ) {}

  @Query(() => [ProgrammeType], {
    name: 'programmes',
    description: 'Every programme of the company, the oldest first.',
  })
  @Allow(signedIn)
  async all(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ProgrammeType[]> {
    return this.programmes.readAll(Selection.under(info), ctx.reading());
  }

  @Query(() => ProgrammeType, {
    nullable: true,
    description: 'A programme by its key; null when there is none of that key.',
  })
  @Allow(signedIn)
  async programme(
    @Args('key', { type: () => String }) key: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammeType | null> {
    return this.programmes.read(key, Selection.under(info), ctx.reading());
  }

  @Mutation(() => ProgrammePayload, {
    description: 'Opens a new programme with its levels and criteria. People enrol by themselves.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async createProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ProgrammeInput }) input: ProgrammeInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammePayload> {
    return shown(await this.authoring.create(actor, input), ctx, info);
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'Opens a programme with a kit: its levels, its first guide, published in every language of the kit, and its sessions, open and hosted by whoever starts it, in the company’s default language. What the kit says of the programme in its other languages comes along as translations.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async startProgramme(
    @CurrentActor() actor: Actor,
    @Args('input') { clientMutationId: _, ...wanted }: StartProgrammeInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammePayload> {
    return shown(await this.beginning.begin(actor, wanted), ctx, info);
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'What is left out stays. Levels and criteria replace the old ones; labels already awarded stay as they were awarded.',
  })
  @Allow(needs(Capability.MANAGE_PROGRAMMES))
  async updateProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ProgrammeInput }) input: ProgrammeInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammePayload> {
    return shown(await this.authoring.update(actor, input), ctx, info);
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'From then on it sends nothing, and nothing new begins in it: offers and sessions to come are cancelled, with a word to those concerned. Labels keep their dates and still lapse, and everything stays readable.',
  })
  @Allow(needs(Capability.MANAGE_PROGRAMMES))
  async archiveProgramme(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ArchiveProgrammeInput }) input: ArchiveProgrammeInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgrammePayload> {
    return shown(await this.archive.archive(actor, input), ctx, info);
  }
}

/** As its reader reads it, which what was written does not say. */
async function shown({ id }: Programme, ctx: RequestContext, info: GraphQLResolveInfo): Promise<ProgrammePayload> {
  return { programme: await ctx.readBelow<ProgrammeType>(programmeShape, id, 'programme', info) };
}
