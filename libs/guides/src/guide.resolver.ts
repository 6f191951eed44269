import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Programmes } from '@sillage/programmes';
import { Allow, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AcknowledgeGuideInput } from './guide.inputs.js';
import { GuideByKeyLoader, GuideVersionsLoader, ViewerAcknowledgementLoader } from './guide.loaders.js';
import { localeToShow } from './guide-locales.js';
import { mustAcknowledge, ownsGuide } from './guide.policy.js';
import type { GuideVersionRow } from './guide.queries.js';
import { AcknowledgementPayload, AcknowledgementType, GuideType, GuideVersionType } from './guide.types.js';
import { GuideVersionStatus } from './guide-version.entity.js';
import { versionType } from './guide-version.shape.js';

@Resolver(() => GuideType)
export class GuideResolver {
  constructor(
    private readonly guides: GuideByKeyLoader,
    private readonly guideVersions: GuideVersionsLoader,
    private readonly acknowledgements: ViewerAcknowledgementLoader,
    private readonly acknowledging: AcknowledgementService,
    private readonly programmes: Programmes,
  ) {}

  @Allow(signedIn)
  @Query(() => GuideType, {
    nullable: true,
    description: 'A guide by its key, from its first published version on; null when there is none.',
  })
  async guide(@Args('key', { type: () => String }) key: string, @Ctx() ctx: RequestContext): Promise<GuideType | null> {
    return ctx.load(this.guides, key);
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

  @ResolveField(() => String, { description: 'In the viewer’s language where there is a text in it.' })
  async title(@Parent() guide: GuideType, @Ctx() ctx: RequestContext): Promise<string> {
    const current = await this.currentOf(guide, ctx);
    if (current === null) return guide.title;
    const locales = current.translations.map((translation) => translation.locale);
    const shown = localeToShow([ctx.locale], locales, current.sourceLocale);
    return current.translations.find((translation) => translation.locale === shown)?.title ?? guide.title;
  }

  @ResolveField(() => GuideVersionType, { nullable: true, description: 'Null while nothing is published.' })
  async current(@Parent() guide: GuideType, @Ctx() ctx: RequestContext): Promise<GuideVersionType | null> {
    const current = await this.currentOf(guide, ctx);
    return current === null ? null : versionType(current);
  }

  @ResolveField(() => [GuideVersionType], { description: 'Newest first; a draft is there for the guide’s owner only.' })
  async versions(@Parent() guide: GuideType, @Ctx() ctx: RequestContext): Promise<GuideVersionType[]> {
    const versions = (await ctx.load(this.guideVersions, guide.id)) ?? [];
    const seesDrafts =
      ctx.actor?.has('GUIDE_OWNER') === true && ownsGuide(ctx.actor, await this.programmes.idsWithGuide(guide.key));
    return versions
      .filter((version) => seesDrafts || version.status !== GuideVersionStatus.DRAFT)
      .map((version) => versionType(version));
  }

  @ResolveField(() => AcknowledgementType, {
    nullable: true,
    description: 'The viewer’s newest; null when the viewer never acknowledged.',
  })
  async viewerAcknowledgement(
    @Parent() guide: GuideType,
    @Ctx() ctx: RequestContext,
  ): Promise<AcknowledgementType | null> {
    return ctx.load(this.acknowledgements, guide.id);
  }

  @ResolveField(() => Boolean, { description: 'True when the viewer must read and acknowledge the current text.' })
  async viewerMustAcknowledge(@Parent() guide: GuideType, @Ctx() ctx: RequestContext): Promise<boolean> {
    const [current, acknowledgement] = await Promise.all([
      this.currentOf(guide, ctx),
      ctx.load(this.acknowledgements, guide.id),
    ]);
    return mustAcknowledge(current, acknowledgement?.versionNumber ?? null);
  }

  private async currentOf({ id }: GuideType, ctx: RequestContext): Promise<GuideVersionRow | null> {
    const versions = await ctx.load(this.guideVersions, id);
    return versions?.find((version) => version.status === GuideVersionStatus.PUBLISHED) ?? null;
  }
}
