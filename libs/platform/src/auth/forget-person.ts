import type { Transaction } from '../database/index.js';

/**
 * Deletes what the platform itself keeps of a person: where they are signed in, and what was answered to them or to
 * others about them. Whoever sends such a mutation again learns how things stand now.
 */
export async function forgetPerson(tx: Transaction, personId: string): Promise<void> {
  await tx.query(`DELETE FROM sign_in WHERE person_id = $1`, [personId]);
  await tx.query(`DELETE FROM known_device WHERE person_id = $1`, [personId]);
  await tx.query(`DELETE FROM client_mutation WHERE person_id = $1::uuid OR strpos(answer::text, $1::text) > 0`, [
    personId,
  ]);
}
