import { Role, type Refusal } from '@sillage/platform';
import { EnrolmentStatus } from './enrolment.entity.js';
import { programmesTexts } from '../programmes.texts.js';

export const EnrolmentMove = { ENROL: 'ENROL', PAUSE: 'PAUSE', RESUME: 'RESUME', LEAVE: 'LEAVE' } as const;
export type EnrolmentMove = (typeof EnrolmentMove)[keyof typeof EnrolmentMove];

const from: Record<EnrolmentMove, readonly (EnrolmentStatus | null)[]> = {
  ENROL: [null, EnrolmentStatus.LEFT],
  PAUSE: [EnrolmentStatus.ACTIVE],
  RESUME: [EnrolmentStatus.PAUSED],
  LEAVE: [EnrolmentStatus.ACTIVE, EnrolmentStatus.PAUSED],
};

/** Who names founders, among the people whom the role reaches. */
export const founderNamers = [Role.PROGRAMME_MANAGER] as const;

/**
 * Which moves of the life cycle may be made. Only the person makes them, so there is nobody else to ask about.
 * @param status null for who never enrolled
 */
export function movesFrom(status: EnrolmentStatus | null): EnrolmentMove[] {
  return Object.values(EnrolmentMove).filter((move) => from[move].includes(status));
}

/** ALREADY_ENROLLED, NOT_ENROLLED or INVALID_TRANSITION. @param status null for who never enrolled */
export function whyNotMove(move: EnrolmentMove, status: EnrolmentStatus | null): Refusal | null {
  if (from[move].includes(status)) return null;
  if (move === EnrolmentMove.ENROL) return { code: 'ALREADY_ENROLLED' };
  const isGone = status === null || status === EnrolmentStatus.LEFT;
  return { code: isGone ? 'NOT_ENROLLED' : 'INVALID_TRANSITION' };
}

/** Why that person cannot become a founder, or stop being one. @param status null for who never enrolled */
export function whyNotNamed(status: EnrolmentStatus | null): Refusal | null {
  if (status !== null && status !== EnrolmentStatus.LEFT) return null;
  return { code: 'NOT_ENROLLED', text: programmesTexts.founderNotEnrolled };
}
