import { Role, type Actor } from '@sillage/platform';

/** Who may read figures, each within the subtrees that the role was given for. */
export const figureReaders = [Role.HR_ANALYST, Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD, Role.ADMIN] as const;

/** The units whose people the actor may count for the programme; null for the whole company. */
export function unitsToCount(actor: Actor, programmeId: string): string[] | null {
  const grants = figureReaders.flatMap((role) => actor.grants(role, programmeId));
  const units: string[] = [];
  for (const { orgUnitId } of grants) {
    if (orgUnitId === null) return null;
    units.push(orgUnitId);
  }
  return units;
}
