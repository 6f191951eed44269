import type { VariablesOf } from '../../graphql/graphql.js';
import type { adoptionQuery } from './adoption.query.js';

export interface Scope {
  unit: string | null;
  country: string | null;
}

/** Whose figures: a part of the organisation, a country, or both. */
export function scopeIn(search: URLSearchParams): Scope {
  return { unit: search.get('unit') || null, country: search.get('country') || null };
}

export function addressOf({ unit, country }: Scope): URLSearchParams {
  const kept = new URLSearchParams();
  if (unit) kept.set('unit', unit);
  if (country) kept.set('country', country);
  return kept;
}

/** What the server is asked for: the figures of each country, and those of each unit. */
export function figuresOf(programme: string, { unit, country }: Scope): VariablesOf<typeof adoptionQuery> {
  const input = { programme, orgUnitCode: unit, country };
  return { countries: { ...input, groupBy: 'COUNTRY' }, units: { ...input, groupBy: 'ORG_UNIT' } };
}

/** Where the same figures are as a file, in the language that is shown. */
export function fileOf(
  programme: string,
  { unit, country }: Scope,
  { groupBy, lang }: { groupBy: 'COUNTRY' | 'ORG_UNIT'; lang: string },
): string {
  const query = new URLSearchParams({ programme, groupBy, lang });
  if (unit) query.set('orgUnitCode', unit);
  if (country) query.set('country', country);
  return `/exports/adoption.csv?${query}`;
}

interface Asked {
  programme: string;
  orgUnitCode?: string | null | undefined;
  country?: string | null | undefined;
}

/** Figures are compared with those of the same people only. */
export function isOfScope(one: Asked | undefined, other: Asked | undefined): boolean {
  return (
    one?.programme === other?.programme && one?.orgUnitCode === other?.orgUnitCode && one?.country === other?.country
  );
}
