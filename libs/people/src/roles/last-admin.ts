import { DomainError, type Transaction } from '@sillage/platform';
import { peopleTexts } from '../people.texts.js';

/** Without an administrator nobody could ever name one again. */
export async function keepOneAdmin(tx: Transaction, leavingId: string): Promise<void> {
  // Locking them all: two administrators who remove or erase each other at once must not both succeed.
  const others = await tx.query(
    `SELECT r.id FROM role_assignment r JOIN person p ON p.id = r.person_id
     WHERE r.role = 'ADMIN' AND p.active AND r.person_id <> $1 FOR UPDATE OF r, p`,
    [leavingId],
  );
  if (others.length === 0) throw new DomainError('CONFLICT', { text: peopleTexts.lastAdmin });
}
