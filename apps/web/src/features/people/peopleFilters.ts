import type { VariablesOf } from '../../graphql/graphql.js';
import { roleIn } from '../directory/roles/roles.js';
import type { Role } from '../directory/roles/role.query.js';
import type { peopleQuery } from './people.query.js';

/** Beside the keys of levels, among which no sign is. */
export const amongAlumni = '*';

export interface PeopleFilters {
  search: string;
  /** The key of a level, `amongAlumni`, or null for everybody. */
  among: string | null;
  /** The code of a unit, with all below it. */
  unit: string | null;
  country: string | null;
  /** For administrators: a role that they have, and whether they left the company. */
  role: Role | null;
  left: boolean;
}

/**
 * The filters of an address. A level of another programme says nothing here, and where there is no programme none does; as
 * long as the levels are not known, each may be one.
 */
export function filtersIn(params: URLSearchParams, levels: readonly { key: string }[] | null): PeopleFilters {
  const level = params.get('level');
  const isKnown = levels === null || levels.some(({ key }) => key === level);
  const isAmongAlumni = params.has('alumni') && levels?.length !== 0;
  return {
    search: params.get('search') ?? '',
    among: isAmongAlumni ? amongAlumni : isKnown ? level : null,
    unit: params.get('unit'),
    country: params.get('country'),
    role: roleIn(params),
    left: params.has('left'),
  };
}

export function addressOf({ search, among, unit, country, role, left }: PeopleFilters): URLSearchParams {
  const kept = new URLSearchParams();
  if (search) kept.set('search', search);
  if (among === amongAlumni) kept.set('alumni', '');
  else if (among) kept.set('level', among);
  if (unit) kept.set('unit', unit);
  if (country) kept.set('country', country);
  if (role) kept.set('role', role);
  if (left) kept.set('left', '');
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

export function searchOf(
  { search, among, unit, country, role, left }: PeopleFilters,
  programme: string,
): Variables['filter'] {
  return {
    ...(search && { search }),
    ...(among === amongAlumni && { programme, alumni: true }),
    ...(among !== null && among !== amongAlumni && { programme, level: among }),
    ...(unit !== null && { orgUnitCode: unit }),
    ...(country !== null && { country }),
    ...(role !== null && { role }),
    ...(left && { left }),
  };
}

/** What is said where nobody is found: by a name, of those who chose to be seen, or of what the list was narrowed to. */
export function noneFor({ search, alumni, level }: Variables['filter']) {
  if (search) return 'people.none';
  if (alumni) return 'people.noneAlumni';
  return level ? 'people.noneVisible' : 'people.noneHere';
}

export function hintFor({ search, alumni, level }: Variables['filter']) {
  if (search) return 'people.none.hint';
  return alumni || level ? 'people.noneVisible.hint' : 'people.noneHere.hint';
}

/** Whether the list is narrowed by more than a name and a label. */
export function isNarrow({ unit, country, role, left }: PeopleFilters): boolean {
  return unit !== null || country !== null || role !== null || left;
}
