import { Capability, grantsThatGive, type Actor, type Reading } from '@sillage/platform';
import { isInUse } from './version-states.js';

/**
 * Who drafts, translates and publishes a guide: its owner, for the whole company or for a programme that it was given to. A
 * guide speaks to everybody, so a role that is limited to a part of the organisation does not reach it.
 * @param programmeIds the programmes that the guide was given to
 */
export function ownsGuide(actor: Actor, programmeIds: readonly string[]): boolean {
  return grantsThatGive(actor, Capability.WRITE_GUIDES).some(
    ({ programmeId }) => programmeId === null || programmeIds.includes(programmeId),
  );
}

/** The same as an SQL condition, by the name of a row of `guide`. */
export function isOwned(guide: string, { actor, parameters }: Reading): string {
  const grants = grantsThatGive(actor, Capability.WRITE_GUIDES);
  if (grants.length === 0) return 'false';
  if (grants.some(({ programmeId }) => programmeId === null)) return 'true';
  const ids = parameters.add(grants.map(({ programmeId }) => programmeId));
  return `EXISTS (SELECT FROM guide_given g WHERE g.guide_key = ${guide}.key AND g.programme_id = ANY(${ids}::uuid[]))`;
}

/**
 * An SQL condition: that acknowledgement is of the version's text, or of one since the meaning changed last.
 * @param acknowledgement the name of its row, and `version` that of the published version's
 */
export function isUpToDate(acknowledgement: string, version: string): string {
  return `(${acknowledgement}.guide_id = ${version}.guide_id
    AND ${acknowledgement}.version_number >= ${version}.material_number)`;
}

/**
 * An SQL condition: acknowledging that text would say something new of the person, who need not have to.
 * @param translation the name of its row
 */
export function isToAcknowledge(translation: string, personId: string): string {
  return `EXISTS (SELECT FROM guide_version current WHERE current.id = ${translation}.version_id
    AND ${isInUse('current')} AND NOT EXISTS (SELECT FROM acknowledgement said WHERE said.guide_id = current.guide_id
      AND said.person_id = ${personId} AND said.version_number = current.number AND said.locale = ${translation}.locale))`;
}

/** An SQL condition: that person has to read the published version and to acknowledge it. */
export function mustAcknowledge(version: string, personId: string): string {
  return `NOT EXISTS (SELECT FROM acknowledgement read WHERE read.person_id = ${personId} AND ${isUpToDate('read', version)})`;
}
