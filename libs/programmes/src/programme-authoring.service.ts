import { Injectable } from '@nestjs/common';
import {
  badInput,
  dayIn,
  DomainError,
  newId,
  refuse,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@sillage/platform';
import { CompanySettings } from '@sillage/company';
import { assertMayUseGuide } from './guides-given.js';
import { replaceLevels } from './level-authoring.js';
import { programmeDefaults } from './programme-defaults.js';
import { assertProgramme } from './programme-plan.js';
import { whyNotChange } from './programme.policy.js';
import { assertTranslations, isAnotherLanguage, sourceLocaleOf } from './programme-translations.js';
import { Programme } from './programme.entity.js';
import type { ProgrammeInput } from './programme.inputs.js';
import { programmeCriteriaChanged } from './programmes.events.js';
import { programmesTexts } from './programmes.texts.js';
import { byLanguage } from './translations.js';

/** Makes and changes programmes. */
@Injectable()
export class ProgrammeAuthoringService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly company: CompanySettings,
  ) {}

  async create(actor: Actor, input: ProgrammeInput): Promise<Programme> {
    const { defaultLocale, minimumGroupSize } = await this.company.current();
    return this.unitOfWork.run(async (tx) => {
      if (!input.name || !input.levels) throw badInput('input', programmesTexts.nameAndLevelsNeeded);
      assertProgramme(input, { guideKey: null, minimumGroupSize, goal: noGoal, today: dayIn('UTC', tx.now) });
      const locale = sourceLocaleOf(input, { known: null, likely: [defaultLocale, actor.locale] });
      if (locale === null) throw badInput('input.sourceLocale', programmesTexts.sourceLocaleNeeded);
      assertTranslations(input, { locale, hasDescription: Boolean(input.description?.trim()) });
      const made = changed(blank(tx.now, locale), input);
      // A key that is taken is said first.
      if ((await tx.find(Programme, { key: made.key })) === null) await assertMayUseGuide(tx, made, null);
      const programme = await tx.save(made);
      await replaceLevels(tx, programme, input.levels);
      tx.audit({
        actor,
        action: 'programme.created',
        subject: { type: 'Programme', id: programme.id },
        details: input,
      });
      return programme;
    });
  }

  /** @throws DomainError NOT_FOUND; FORBIDDEN for the manager of another programme */
  async update(actor: Actor, input: ProgrammeInput): Promise<Programme> {
    const { minimumGroupSize } = await this.company.current();
    return this.unitOfWork.run(async (tx) => {
      const programme = await tx.lock(Programme, { key: input.key });
      refuse(whyNotChange(actor, programme));
      if (input.revision != null && input.revision !== programme.revision) {
        throw new DomainError('CONFLICT', { text: programmesTexts.savedMeanwhile });
      }
      const known = { guideKey: programme.guideKey, goal: programme, minimumGroupSize };
      assertProgramme(input, { ...known, today: dayIn('UTC', tx.now) });
      const before = { ...programme };
      const locale = sourceLocaleOf(input, { known: programme.sourceLocale, likely: [] }) ?? programme.sourceLocale;
      const description = input.description ?? programme.description;
      assertTranslations(input, { locale, hasDescription: description.trim() !== '' });
      await assertKeptAreTranslations(tx, programme, { ...input, locale });
      programme.revision += 1;
      changed(programme, input);
      await assertMayUseGuide(tx, programme, before.guideKey);
      await tx.save(programme);
      if (input.levels) await replaceLevels(tx, programme, input.levels);
      const awardsOtherwise =
        programme.guideKey !== before.guideKey || programme.awardsAutomatically !== before.awardsAutomatically;
      if (input.levels || awardsOtherwise) tx.emit(programmeCriteriaChanged({ programmeId: programme.id }));
      tx.audit({
        actor,
        action: 'programme.updated',
        subject: { type: 'Programme', id: programme.id },
        details: input,
      });
      return programme;
    });
  }
}

/** What stays as it was must not be in the language in which the programme is written from now on. */
async function assertKeptAreTranslations(
  tx: Transaction,
  { id, translations }: Programme,
  { locale, translations: given, levels }: Pick<ProgrammeInput, 'translations' | 'levels'> & { locale: string },
): Promise<void> {
  const path = 'input.sourceLocale';
  const isOwn = (language: string): boolean => !isAnotherLanguage(language, locale);
  if (!given && Object.keys(translations).some(isOwn)) throw badInput(path, programmesTexts.ownLanguage, { locale });
  if (levels) return;
  const kept = await tx.query<{ language: string }>(
    `SELECT jsonb_object_keys(l.translations || coalesce(c.translations, '{}')) AS language
     FROM level l LEFT JOIN criterion c ON c.level_id = l.id WHERE l.programme_id = $1 AND l.retired_at IS NULL`,
    [id],
  );
  if (kept.some(({ language }) => isOwn(language))) throw badInput(path, programmesTexts.translatedAlready);
}

const noGoal = { goalShare: null, goalOn: null };

function blank(now: Date, sourceLocale: string): Programme {
  return Object.assign(new Programme(), {
    id: newId(),
    description: '',
    sourceLocale,
    translations: {},
    guideKey: null,
    ...noGoal,
    ...programmeDefaults,
    archivedAt: null,
    revision: 1,
    createdAt: now,
  });
}

function changed(
  programme: Programme,
  {
    levels: _,
    clientMutationId: __,
    minimumGroupSize: ___,
    revision: ____,
    translations,
    goalShare,
    goalOn,
    ...input
  }: ProgrammeInput,
): Programme {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const told = translations && { translations: byLanguage(translations, ['name', 'description']) };
  return Object.assign(programme, Object.fromEntries(given), told, goalOf(programme, { goalShare, goalOn }));
}

/** What is left out stays; without a share there is no day. */
function goalOf(
  known: Programme,
  { goalShare = known.goalShare, goalOn = known.goalOn }: Pick<ProgrammeInput, 'goalShare' | 'goalOn'>,
): Pick<Programme, 'goalShare' | 'goalOn'> {
  return goalShare === null ? noGoal : { goalShare, goalOn };
}
