import type { Transaction } from '@sillage/platform';

/** The highest level that the person holds now; null for none. */
export async function inForce(
  tx: Transaction,
  programmeId: string,
  personId: string,
): Promise<{ levelId: string; rank: number } | null> {
  const [row] = await tx.query<{ levelId: string; rank: number }>(
    `SELECT l.id AS "levelId", l.rank FROM label b JOIN level l ON l.id = b.level_id
     WHERE b.programme_id = $1 AND b.person_id = $2 AND b.status = 'AWARDED'
     ORDER BY l.rank DESC, b.awarded_at DESC LIMIT 1`,
    [programmeId, personId],
  );
  return row ?? null;
}
