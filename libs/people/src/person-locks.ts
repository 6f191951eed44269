import type { Transaction } from '@sillage/platform';

/**
 * Keeps people from being erased until the transaction ends, which every change does that could leave something of them
 * behind. It comes before all other locks, waits for nobody but an erasure, and lets HR's file do its work.
 * @returns those of them who are with the company now
 */
export async function holdPeople(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string; active: boolean }>(
    `SELECT id, active FROM person WHERE id = ANY($1::uuid[]) ORDER BY id FOR KEY SHARE`,
    [ids],
  );
  return new Set(rows.flatMap(({ id, active }) => (active ? [id] : [])));
}
