import { LRUCache } from 'lru-cache';
import { displayLocale } from './locale.js';

/** Making one takes as long as a hundred uses of it; languages and zones are few. */
const remembered = { max: 500 };
const dayAndHour = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
const names = new LRUCache<string, Intl.DisplayNames>(remembered);
const orders = new LRUCache<string, Intl.Collator>(remembered);
const moments = new LRUCache<string, Intl.DateTimeFormat>(remembered);

/** What a language or a region is called in the reader's language; its code where it has no name. */
export function nameOf(type: 'language' | 'region', code: string, locale: string): string {
  const { tag } = displayLocale(locale);
  const key = `${type} ${tag}`;
  const known = names.get(key) ?? new Intl.DisplayNames([tag], { type });
  names.set(key, known);
  return known.of(code) ?? code;
}

/** Which of two texts comes first in the reader's language, numbers in them by their size. */
export function orderFor(locale: string): Intl.Collator['compare'] {
  const { tag } = displayLocale(locale);
  const known = orders.get(tag) ?? new Intl.Collator(tag, { numeric: true });
  orders.set(tag, known);
  return known.compare;
}

/** A day with its hour, in the reader's language and by the clock of their zone, as the app says it: near enough to need no year. */
export function momentFor({ locale, timeZone }: { locale: string; timeZone: string }, moment: Date): string {
  const { tag } = displayLocale(locale);
  const key = `${timeZone} ${tag}`;
  const known = moments.get(key) ?? new Intl.DateTimeFormat(tag, { ...dayAndHour, timeZone });
  moments.set(key, known);
  return known.format(moment);
}
