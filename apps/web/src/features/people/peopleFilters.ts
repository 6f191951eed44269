import type { VariablesOf } from '../../graphql/graphql.js';
import type { peopleQuery } from './people.query.js';

/** Beside the keys of levels, among which no sign is. */
export const amongAlumni = '*';

export interface PeopleFilters {
  search: string;
  /** The key of a level, `amongAlumni`, or null for everybody. */
  among: string | null;
}

/** The filters of an address. A level of another programme says nothing here; as long as the levels are not known, each may be one. */
export function filtersIn(params: URLSearchParams, levels: readonly { key: string }[] | null): PeopleFilters {
  const level = params.get('level');
  const isKnown = levels === null || levels.some(({ key }) => key === level);
  return { search: params.get('search') ?? '', among: params.has('alumni') ? amongAlumni : isKnown ? level : null };
}

export function addressOf({ search, among }: PeopleFilters): URLSearchParams {
  const kept = new URLSearchParams();
  if (search) kept.set('search', search);
  if (among === amongAlumni) kept.set('alumni', '');
  else if (among) kept.set('level', among);
  return kept;
}

type Variables = VariablesOf<typeof peopleQuery>;

const atOnce = 25;

/** What the server is asked for: a page of them. */
export function listed(filters: PeopleFilters, programme: string, after: string | null): Variables {
  return page(searchOf(filters, programme), programme, after);
}

export function page(filter: Variables['filter'], programme: string, after: string | null): Variables {
  return { filter, programme, first: atOnce, after };
}

export function searchOf({ search, among }: PeopleFilters, programme: string): Variables['filter'] {
  return {
    ...(search && { search }),
    ...(among === amongAlumni && { programme, alumni: true }),
    ...(among !== null && among !== amongAlumni && { programme, level: among }),
  };
}
