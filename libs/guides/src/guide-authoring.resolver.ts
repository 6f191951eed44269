import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { GuideAuthoring } from './guide-authoring.service.js';
import { DraftGuideVersionInput, PublishGuideVersionInput, TranslateGuideVersionInput } from './guide.inputs.js';
import { guideVersionShape } from './guide.shape.js';
import { GuideVersionPayload } from './guide.types.js';

@Resolver()
export class GuideAuthoringResolver {
  constructor(private readonly authoring: GuideAuthoring) {}

  @Allow(needs(Capability.WRITE_GUIDES))
  @Mutation(() => GuideVersionPayload, {
    description:
      'Prepares the next version; it takes the place of the draft before it. Nobody else sees it until it is published.',
  })
  async draftGuideVersion(
    @Args('input', { type: () => DraftGuideVersionInput }) input: DraftGuideVersionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideVersionPayload> {
    return payload(await this.authoring.draft(actor, input), ctx, info);
  }

  @Allow(needs(Capability.WRITE_GUIDES))
  @Mutation(() => GuideVersionPayload, { description: 'Publishes a draft for ever; the version before is superseded.' })
  async publishGuideVersion(
    @Args('input', { type: () => PublishGuideVersionInput }) input: PublishGuideVersionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideVersionPayload> {
    return payload(await this.authoring.publish(actor, input.versionId), ctx, info);
  }

  @Allow(needs(Capability.WRITE_GUIDES))
  @Mutation(() => GuideVersionPayload, {
    description: 'Adds a translation to the draft, or to the current version, where it is published at once.',
  })
  async translateGuideVersion(
    @Args('input', { type: () => TranslateGuideVersionInput }) input: TranslateGuideVersionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideVersionPayload> {
    return payload(await this.authoring.translate(actor, input.versionId, input.translation), ctx, info);
  }
}

async function payload(
  { id }: { id: string },
  ctx: RequestContext,
  info: GraphQLResolveInfo,
): Promise<GuideVersionPayload> {
  return { version: await ctx.readBelow(guideVersionShape, id, 'version', info) };
}
