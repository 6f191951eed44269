import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Ctx, CurrentActor, Selection, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AcknowledgeGuideInput } from './guide.inputs.js';
import { GuideQueries } from './guide.queries.js';
import { AcknowledgementPayload, GuideType } from './guide.types.js';

@Resolver(() => GuideType)
export class GuideResolver {
  constructor(
    private readonly queries: GuideQueries,
    private readonly acknowledging: AcknowledgementService,
  ) {}

  @Allow(signedIn)
  @Query(() => GuideType, {
    nullable: true,
    description: 'A guide by its key, from its first published version on; null when there is none.',
  })
  async guide(
    @Args('key', { type: () => String }) key: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GuideType | null> {
    return this.queries.read(key, Selection.under(info), ctx.reading());
  }

  @Allow(signedIn)
  @Query(() => [GuideType], {
    description: 'Those that the viewer’s programmes use, and those that the viewer owns.',
  })
  async guides(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GuideType[]> {
    return this.queries.readMine(Selection.under(info), ctx.reading());
  }

  @Allow(signedIn)
  @Mutation(() => AcknowledgementPayload, {
    description: 'Refused with STALE_GUIDE_VERSION when sha256 is not of the current text in that language.',
  })
  async acknowledgeGuide(
    @Args('input', { type: () => AcknowledgeGuideInput }) input: AcknowledgeGuideInput,
    @CurrentActor() actor: Actor,
  ): Promise<AcknowledgementPayload> {
    const { guideKey } = input;
    const acknowledgement = await this.acknowledging.acknowledge(actor, input);
    const { id, versionNumber, locale, sha256, acknowledgedAt } = acknowledgement;
    return { acknowledgement: { id, guideKey, versionNumber, locale, sha256, acknowledgedAt } };
  }
}
