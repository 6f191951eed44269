import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { GuideAuthoring } from './guide-authoring.service.js';
import {
  DiscardGuideDraftInput,
  DraftGuideVersionInput,
  PublishGuideVersionInput,
  TranslateGuideVersionInput,
  UpdateGuideInput,
} from './guide.inputs.js';
import { GuideSettings } from './guide-settings.service.js';
import { guideShape, guideVersionShape } from './guide.shape.js';
import { GuidePayload, GuideVersionPayload } from './guide.types.js';

@Resolver()
export class GuideAuthoringResolver {
  constructor(
    private readonly authoring: GuideAuthoring,
    private readonly settings: GuideSettings,
  ) {}

  @Allow(needs(Capability.WRITE_GUIDES))
  @Mutation(() => GuideVersionPayload, {
    description:
      'Saves what will be the next version, over the draft that was read. Its owners alone see it until it is published.',
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
  @Mutation(() => GuideVersionPayload, {
    description:
      'Publishes a draft for ever; the version before is superseded. A language of which it says nothing keeps its text.',
  })
  async publishGuideVersion(
    @Args('input', { type: () => PublishGuideVersionInput }) input: PublishGuideVersionInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideVersionPayload> {
    return payload(await this.authoring.publish(actor, input.versionId, input.dropLocales ?? []), ctx, info);
  }

  @Allow(needs(Capability.WRITE_GUIDES))
  @Mutation(() => GuidePayload, { description: 'Throws the draft away; what is published stays as it is.' })
  async discardGuideDraft(
    @Args('input', { type: () => DiscardGuideDraftInput }) input: DiscardGuideDraftInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuidePayload> {
    const { id } = await this.authoring.discard(actor, input.guideKey, input.revision);
    return { guide: await ctx.readBelow(guideShape, id, 'guide', info) };
  }

  @Allow(needs(Capability.WRITE_GUIDES))
  @Mutation(() => GuidePayload, { description: 'Changes which programmes may use the guide; its owners.' })
  async updateGuide(
    @Args('input', { type: () => UpdateGuideInput }) input: UpdateGuideInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuidePayload> {
    const { id } = await this.settings.update(actor, input);
    return { guide: await ctx.readBelow(guideShape, id, 'guide', info) };
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
