import { folded } from './folded.js';

// How hours, minutes and seconds begin in the languages in which reports come: hour, heure, Stunde, uur, ora, time, godzina…
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|st|u|o|t|g|ч|ω|時|小时|小時|시)/u, 3600],
  [/^(?:m|мин|м|λ|分|분)/u, 60],
  [/^(?:s|с|δ|秒|초)/u, 1],
];

/**
 * `1h 2m 3s` in many languages, `1:02:03`, and a number alone, which is of minutes unless the column says seconds.
 * @returns seconds, or null for what is no duration
 */
export function durationOf(cell: string, { bare = 60 }: { bare?: 1 | 60 } = {}): number | null {
  const text = folded(cell);
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Math.round(numberOf(text) * bare);

  const part = /(\d+(?:[.,]\d+)?)\s*([^\d\s.,;]+)\.?/gu;
  if (text === '' || text.replace(part, '').replace(/(?:\b(?:and|et|und|y|e|en)\b)|[\s,;.]/g, '') !== '') return null;
  let seconds = 0;
  for (const [, amount = '', word = ''] of text.matchAll(part)) {
    const unit = units.find(([begins]) => begins.test(word));
    if (unit === undefined) return null;
    seconds += numberOf(amount) * unit[1];
  }
  return Math.round(seconds);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
