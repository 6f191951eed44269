import type { Transaction } from '../database/index.js';

/** Deletes what the platform itself keeps of a person: where they are signed in, and what was answered to them. */
export async function forgetPerson(tx: Transaction, personId: string): Promise<void> {
  for (const table of ['sign_in', 'client_mutation']) {
    await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
  }
}
