import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, LocaleScalar, type RequestContext } from '@sillage/platform';
import { localeToShow } from './guide-locales.js';
import { GuideTranslationType, GuideVersionType } from './guide.types.js';

@Resolver(() => GuideVersionType)
export class GuideVersionResolver {
  @ResolveField(() => GuideTranslationType, {
    nullable: true,
    description: 'Falls back along the viewer’s languages, then the source; a null locale means the viewer’s.',
  })
  translation(
    @Parent() version: GuideVersionType,
    @Args('locale', { type: () => LocaleScalar, nullable: true }) locale: string | null,
    @Ctx() ctx: RequestContext,
  ): GuideTranslationType | null {
    const shown = localeToShow([locale ?? [], ctx.locale].flat(), version.locales, version.sourceLocale);
    const head = version.translations.find((translation) => translation.locale === shown);
    const source = version.translations.find((translation) => translation.locale === version.sourceLocale);
    if (head === undefined) return null;
    return {
      id: head.id,
      guideId: version.guideId,
      versionNumber: version.number,
      locale: head.locale,
      title: head.title,
      sha256: head.sha256,
      behindSource: head.sourceSha256 !== source?.sha256,
    };
  }
}
