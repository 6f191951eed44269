import { Query, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, displayLocale, needs, type RequestContext } from '@sillage/platform';
import { inLanguage, type Kit } from './kit.js';
import { Kits } from './kits.js';
import { ProgrammeKitType } from './kit.types.js';

@Resolver(() => ProgrammeKitType)
export class KitResolver {
  constructor(private readonly kits: Kits) {}

  @Query(() => [ProgrammeKitType], { description: 'What a programme can begin with; see `startProgramme`.' })
  @Allow(needs(Capability.MANAGE_PROGRAMMES))
  programmeKits(@Ctx() { locale }: RequestContext): ProgrammeKitType[] {
    const { language } = displayLocale(locale);
    return this.kits.all().map((kit) => shown(kit, language));
  }
}

function shown(kit: Kit, language: string): ProgrammeKitType {
  const guide = kit.guideKey === null ? null : inLanguage(kit.guide, language);
  return {
    key: kit.key,
    name: inLanguage(kit.name, language),
    summary: inLanguage(kit.summary, language),
    languages: kit.languages,
    levels: kit.levels.map(({ name }) => inLanguage(name, language)),
    guideTitle: guide?.title ?? null,
    guideMarkdown: guide?.markdown ?? null,
    sessions: kit.sessions.map(({ title, description, week, minutes }) => ({
      title: inLanguage(title, language),
      description: inLanguage(description, language),
      week,
      minutes,
    })),
  };
}
