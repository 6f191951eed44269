import { Role, type Actor } from '@sillage/platform';

/**
 * Who drafts, translates and publishes a guide: its owner, for the whole company or for a programme that uses it. A
 * guide speaks to everybody, so a role that is limited to a part of the organisation does not reach it.
 * @param programmeIds the programmes that use the guide
 */
export function ownsGuide(actor: Actor, programmeIds: readonly string[]): boolean {
  return actor
    .grants(Role.GUIDE_OWNER)
    .some(
      (grant) => grant.orgUnitId === null && (grant.programmeId === null || programmeIds.includes(grant.programmeId)),
    );
}

/** Whether somebody whose newest acknowledgement is of `acknowledgedNumber` has to read the current text. */
export function mustAcknowledge(
  current: { materialNumber: number | null } | null,
  acknowledgedNumber: number | null,
): boolean {
  if (current?.materialNumber == null) return false;
  return acknowledgedNumber === null || acknowledgedNumber < current.materialNumber;
}
