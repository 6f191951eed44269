import type { Transaction } from '../database/index.js';

/** Ends for good wherever these people are signed in: a token of theirs stays dead, whatever becomes of them later. */
export async function endSignInsOf(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.query(`UPDATE sign_in SET ended_at = $2 WHERE person_id = ANY($1::uuid[]) AND ended_at IS NULL`, [
    personIds,
    tx.now,
  ]);
}
