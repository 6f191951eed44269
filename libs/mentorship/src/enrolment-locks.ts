import type { Transaction } from '@sillage/platform';

/** Keeps enrolments as they are until the transaction ends, in the order of people, whoever is mentor or mentee. */
export async function holdEnrolments(tx: Transaction, programmeId: string, people: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT FROM enrolment WHERE programme_id = $1 AND person_id = ANY($2::uuid[]) ORDER BY person_id
     FOR NO KEY UPDATE`,
    [programmeId, people],
  );
}

/** The same for a person and all their mentees; of every programme, when `programmeId` is null. */
export async function holdEnrolmentsAround(
  tx: Transaction,
  { personId, programmeId }: { personId: string; programmeId: string | null },
): Promise<void> {
  await tx.query(
    `SELECT FROM enrolment WHERE id IN (
       SELECT id FROM enrolment WHERE person_id = $1
       UNION
       SELECT e.id FROM mentorship m JOIN enrolment e ON e.programme_id = m.programme_id AND e.person_id = m.mentee_id
       WHERE m.mentor_id = $1 AND m.status = 'ACTIVE'
     ) AND ($2::uuid IS NULL OR programme_id = $2) ORDER BY programme_id, person_id FOR NO KEY UPDATE`,
    [personId, programmeId],
  );
}
