import type { Transaction } from '@sillage/platform';

/**
 * Keeps a person's enrolments and those of their mentees as they are until the transaction ends; of every programme when
 * `programmeId` is null. Leaving changes them together, and enrolments are always locked in the order of people.
 */
export async function holdWithMentees(
  tx: Transaction,
  { personId, programmeId }: { personId: string; programmeId: string | null },
): Promise<void> {
  await tx.query(
    `SELECT FROM enrolment WHERE (person_id = $1 OR mentor_id = $1) AND ($2::uuid IS NULL OR programme_id = $2)
     ORDER BY programme_id, person_id FOR UPDATE`,
    [personId, programmeId],
  );
}
