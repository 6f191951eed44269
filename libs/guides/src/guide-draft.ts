import { badInput, DomainError, inputTexts } from '@sillage/platform';
import type { GuideText } from './guide-translation.entity.js';
import type { GuideChange } from './guide-version.entity.js';
import { guidesTexts } from './guides.texts.js';

/** What a guide's owner hands in for a new version: the source text and whatever translations are ready. */
export type GuideDraft = {
  /** Of the draft that was read; none where there was none. */
  revision?: number | null;
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
  if (text.changeNote != null && !isStorable(text.changeNote))
    throw badInput(`${path}.changeNote`, inputTexts.unstorable);
  for (const part of ['title', 'markdown'] as const) {
    if (text[part].trim() === '') throw badInput(`${path}.${part}`, guidesTexts.emptyText);
    if (!isStorable(text[part])) throw badInput(`${path}.${part}`, inputTexts.unstorable);
  }
}

/** Neither a zero nor half a character has a UTF-8 form in PostgreSQL: the hash would be of another text than was read. */
function isStorable(words: string): boolean {
  return !words.includes('\0') && words.isWellFormed();
}

/**
 * Whoever saves over a draft has read it.
 * @param named the revision of the draft that they read; null for none
 * @param draft the one that there is
 * @throws DomainError CONFLICT
 */
export function assertRevision(named: number | null, draft: { readonly revision: number } | null): void {
  if (named === (draft?.revision ?? null)) return;
  const argumentPath = 'input.revision';
  if (draft === null) throw new DomainError('CONFLICT', { text: guidesTexts.draftGone, argumentPath });
  const text = named === null ? guidesTexts.draftThere : guidesTexts.draftSaved;
  throw new DomainError('CONFLICT', { text, values: { revision: draft.revision }, argumentPath });
}
