import { z } from 'zod';
import { isLanguage } from '@sillage/platform';

/** A text in the languages in which the kit has it. */
const text = (most: number) => z.record(z.string(), z.string().trim().min(1).max(most));
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens');

/**
 * `kit.json` of a folder of kits (docs/operations.md): what a programme begins with. Beside it lie `guide.en.md`,
 * `guide.fr.md`, …: the first guide, its title being the first heading. A kit has the languages in which its name stands,
 * and every other text in each of them.
 */
const kitFile = z.strictObject({
  /** Its place in the list; those of equal order by their keys. */
  order: z.int().default(50),
  name: text(200),
  /** For whoever chooses. */
  summary: text(500),
  /** For whoever takes part. */
  description: text(5000),
  /** Null for a kit without a guide. */
  guideKey: key.nullable(),
  /** The lowest first. */
  levels: z
    .array(
      z.strictObject({
        key,
        name: text(200),
        validityMonths: z.int().min(1).max(120).nullable(),
        criteria: z
          .array(
            z.strictObject({
              kind: z.enum([
                'GUIDE_ACKNOWLEDGED',
                'SESSIONS_ATTENDED',
                'HAS_MENTOR',
                'MENTEES_LABELLED',
                'HOLDS_LEVEL',
                'SELF_DECLARED',
              ]),
              required: z.int().min(1).max(1000).default(1),
              /** The key of a level as it stands, a text to declare in each language. */
              argument: z
                .union([z.string(), text(500)])
                .nullable()
                .default(null),
            }),
          )
          .min(1)
          .max(20),
      }),
    )
    .min(1)
    .max(20),
  sessions: z
    .array(
      z.strictObject({
        key,
        kind: z.enum(['WEBINAR', 'WORKSHOP']),
        title: text(200),
        description: text(5000),
        tags: z.record(z.string(), z.array(z.string().min(1).max(50)).max(20)),
        /** From the first week on, which is 1; Monday is 1. */
        week: z.int().min(1).max(52),
        day: z.int().min(1).max(7),
        time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, such as 10:00'),
        minutes: z.int().min(5).max(1440),
        capacity: z.int().min(1).max(100_000).nullable().default(null),
      }),
    )
    .max(52),
});

export type KitFile = z.infer<typeof kitFile>;
export interface KitGuide {
  readonly title: string;
  readonly markdown: string;
}
export interface Kit extends KitFile {
  readonly key: string;
  readonly languages: readonly string[];
  /** By language; empty for a kit without a guide. */
  readonly guide: Readonly<Record<string, KitGuide>>;
}

/** What is wrong with a kit, in words for whoever wrote it. */
export class KitError extends Error {
  override readonly name = 'KitError';
}

/**
 * @param guides the texts of `guide.<language>.md`, by language
 * @throws KitError naming every place that is not right
 */
export function readKit(name: string, json: string, guides: Readonly<Record<string, string>>): Kit {
  const parsed = kitFile.safeParse(parsedJson(name, json));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
    throw new KitError(`The kit ${name} cannot be used: ${faults.join('; ')}.`);
  }
  const { data: kit } = parsed;
  const languages = Object.keys(kit.name);
  const missing = [
    ...(key.safeParse(name).success ? [] : ['the name of its folder must be small letters, digits and single hyphens']),
    ...languages.filter((language) => !isLanguage(language)).map((language) => `name.${language}: is no language`),
    ...(languages.length === 0 ? ['name: must be there in a language at least'] : []),
    ...untranslated(kit, languages),
    ...(kit.guideKey === null
      ? []
      : languages.filter((language) => !guides[language]).map((l) => `guide.${l}.md: is missing`)),
  ];
  if (missing.length > 0) throw new KitError(`The kit ${name} cannot be used: ${missing.join('; ')}.`);
  const guide =
    kit.guideKey === null ? [] : languages.map((language) => [language, guideIn(name, guides[language] ?? '')]);
  return { ...kit, key: name, languages, guide: Object.fromEntries(guide) as Record<string, KitGuide> };
}

/** In the language asked for, else in the first that the kit has. */
export function inLanguage<T>(said: Readonly<Record<string, T>>, language: string): T {
  const found = said[language] ?? Object.values(said)[0];
  if (found === undefined) throw new KitError('A text of a kit is in no language.');
  return found;
}

function parsedJson(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new KitError(`The kit ${name} cannot be used: kit.json is no JSON (${(error as Error).message}).`);
  }
}

/** The places of texts that lack one of the kit's languages. */
function untranslated(value: unknown, languages: readonly string[], path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isText = !Array.isArray(value) && Object.keys(value).some((name) => languages.includes(name));
  if (!isText) return Object.entries(value).flatMap(([name, below]) => untranslated(below, languages, [...path, name]));
  return languages
    .filter((language) => !(language in value))
    .map((language) => `${path.join('.')}.${language}: is missing`);
}

function guideIn(name: string, written: string): KitGuide {
  const [, title, markdown] = /^# ([^\n]+)\n+([\s\S]+)$/.exec(written.replaceAll('\r\n', '\n').trimStart()) ?? [];
  if (title === undefined || markdown === undefined) {
    throw new KitError(`The kit ${name} cannot be used: a guide begins with its title, as in "# Good practices".`);
  }
  return { title: title.trim(), markdown };
}
