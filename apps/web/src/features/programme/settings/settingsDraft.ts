import type { ProgrammeInput, Settings } from './settings.query.js';

/** What is being written, each field by its name: `name:fr` is the name in French. */
export type SettingsDraft = Readonly<Record<string, string>>;

const numbers = ['mentorCapacity', 'invitationDays', 'graceDays', 'companionDays'] as const;
export type NumberField = (typeof numbers)[number];
export const numberFields: readonly NumberField[] = numbers;

export function textField(field: 'name' | 'description', locale: string): string {
  return `${field}:${locale}`;
}

export function draftOf(settings: Settings): SettingsDraft {
  const { sourceLocale, sourceName, sourceDescription, translations, goalShare, goalOn } = settings;
  const texts = [{ locale: sourceLocale, name: sourceName, description: sourceDescription }, ...translations];
  return {
    ...Object.fromEntries(
      texts.flatMap(({ locale, name, description }) => [
        [textField('name', locale), name],
        [textField('description', locale), description],
      ]),
    ),
    ...Object.fromEntries(numbers.map((field) => [field, String(settings[field])])),
    awardsAutomatically: settings.awardsAutomatically ? 'yes' : 'no',
    goalShare: goalShare === null ? '' : String(Math.round(goalShare * 10_000) / 100),
    goalOn: goalOn ?? '',
  };
}

/** The languages of a draft, the programme's own first. */
export function languagesOf(draft: SettingsDraft, own: string): string[] {
  const others = Object.keys(draft).flatMap((field) => (field.startsWith('name:') ? [field.slice(5)] : []));
  return [own, ...others.filter((locale) => locale !== own)];
}

export function withLanguage(draft: SettingsDraft, locale: string): SettingsDraft {
  return { ...draft, [textField('name', locale)]: '', [textField('description', locale)]: '' };
}

export function withoutLanguage(draft: SettingsDraft, locale: string): SettingsDraft {
  const gone = [textField('name', locale), textField('description', locale)];
  return Object.fromEntries(Object.entries(draft).filter(([field]) => !gone.includes(field)));
}

export function inputOf(draft: SettingsDraft, { key, sourceLocale }: Settings, revision: number): ProgrammeInput {
  const text = (field: 'name' | 'description', locale: string) => (draft[textField(field, locale)] ?? '').trim();
  const share = (draft['goalShare'] ?? '').trim().replace(',', '.');
  const [own = sourceLocale, ...others] = languagesOf(draft, sourceLocale);
  return {
    key,
    revision,
    name: text('name', own),
    description: text('description', own),
    translations: others.map((locale) => ({
      locale,
      name: text('name', locale),
      description: text('description', locale),
    })),
    ...Object.fromEntries(numbers.map((field) => [field, Number(draft[field])])),
    awardsAutomatically: draft['awardsAutomatically'] === 'yes',
    goalShare: share === '' ? null : Number(share) / 100,
    goalOn: share === '' ? null : draft['goalOn'] || null,
  };
}

/** The fields in which two differ. */
export function changedIn(before: SettingsDraft, after: SettingsDraft): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => before[field] !== after[field]);
}

/** What I did not touch is as they left it, and what I wrote stays mine. */
export function merged(base: SettingsDraft, mine: SettingsDraft, theirs: SettingsDraft): SettingsDraft {
  const own = changedIn(base, mine);
  const written = own.flatMap((field) => (mine[field] === undefined ? [] : [[field, mine[field]] as const]));
  const kept = Object.entries(theirs).filter(([field]) => !own.includes(field));
  return Object.fromEntries([...kept, ...written]);
}

/** Of a refused input, the field of the draft that it is about. */
export function fieldAt(argumentPath: string | null, languages: readonly string[]): string | null {
  const [, field = '', index, below] = argumentPath?.split('.') ?? [];
  if (field === 'name' || field === 'description') return textField(field, languages[0] ?? '');
  if (field !== 'translations') return field === '' ? null : field;
  const locale = languages[Number(index) + 1] ?? '';
  return textField(below === 'description' ? 'description' : 'name', locale);
}
