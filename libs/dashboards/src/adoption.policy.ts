import { Capability, grantsThatGive, type Actor } from '@sillage/platform';

/** The units whose people the actor may count for the programme, by the subtrees of their roles; null for the whole company. */
export function unitsToCount(actor: Actor, programmeId: string): string[] | null {
  const units: string[] = [];
  for (const { orgUnitId } of grantsThatGive(actor, Capability.SEE_ADOPTION, programmeId)) {
    if (orgUnitId === null) return null;
    units.push(orgUnitId);
  }
  return units;
}
