import { DomainError, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { programmesGiven } from '@sillage/programmes';
import { Guide } from './guide.entity.js';
import { ownsGuide } from './guide.policy.js';
import { guidesTexts } from './guides.texts.js';

/**
 * A guide that the actor owns, locked: one guide changes at a time.
 * @throws DomainError NOT_FOUND for one that is not there; FORBIDDEN for one of others
 */
export async function lockOwnGuide(tx: Transaction, actor: Actor, key: string): Promise<Guide> {
  const guide = await tx.find(Guide, { key });
  if (guide === null) throw unknownGuide();
  assertOwner(actor, { type: 'Guide', id: guide.id }, await programmesGiven(tx, key));
  return tx.lock(Guide, guide.id);
}

/** @throws DomainError FORBIDDEN */
export function assertOwner(actor: Actor, subject: Subject, programmeIds: readonly string[]): void {
  if (!ownsGuide(actor, programmeIds)) throw new DomainError('FORBIDDEN', { subject });
}

export function unknownGuide(): DomainError {
  return new DomainError('NOT_FOUND', { text: guidesTexts.unknownGuide, argumentPath: 'input.guideKey' });
}
