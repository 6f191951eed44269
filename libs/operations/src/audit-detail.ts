import { displayLocale, format } from '@sillage/platform';
import { roleTexts } from '@sillage/people';
import type { Role } from '@sillage/platform';
import { DateTime } from 'luxon';
import { changeTexts, countTexts, detailTexts } from './audit-trail.texts.js';

export type Details = Record<string, unknown> | null;

/** What the trail kept of an act, with the names of what its ids and codes stand for. */
export interface Told {
  readonly reason: string | null;
  readonly details: Details;
  readonly unit: string | null;
  readonly programme: string | null;
  /** The names of several units, in their order. */
  readonly units: string | null;
}

/** What an administrator can read of it, in words; ids, hashes and what has no words here say nothing. */
export function detailOf(told: Told, locale: string): string | null {
  const parts = [roleIn(told, locale), reasonIn(told, locale), countsIn(told, locale), ...restIn(told, locale)];
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' · ');
}

function roleIn({ details, unit, programme }: Told, locale: string): string | null {
  const role = details?.['role'];
  if (typeof role !== 'string' || !Object.hasOwn(roleTexts, role)) return null;
  const scope = [unit ?? format(detailTexts.wholeCompany, locale), programme].filter((part) => part !== null);
  return [format(roleTexts[role as Role], locale), ...scope].join(' · ');
}

function reasonIn({ reason }: Told, locale: string): string | null {
  return reason === 'LEFT_COMPANY' ? format(detailTexts.leftCompany, locale) : reason;
}

function countsIn({ details }: Told, locale: string): string | null {
  const counts = (Object.keys(countTexts) as (keyof typeof countTexts)[]).flatMap((name) => {
    const count = details?.[name];
    return typeof count === 'number' ? [{ name, count }] : [];
  });
  // Whatever there was none of goes without saying; a file that changed nothing says so.
  const some = counts.filter(({ count }) => count > 0);
  const told = some.length > 0 ? some : counts.slice(-1);
  return told.map(({ name, count }) => format(countTexts[name], locale, { count })).join(' · ') || null;
}

function restIn({ details, units }: Told, locale: string): (string | null)[] {
  const {
    provider,
    operation,
    passed,
    guide,
    number,
    attendance,
    people,
    before,
    after,
    country,
    count,
    given,
    programmes,
  } = details ?? {};
  return [
    typeof provider === 'string' ? provider : null,
    typeof operation === 'string' ? operation : null,
    typeof passed === 'boolean' ? format(passed ? detailTexts.passed : detailTexts.notPassed, locale) : null,
    typeof guide === 'string' ? format(detailTexts.version, locale, { guide, number: number as number }) : null,
    typeof given === 'string' && Array.isArray(programmes) ? `${given}: ${programmes.join(', ')}` : null,
    typeof attendance === 'string' && Array.isArray(people)
      ? format(detailTexts.attendance, locale, { attendance, people: people.length })
      : null,
    movedIn(before, after, locale),
    typeof count === 'number' ? format(detailTexts.triedAgain, locale, { count }) : null,
    units,
    typeof country === 'string' ? countryName(country, locale) : null,
    changesIn(details, locale),
  ];
}

function movedIn(before: unknown, after: unknown, locale: string): string | null {
  const [from, to] = [startOf(before, locale), startOf(after, locale)];
  return from === null || to === null ? null : format(detailTexts.moved, locale, { from, to });
}

function startOf(times: unknown, locale: string): string | null {
  const start = (times as { startsAt?: unknown } | null | undefined)?.startsAt;
  if (typeof start !== 'string') return null;
  const at = DateTime.fromISO(start, { zone: 'utc' }).setLocale(displayLocale(locale).tag);
  return `${at.toLocaleString(DateTime.DATETIME_MED)} UTC`;
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(displayLocale(locale).tag, { type: 'region' }).of(code) ?? code;
}

/** Which settings were given a value; what that is now, their page says. */
function changesIn(details: Details, locale: string): string | null {
  const changed = (Object.keys(changeTexts) as (keyof typeof changeTexts)[]).filter(
    (name) => details?.[name] !== undefined && typeof details['guide'] !== 'string',
  );
  const names = changed.map((name) => format(changeTexts[name], locale));
  return new Intl.ListFormat(displayLocale(locale).tag, { type: 'conjunction' }).format(names) || null;
}
