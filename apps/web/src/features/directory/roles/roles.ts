import type { Role } from './role.query.js';

/** The roles that can be given, in the order in which they are offered. What each means is said in words. */
export const roles = [
  'PROGRAMME_MANAGER',
  'LOCAL_LEAD',
  'TRAINER',
  'GUIDE_OWNER',
  'HR_ANALYST',
  'ADMIN',
] as const satisfies Role[];

// A role of the schema that is not offered does not compile.
type Missing = Exclude<Role, (typeof roles)[number]>;
export const noneMissing: [Missing] extends [never] ? true : never = true;

/** The role in an address; one that there is not says nothing. */
export function roleIn(params: URLSearchParams): Role | null {
  return roles.find((role) => role === params.get('role')) ?? null;
}

export interface RoleScope {
  unit: string | null;
  programme: string | null;
}

/** What is asked for: an administrator is one of the whole company. */
export function scopeOf(role: Role, { unit, programme }: RoleScope): { orgUnitCode?: string; programme?: string } {
  if (role === 'ADMIN') return {};
  return { ...(unit !== null && { orgUnitCode: unit }), ...(programme !== null && { programme }) };
}
