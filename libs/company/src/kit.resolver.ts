import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  Clock,
  Ctx,
  DateScalar,
  displayLocale,
  needs,
  type RequestContext,
} from '@sillage/platform';
import { CompanySettings } from './company-settings.js';
import { beginningOf, firstMondayOf } from './kit-calendar.js';
import { inLanguage, type Kit } from './kit.js';
import { Kits } from './kits.js';
import { ProgrammeKitType } from './kit.types.js';

@Resolver(() => ProgrammeKitType)
export class KitResolver {
  constructor(
    private readonly kits: Kits,
    private readonly company: CompanySettings,
    private readonly clock: Clock,
  ) {}

  @Query(() => [ProgrammeKitType], { description: 'What a programme can begin with; see `startProgramme`.' })
  @Allow(needs(Capability.MANAGE_PROGRAMMES))
  async programmeKits(
    @Args('startsOn', {
      type: () => DateScalar,
      nullable: true,
      description: 'A day of the first week of sessions, which is one to come; left out, the next week.',
    })
    startsOn: string | null,
    @Ctx() { locale }: RequestContext,
  ): Promise<ProgrammeKitType[]> {
    const { language } = displayLocale(locale);
    const { defaultTimeZone: timeZone } = await this.company.current();
    const firstMonday = firstMondayOf({ startsOn, argumentPath: 'startsOn', timeZone, now: this.clock.now() });
    return this.kits.all().map((kit) => shown(kit, language, { firstMonday, timeZone }));
  }
}

function shown(kit: Kit, language: string, weeks: Parameters<typeof beginningOf>[1]): ProgrammeKitType {
  const guide = kit.guideKey === null ? null : inLanguage(kit.guide, language);
  return {
    key: kit.key,
    name: inLanguage(kit.name, language),
    summary: inLanguage(kit.summary, language),
    languages: kit.languages,
    levels: kit.levels.map((level) => ({
      name: inLanguage(level.name, language),
      validityMonths: level.validityMonths,
      level,
      kit,
    })),
    guideTitle: guide?.title ?? null,
    guideMarkdown: guide?.markdown ?? null,
    sessions: kit.sessions
      .map((session) => ({
        title: inLanguage(session.title, language),
        description: inLanguage(session.description, language),
        week: session.week,
        minutes: session.minutes,
        startsAt: beginningOf(session, weeks),
      }))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
  };
}
