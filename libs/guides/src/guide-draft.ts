import { badInput, DomainError, inputTexts } from '@sillage/platform';
import type { GuideText } from './guide-translation.entity.js';
import type { GuideChange } from './guide-version.entity.js';
import { guidesTexts } from './guides.texts.js';

/** What a guide's owner hands in for a new version: the source text and whatever translations are ready. */
export type GuideDraft = {
  guideKey: string;
  change: GuideChange;
  changeNote?: string | null;
  sourceLocale: string;
  translations: readonly GuideText[];
};

/** @returns the source text @throws DomainError when the draft could not be published as it is */
export function assertWhole({ sourceLocale, translations }: GuideDraft): GuideText {
  const seen = new Set<string>();
  translations.forEach((text, index) => {
    const path = `input.translations.${index}`;
    assertReadable(text, path);
    if (seen.has(text.locale)) throw badInput(`${path}.locale`, guidesTexts.languageTwice, { locale: text.locale });
    seen.add(text.locale);
  });
  const source = translations.find((text) => text.locale === sourceLocale);
  if (source === undefined) {
    throw new DomainError('TRANSLATION_MISSING', {
      text: guidesTexts.sourceMissing,
      values: { locale: sourceLocale },
      argumentPath: 'input.translations',
    });
  }
  return source;
}

export function assertReadable(text: GuideText, path: string): void {
  for (const part of ['title', 'markdown'] as const) {
    if (text[part].trim() === '') throw badInput(`${path}.${part}`, guidesTexts.emptyText);
    // Neither has a UTF-8 form in PostgreSQL, so the hash would be of another text than the one that was read.
    if (text[part].includes('\0') || !text[part].isWellFormed()) {
      throw badInput(`${path}.${part}`, inputTexts.unstorable);
    }
  }
}
