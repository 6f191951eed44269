import { Enrolment, EnrolmentStatus } from '@sillage/programmes';
import { DomainError, type Transaction } from '@sillage/platform';

/**
 * Registering is for people enrolled in the programme. The enrolment stays locked, so that who leaves at the same moment
 * either leaves first, or leaves a registration that is then found and given back.
 * @throws DomainError NOT_ENROLLED
 */
export async function assertTakesPart(tx: Transaction, programmeId: string, personId: string): Promise<void> {
  const known = await tx.find(Enrolment, { programmeId, personId });
  const enrolment = known && (await tx.lock(Enrolment, known.id));
  if (enrolment?.status !== EnrolmentStatus.ACTIVE) throw new DomainError('NOT_ENROLLED');
}
