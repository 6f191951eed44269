import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inLanguage, KitLevelType } from '@sillage/company';
import { Ctx, displayLocale, type RequestContext } from '@sillage/platform';
import { describeCriterion } from './criterion-description.js';

/** What a level of a kit will ask for, in the words in which the programme then says it. */
@Resolver(() => KitLevelType)
export class KitLevelResolver {
  @ResolveField(() => [String], { description: 'What it asks for.' })
  criteria(@Parent() { level, kit }: KitLevelType, @Ctx() { locale }: RequestContext): string[] {
    const { language } = displayLocale(locale);
    return level.criteria.map(({ kind, required, argument }) => {
      const text = typeof argument === 'object' && argument !== null ? inLanguage(argument, language) : argument;
      const held = kit.levels.find(({ key }) => key === text);
      const heldLevel = kind === 'HOLDS_LEVEL' && held !== undefined ? inLanguage(held.name, language) : null;
      return describeCriterion({ kind, required, argument: text, words: text, heldLevel }, locale);
    });
  }
}
