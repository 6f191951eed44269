import { capabilitiesOf, Capability, type Actor, type Refusal } from '@sillage/platform';
import { programmesTexts } from './programmes.texts.js';

/** What is done about a programme that rests: it is read, and taken up again. */
const ofArchived: readonly Capability[] = [
  Capability.MANAGE_PROGRAMMES,
  Capability.SEE_ADOPTION,
  Capability.ADMINISTER,
];

/** An SQL condition, by the name of a row of `programme`. */
export function isArchived(programme: string): string {
  return `(${programme}.archived_at IS NOT NULL)`;
}

/** The same by the SQL expression of a programme's id. */
export function isOfArchived(programmeId: string): string {
  return `EXISTS (SELECT FROM programme resting WHERE resting.id = ${programmeId} AND ${isArchived('resting')})`;
}

/** Why nothing new begins in it. The database holds it too: programme_takes_nothing_new. */
export function whyNothingNew({ archivedAt }: { readonly archivedAt: Date | null }): Refusal | null {
  return archivedAt === null ? null : { code: 'INVALID_TRANSITION', text: programmesTexts.archived };
}

/** All that somebody may do in a programme, by their roles and by whether it rests. */
export function capabilitiesIn(actor: Actor, { id, archived }: { id: string; archived: boolean }): Capability[] {
  return capabilitiesOf(actor, id).filter((capability) => !archived || ofArchived.includes(capability));
}
