import type { PersonAnswer, PersonDetail } from './people.query.js';

type Grants = NonNullable<PersonAnswer['viewer']>['roles'];
type Role = Grants[number]['role'];

/** Whether one of the grants covers both the person's unit and the programme; the server decides by the same rule. */
export function reaches(grants: Grants, role: Role, { orgUnit }: PersonDetail, programmeKey: string): boolean {
  const units = [orgUnit, ...orgUnit.ancestors].map(({ code }) => code);
  return grants.some(
    (grant) =>
      grant.role === role &&
      (grant.programme === null || grant.programme.key === programmeKey) &&
      (grant.orgUnit === null || units.includes(grant.orgUnit.code)),
  );
}
