import { Injectable } from '@nestjs/common';
import { CompanySettings, firstMondayOf, inLanguage, Kits, type Kit } from '@sillage/company';
import { badInput, displayLocale, UnitOfWork, type Actor } from '@sillage/platform';
import { ProgrammeAuthoringService } from './programme-authoring.service.js';
import type { Programme } from './programme.entity.js';
import type { ProgrammeInput, StartProgrammeInput } from './programme.inputs.js';
import { programmeBegun } from './programmes.events.js';
import { programmesTexts } from './programmes.texts.js';

export type ProgrammeWanted = Omit<StartProgrammeInput, 'clientMutationId'>;

/** Begins a programme with a kit; the features above add its guide and its sessions, in the same transaction. */
@Injectable()
export class ProgrammeBeginning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authoring: ProgrammeAuthoringService,
    private readonly kits: Kits,
    private readonly company: CompanySettings,
  ) {}

  /** @throws DomainError CONFLICT where the key is another programme's; BAD_USER_INPUT for an unknown kit or a week that has begun */
  async begin(actor: Actor, wanted: ProgrammeWanted): Promise<Programme> {
    const kit = this.kits.find(wanted.kit);
    if (kit === null) {
      const known = this.kits.all().map(({ key }) => key);
      throw badInput('input.kit', programmesTexts.unknownKit, { known: known.join(', ') });
    }
    const { defaultLocale, defaultTimeZone: timeZone } = await this.company.current();
    const spoken = displayLocale(defaultLocale).language;
    const locale = kit.languages.includes(spoken) ? spoken : (kit.languages[0] ?? spoken);
    const input = asProgramme(kit, wanted, locale);
    return this.unitOfWork.run(async (tx) => {
      const { startsOn } = wanted;
      const firstMonday = firstMondayOf({ startsOn, argumentPath: 'input.startsOn', timeZone, now: tx.now });
      const programme = await this.authoring.create(actor, input);
      const { personId } = actor;
      const { id: programmeId, guideKey } = programme;
      tx.emit(programmeBegun({ programmeId, guideKey, personId, kit: kit.key, locale, timeZone, firstMonday }));
      return programme;
    });
  }
}

/** What a kit says of a programme: in one language, and in its others as translations. */
export function asProgramme(
  kit: Kit,
  { key, name }: Pick<ProgrammeWanted, 'key' | 'name'>,
  locale: string,
): ProgrammeInput {
  const ownKey = key ?? kit.key;
  const ownName = name?.trim();
  const others = kit.languages.filter((language) => language !== locale);
  const inOthers = <T>(said: (language: string) => T) =>
    others.map((language) => ({ locale: language, ...said(language) }));
  return {
    key: ownKey,
    name: ownName || inLanguage(kit.name, locale),
    description: inLanguage(kit.description, locale),
    sourceLocale: locale,
    // A name of its own is everybody's.
    translations: inOthers((language) => ({
      name: ownName || inLanguage(kit.name, language),
      description: inLanguage(kit.description, language),
    })),
    // Two programmes of one kit have a guide each: one text is not everybody's.
    guideKey: kit.guideKey !== null && ownKey !== kit.key ? `${ownKey}-guide` : kit.guideKey,
    levels: kit.levels.map((level, index) => ({
      key: level.key,
      name: inLanguage(level.name, locale),
      translations: inOthers((language) => ({ name: inLanguage(level.name, language) })),
      rank: index + 1,
      validityMonths: level.validityMonths,
      criteria: level.criteria.map(({ kind, required, argument }) => {
        if (typeof argument !== 'object' || argument === null) return { kind, required, argument };
        const translations =
          kind === 'SELF_DECLARED' ? inOthers((language) => ({ argument: inLanguage(argument, language) })) : null;
        return { kind, required, argument: inLanguage(argument, locale), translations };
      }),
    })),
  };
}
