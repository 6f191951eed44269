import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '@sillage/platform';
import { changesBetween } from './guide-diff.js';
import { GuideTextLoader, ViewerAcknowledgedTextsLoader } from './guide.loaders.js';
import { renderGuide } from './guide-rendering.js';
import { GuideTranslationType } from './guide.types.js';

@Resolver(() => GuideTranslationType)
export class GuideTranslationResolver {
  constructor(
    private readonly texts: GuideTextLoader,
    private readonly acknowledgedTexts: ViewerAcknowledgedTextsLoader,
  ) {}

  @ResolveField(() => String)
  async markdown(@Parent() { id }: GuideTranslationType, @Ctx() ctx: RequestContext): Promise<string> {
    return ctx.loadExisting(this.texts, id);
  }

  @ResolveField(() => String, {
    description: 'Sanitised, safe to insert in a page; every heading has an id that a table of contents can lead to.',
  })
  async html(@Parent() translation: GuideTranslationType, @Ctx() ctx: RequestContext): Promise<string> {
    const { locale, sha256 } = translation;
    return renderGuide({ locale, sha256, markdown: await this.markdown(translation, ctx) });
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Unified diff of the Markdown against the text that the viewer acknowledged last in this language; null when there is none, or nothing changed.',
  })
  async diffSinceAcknowledged(
    @Parent() translation: GuideTranslationType,
    @Ctx() ctx: RequestContext,
  ): Promise<string | null> {
    const acknowledged = await ctx.load(this.acknowledgedTexts, translation.guideId);
    const former = acknowledged?.find(({ locale }) => locale === translation.locale);
    if (former === undefined) return null;
    const { versionNumber, locale } = translation;
    return changesBetween(former, { versionNumber, locale, markdown: await this.markdown(translation, ctx) });
  }
}
