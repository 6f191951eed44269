import type { VariablesOf } from '../../../graphql/graphql.js';
import type { adoptionQuery } from '../adoption.query.js';

export interface Scope {
  /** The code of a unit, with all below it. */
  unit: string | null;
  country: string | null;
  /** At whose close; null for the latest figures. */
  day: string | null;
}

/** Whose figures, and when: a part of the organisation, a country, or both. */
export function scopeIn(search: URLSearchParams): Scope {
  return {
    unit: search.get('unit') || null,
    country: search.get('country') || null,
    day: search.get('day') || null,
  };
}

/** The day that is looked at beside this one. */
export function comparedDayIn(search: URLSearchParams): string | null {
  return search.get('compare') || null;
}

export interface Step extends Partial<Scope> {
  compare?: string | null;
}

/** Of the rows of one place only. */
const saysNothingElsewhere = ['countries-search', 'countries-rows', 'units-search', 'units-rows'];

/** The address of other people or of another day; all else that an address says stays as it is. */
export function addressOf(search: URLSearchParams, next: Step): URLSearchParams {
  const address = new URLSearchParams(search);
  for (const [key, value] of Object.entries(next) as [keyof Step, string | null][]) {
    if (value) address.set(key, value);
    else address.delete(key);
  }
  if (next.unit !== undefined || next.country !== undefined) {
    for (const key of saysNothingElsewhere) address.delete(key);
  }
  return address;
}

/** What the server is asked for: the figures of each country, and those of each unit. */
export function figuresOf(programme: string, { unit, country, day }: Scope): VariablesOf<typeof adoptionQuery> {
  const input = { programme, orgUnitCode: unit, country, ...(day !== null && { asOf: day }) };
  return { countries: { ...input, groupBy: 'COUNTRY' }, units: { ...input, groupBy: 'ORG_UNIT' } };
}

export type FileKind = 'csv' | 'xlsx';

/** Where the same figures are as a file, in the language that is shown. */
export function fileOf(
  programme: string,
  { unit, country, day }: Scope,
  { groupBy, lang }: { groupBy: 'COUNTRY' | 'ORG_UNIT'; lang: string },
): (kind: FileKind) => string {
  const query = new URLSearchParams({ programme, groupBy, lang });
  if (unit) query.set('orgUnitCode', unit);
  if (country) query.set('country', country);
  if (day) query.set('asOf', day);
  return (kind) => `/exports/adoption.${kind}?${query}`;
}

interface Asked {
  programme: string;
  orgUnitCode?: string | null | undefined;
  country?: string | null | undefined;
}

type Question = ReturnType<typeof figuresOf>;

/** Whether an answer is to what is asked now: that of the same people, at the close of the same day. */
export function isSameQuestion(answered: Question | undefined, asked: Question): boolean {
  return isOfScope(answered?.countries, asked.countries) && answered?.countries.asOf === asked.countries.asOf;
}

/** Figures are compared with those of the same people only. */
export function isOfScope(one: Asked | undefined, other: Asked | undefined): boolean {
  return (
    one?.programme === other?.programme && one?.orgUnitCode === other?.orgUnitCode && one?.country === other?.country
  );
}
