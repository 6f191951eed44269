import type { GuideTexts } from './guideEdit.query.js';

/** The text in one language, as it is typed. */
export interface DraftText {
  readonly locale: string;
  readonly title: string;
  readonly markdown: string;
  readonly changeNote: string;
}

/** All that the owners write of the next version. */
export interface DraftWords {
  readonly change: 'MATERIAL' | 'EDITORIAL';
  readonly changeNote: string;
  readonly sourceLocale: string;
  readonly texts: readonly DraftText[];
}

/** What there is to write on: the draft, else what is published, else nothing yet. */
export function wordsOf({ draft, current }: Pick<GuideTexts, 'draft' | 'current'>, ownLocale: string): DraftWords {
  if (draft) {
    return {
      change: draft.change,
      changeNote: draft.changeNote ?? '',
      sourceLocale: draft.sourceLocale,
      texts: draft.translations.map(({ locale, title, markdown, changeNote }) => ({
        locale,
        title,
        markdown,
        changeNote: changeNote ?? '',
      })),
    };
  }
  const source = current?.sourceLocale ?? ownLocale;
  const texts = (current?.translations ?? []).map(({ locale, title, markdown }) => ({
    locale,
    title,
    markdown,
    changeNote: '',
  }));
  return {
    change: 'MATERIAL',
    changeNote: '',
    sourceLocale: source,
    texts: texts.length > 0 ? sourceFirst(texts, source) : [blankText(source)],
  };
}

export function blankText(locale: string): DraftText {
  return { locale, title: '', markdown: '', changeNote: '' };
}

export function sourceFirst(texts: readonly DraftText[], source: string): DraftText[] {
  return texts.toSorted((a, b) => Number(b.locale === source) - Number(a.locale === source));
}

/** What can be saved of it: a language that was only begun waits until it has a title and words. */
export function sentOf({ texts, changeNote, ...words }: DraftWords) {
  return {
    ...words,
    changeNote: changeNote.trim() || null,
    translations: texts
      .filter(({ title, markdown }) => title.trim() !== '' && markdown.trim() !== '')
      .map((text) => ({ ...text, changeNote: text.changeNote.trim() || null })),
  };
}

/** Whether the server can take it: there is no version without its source. */
export function canBeSaved(words: DraftWords): boolean {
  return sentOf(words).translations.some(({ locale }) => locale === words.sourceLocale);
}

export function withText(words: DraftWords, text: DraftText): DraftWords {
  return { ...words, texts: words.texts.map((one) => (one.locale === text.locale ? text : one)) };
}

/** What this browser keeps of what was typed until it is saved, and over which draft. */
export interface KeptWords {
  readonly revision: number | null;
  readonly words: DraftWords;
}

export function keptIn(told: string | null): KeptWords | null {
  if (told === null || told === '') return null;
  try {
    const kept = JSON.parse(told) as Partial<KeptWords>;
    return kept.words && Array.isArray(kept.words.texts) ? (kept as KeptWords) : null;
  } catch {
    return null;
  }
}
