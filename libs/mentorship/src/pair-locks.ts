import type { Transaction } from '@sillage/platform';

/** Keeps enrolments as they are until the transaction ends, in the order of people, whoever is mentor or mentee. */
export async function holdEnrolments(tx: Transaction, programmeId: string, people: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT FROM enrolment WHERE programme_id = $1 AND person_id = ANY($2::uuid[]) ORDER BY person_id
     FOR NO KEY UPDATE`,
    [programmeId, people],
  );
}

/**
 * The same for a pair, and for the mentor whom the mentee has so far: accepting may take their place. A colleague who never
 * enrolled has no row to hold: the lock by name keeps an offer to them from passing their acceptance of another one.
 */
export async function holdPair(
  tx: Transaction,
  { programmeId, mentorId, menteeId }: { programmeId: string; mentorId: string; menteeId: string },
): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('mentee ' || $1 || ' ' || $2, 0))`, [
    programmeId,
    menteeId,
  ]);
  await tx.query(
    `SELECT FROM enrolment WHERE programme_id = $1 AND person_id IN ($2, $3,
       (SELECT mentor_id FROM enrolment WHERE programme_id = $1 AND person_id = $3))
     ORDER BY person_id FOR NO KEY UPDATE`,
    [programmeId, mentorId, menteeId],
  );
}
