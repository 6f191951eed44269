import { displayLocale, format } from '@sillage/platform';
import { voluntaryTexts, workTexts } from './audit-actions.texts.js';

const { other: _other, ...voluntary } = voluntaryTexts;

/** Acts of work, and what voluntary acts are about, in the order of their words in the reader's language. */
export function actionsInWords(locale: string): { action: string; name: string }[] {
  const { compare } = new Intl.Collator(displayLocale(locale).tag);
  return Object.entries({ ...workTexts, ...voluntary })
    .map(([action, text]) => ({ action, name: format(text, locale) }))
    .sort((a, b) => compare(a.name, b.name));
}
