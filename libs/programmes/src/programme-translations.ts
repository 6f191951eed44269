import { badInput, displayLocale, isLanguage, languages, writingOf, type Text } from '@sillage/platform';
import type { ProgrammeInput } from './programme.inputs.js';
import { programmesTexts } from './programmes.texts.js';
import type { TranslationList } from './translations.js';

/** What a translation is measured by. */
interface Own {
  readonly locale: string;
  /** Whether the programme describes itself, so that a translation has to. */
  readonly hasDescription: boolean;
}

/**
 * Checks the translations of a programme, of its levels and of what they ask to declare.
 * @throws DomainError BAD_USER_INPUT with the path of the first field that is not right
 */
export function assertTranslations(input: ProgrammeInput, own: Own): void {
  if (input.sourceLocale) assertLanguage('input.sourceLocale', input.sourceLocale);
  assertLanguages('input.translations', input.translations, own);
  input.translations?.forEach(({ name, description }, index) => {
    assertText(`input.translations.${index}.name`, name, 200, programmesTexts.name);
    if (own.hasDescription && description.trim() === '') {
      throw badInput(`input.translations.${index}.description`, programmesTexts.descriptionToTranslate);
    }
  });
  input.levels?.forEach(({ translations, criteria, renewalCriteria }, index) => {
    const path = `input.levels.${index}`;
    assertLanguages(`${path}.translations`, translations, own);
    translations?.forEach(({ name }, place) => {
      assertText(`${path}.translations.${place}.name`, name, 200, programmesTexts.name);
    });
    for (const [field, asked] of Object.entries({ criteria, renewalCriteria })) {
      asked?.forEach(({ kind, translations: words }, place) => {
        const at = `${path}.${field}.${place}.translations`;
        if (words?.length && kind !== 'SELF_DECLARED') throw badInput(at, programmesTexts.onlyWordsAreTranslated);
        assertLanguages(at, words, own);
        words?.forEach(({ argument }, nth) => {
          assertText(`${at}.${nth}.argument`, argument, 500, programmesTexts.declarationNeeded);
        });
      });
    }
  });
}

/**
 * In which language a programme is written: what is said of it, else what is known, else the first of these that no
 * translation is in. Null where they are in all of them, and it must be said.
 */
export function sourceLocaleOf(
  { sourceLocale, translations }: ProgrammeInput,
  { known, likely }: { known: string | null; likely: readonly string[] },
): string | null {
  if (sourceLocale) return sourceLocale;
  if (known !== null) return known;
  const taken = new Set(translations?.map(({ locale }) => writingOf(locale)));
  const spoken = [...likely.map((locale) => displayLocale(locale).language), ...languages];
  return spoken.find((language) => !taken.has(writingOf(language))) ?? null;
}

/** Whether a text in the one is none for readers of the other: Portuguese of Brazil and of Portugal are one language. */
export function isAnotherLanguage(one: string, other: string): boolean {
  return writingOf(one) !== writingOf(other);
}

function assertLanguages(path: string, given: TranslationList<never> | null | undefined, own: Own): void {
  const seen = new Set<string>();
  given?.forEach(({ locale }, index) => {
    const at = `${path}.${index}.locale`;
    assertLanguage(at, locale);
    if (!isAnotherLanguage(locale, own.locale)) {
      throw badInput(at, programmesTexts.ownLanguage, { locale: own.locale });
    }
    if (seen.has(locale)) throw badInput(at, programmesTexts.languageTwice, { locale });
    seen.add(locale);
  });
}

function assertLanguage(path: string, locale: string): void {
  if (!isLanguage(locale)) throw badInput(path, programmesTexts.unknownLanguage, { locale });
}

function assertText(path: string, text: string, most: number, problem: Text): void {
  if (text.trim() === '' || text.length > most) throw badInput(path, problem);
}
