import { keyOf } from '../../set-up/kitDraft.js';
import type { ProgrammeInput } from '../settings/settings.query.js';
import type { CriterionKind, CriterionRead, LevelRead, ProgrammeOfLevels } from './levels.query.js';

/** A criterion as it is being written; `id` is null for a new one. Words are by language, the programme's own included. */
export interface CriterionDraft {
  readonly place: string;
  readonly id: string | null;
  readonly kind: CriterionKind;
  readonly required: string;
  readonly argument: string;
  readonly words: Readonly<Record<string, string>>;
}

export interface LevelDraft {
  readonly place: string;
  /** Null for a new one, whose key is made of its name. */
  readonly key: string | null;
  readonly names: Readonly<Record<string, string>>;
  /** Empty for a label that never expires. */
  readonly validityMonths: string;
  readonly criteria: readonly CriterionDraft[];
  readonly renewalCriteria: readonly CriterionDraft[];
}

export type CriteriaList = 'criteria' | 'renewalCriteria';

export const criterionKinds: readonly CriterionKind[] = [
  'GUIDE_ACKNOWLEDGED',
  'SESSIONS_ATTENDED',
  'HAS_MENTOR',
  'MENTEES_LABELLED',
  'HOLDS_LEVEL',
  'SELF_DECLARED',
];

export function languagesOf({ sourceLocale, translations }: ProgrammeOfLevels): string[] {
  return [sourceLocale, ...translations.map(({ locale }) => locale)];
}

export function draftOf(programme: ProgrammeOfLevels): LevelDraft[] {
  const own = programme.sourceLocale;
  return programme.levels.map((level) => levelDraft(level, own));
}

function levelDraft(level: LevelRead, own: string): LevelDraft {
  const { key, sourceName, translations, validityMonths, criteria, renewalCriteria } = level;
  return {
    place: key,
    key,
    names: { [own]: sourceName, ...Object.fromEntries(translations.map(({ locale, name }) => [locale, name])) },
    validityMonths: validityMonths === null ? '' : String(validityMonths),
    criteria: criteria.map((one) => criterionDraft(one, own)),
    renewalCriteria: renewalCriteria.map((one) => criterionDraft(one, own)),
  };
}

function criterionDraft({ id, kind, required, argument, translations }: CriterionRead, own: string): CriterionDraft {
  const isWords = kind === 'SELF_DECLARED';
  const others = translations.map((one) => [one.locale, one.argument] as const);
  return {
    place: id,
    id,
    kind,
    required: String(required),
    argument: isWords ? '' : (argument ?? ''),
    words: isWords ? { [own]: argument ?? '', ...Object.fromEntries(others) } : {},
  };
}

export function newCriterion(kind: CriterionKind, place: string, lower: readonly LevelDraft[]): CriterionDraft {
  const argument = kind === 'HOLDS_LEVEL' ? (lower.at(-1)?.key ?? '') : '';
  return { place, id: null, kind, required: '1', argument, words: {} };
}

/** Asks for what a new one usually begins with, as a level that asks for nothing is earned by nobody. */
export function newLevel(place: string): LevelDraft {
  const first = newCriterion('SESSIONS_ATTENDED', `${place}-first`, []);
  return { place, key: null, names: {}, validityMonths: '24', criteria: [first], renewalCriteria: [] };
}

/** One place up or down; at the end it stays. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const to = index + by;
  const [one, other] = [list[index], list[to]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, place) => (place === index ? other : place === to ? one : each));
}

/** Which kinds can be added to a list: what is either so or not is asked for once. */
export function kindsToAdd(
  list: readonly CriterionDraft[],
  { hasGuide, isFirst }: { hasGuide: boolean; isFirst: boolean },
): CriterionKind[] {
  const has = (kind: CriterionKind) => list.some((one) => one.kind === kind);
  return criterionKinds.filter((kind) => {
    if (kind === 'GUIDE_ACKNOWLEDGED') return hasGuide && !has(kind);
    if (kind === 'HAS_MENTOR') return !has(kind);
    return kind !== 'HOLDS_LEVEL' || !isFirst;
  });
}

export function inputOf(
  levels: readonly LevelDraft[],
  { key, sourceLocale }: Pick<ProgrammeOfLevels, 'key' | 'sourceLocale'>,
  revision: number,
): ProgrammeInput {
  const keys = keysOf(levels, sourceLocale);
  return {
    key,
    revision,
    levels: levels.map((level, index) => ({
      key: keys[index] ?? '',
      name: (level.names[sourceLocale] ?? '').trim(),
      rank: index + 1,
      validityMonths: level.validityMonths.trim() === '' ? null : Number(level.validityMonths),
      translations: othersOf(level.names, sourceLocale).map(([locale, name]) => ({ locale, name })),
      criteria: level.criteria.map((one) => criterionInput(one, sourceLocale)),
      renewalCriteria: level.renewalCriteria.map((one) => criterionInput(one, sourceLocale)),
    })),
  };
}

function criterionInput({ id, kind, required, argument, words }: CriterionDraft, own: string) {
  const isWords = kind === 'SELF_DECLARED';
  return {
    id,
    kind,
    required: Number(required),
    argument: (isWords ? (words[own] ?? '') : argument).trim() || null,
    translations: isWords ? othersOf(words, own).map(([locale, text]) => ({ locale, argument: text })) : null,
  };
}

/** What was written in other languages; an empty one is not said there. */
function othersOf(texts: Readonly<Record<string, string>>, own: string): [string, string][] {
  return Object.entries(texts).flatMap(([locale, text]) =>
    locale === own || text.trim() === '' ? [] : [[locale, text.trim()] as [string, string]],
  );
}

function keysOf(levels: readonly LevelDraft[], own: string): string[] {
  const taken = new Set(levels.flatMap(({ key }) => key ?? []));
  return levels.map(({ key, names }) => {
    if (key !== null) return key;
    const wanted = keyOf(names[own] ?? '') || 'level';
    let free = wanted;
    for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
    taken.add(free);
    return free;
  });
}

/** Mine on top of what they left: a criterion that they took away is a new one. */
export function onTopOf(mine: readonly LevelDraft[], theirs: readonly LevelDraft[]): LevelDraft[] {
  const ids = new Set(theirs.flatMap((level) => [...level.criteria, ...level.renewalCriteria].map(({ id }) => id)));
  const known = (list: readonly CriterionDraft[]) =>
    list.map((one) => (one.id !== null && !ids.has(one.id) ? { ...one, id: null } : one));
  return mine.map((level) => ({
    ...level,
    criteria: known(level.criteria),
    renewalCriteria: known(level.renewalCriteria),
  }));
}
