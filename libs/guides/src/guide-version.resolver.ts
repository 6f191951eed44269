import { Args, Resolver } from '@nestjs/graphql';
import { LocaleScalar, ShapedField } from '@sillage/platform';
import { GuideTranslationType, GuideVersionType } from './guide.types.js';

@Resolver(() => GuideVersionType)
export class GuideVersionResolver {
  @ShapedField(() => [GuideTranslationType], { description: 'Its texts, in every language that it has.' })
  readonly translations!: GuideTranslationType[];

  @ShapedField(() => GuideTranslationType, {
    nullable: true,
    description: 'Falls back along the viewer’s languages, then the source; a null locale means the viewer’s.',
  })
  translation(@Args('locale', { type: () => LocaleScalar, nullable: true }) _locale: string | null): void {}
}
