import { writingOf } from '@sillage/platform';

/**
 * The language to show: the first wanted one that has a text (its own, a wider one such as `fr` for `fr-CA`, or another
 * region's in the same writing), else the source.
 */
export function localeToShow(wanted: readonly string[], available: readonly string[], source: string): string {
  for (const locale of wanted) {
    const found = narrowingOf(locale).find((tag) => available.includes(tag)) ?? sameLanguage(locale, available);
    if (found !== undefined) return found;
  }
  return source;
}

/** `zh-Hant-TW` → `zh-Hant-TW`, `zh-Hant`, `zh` (RFC 4647 lookup). */
function narrowingOf(locale: string): string[] {
  const parts = locale.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

function sameLanguage(locale: string, available: readonly string[]): string | undefined {
  const wanted = writingOf(locale);
  return available.toSorted().find((candidate) => writingOf(candidate) === wanted);
}
