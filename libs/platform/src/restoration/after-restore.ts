import { newId } from '../database/new-id.js';

type Query = <R extends object>(sql: string, parameters?: unknown[]) => Promise<R[]>;

/**
 * What a restore does to what lets somebody in, by table: each feature declares its own, and a test finds what is missing.
 * A backup may bring back a sign-in that its owner has ended, or a link that was used.
 */
export type AfterRestore = Readonly<Record<string, string>>;

export const platformAfterRestore: AfterRestore = {
  known_device: 'DELETE FROM known_device',
  sign_in: 'UPDATE sign_in SET ended_at = clock_timestamp() WHERE ended_at IS NULL',
};

/** Holds all sending, and notes whom to erase again. An earlier restoration that was never let go is over. */
export async function beginRestoration(
  query: Query,
  { takenAt, erasuresLeft }: { takenAt: Date; erasuresLeft: readonly string[] },
): Promise<void> {
  await query('UPDATE restoration SET let_go_at = clock_timestamp() WHERE let_go_at IS NULL');
  await query(
    `INSERT INTO restoration (id, restored_at, taken_at, erasures_left) VALUES ($1, clock_timestamp(), $2, $3)`,
    [newId(), takenAt, erasuresLeft],
  );
}
