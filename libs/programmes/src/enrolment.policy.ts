import { DomainError } from '@sillage/platform';
import { EnrolmentStatus } from './enrolment.entity.js';

export type EnrolmentMove = 'enrol' | 'pause' | 'resume' | 'leave';

const from: Record<EnrolmentMove, readonly (EnrolmentStatus | null)[]> = {
  enrol: [null, EnrolmentStatus.LEFT],
  pause: [EnrolmentStatus.ACTIVE],
  resume: [EnrolmentStatus.PAUSED],
  leave: [EnrolmentStatus.ACTIVE, EnrolmentStatus.PAUSED],
};

/**
 * Whether a move is one of the life cycle. Only the person makes it, so there is nobody else to ask about.
 * @param status null for who never enrolled
 * @throws DomainError ALREADY_ENROLLED, NOT_ENROLLED or INVALID_TRANSITION
 */
export function assertMove(move: EnrolmentMove, status: EnrolmentStatus | null): void {
  if (from[move].includes(status)) return;
  if (move === 'enrol') throw new DomainError('ALREADY_ENROLLED');
  if (status === null || status === EnrolmentStatus.LEFT) throw new DomainError('NOT_ENROLLED');
  throw new DomainError('INVALID_TRANSITION');
}
