import { DomainError } from '@sillage/platform';
import { LabelStatus, type LabelEnding } from './label.entity.js';

/** What people ask for; what the evidence and time do by themselves is asked of nobody. */
export type LabelMove = 'submit' | 'award' | 'send-back' | 'renew' | 'return' | 'revoke';

const { IN_PROGRESS, READY, SUBMITTED, SENT_BACK, AWARDED } = LabelStatus;

/** From which states each move of the life cycle goes. */
const from: Record<LabelMove, readonly LabelStatus[]> = {
  submit: [READY, SENT_BACK],
  award: [SUBMITTED],
  'send-back': [SUBMITTED],
  renew: [AWARDED],
  return: [AWARDED],
  revoke: [AWARDED],
};

/**
 * @throws DomainError CRITERIA_NOT_MET for handing in what is not ready, INVALID_TRANSITION for every other move that
 * the life cycle does not have
 */
export function assertLabelMove(move: LabelMove, status: LabelStatus): void {
  if (from[move].includes(status)) return;
  throw new DomainError(move === 'submit' && status === IN_PROGRESS ? 'CRITERIA_NOT_MET' : 'INVALID_TRANSITION');
}

/**
 * A label is awarded by itself once. Whoever gave it back or let it lapse asks for it again, and after a revocation
 * somebody looks at it: evidence alone must not undo what a person decided.
 * @param ended how the last label at this level ended; null when there was none
 */
export function isAwardedByItself(awardsAutomatically: boolean, ended: LabelEnding | null): boolean {
  return awardsAutomatically && ended === null;
}

/** Whether handing a label in leads to a review rather than to the award. */
export function isReviewed(awardsAutomatically: boolean, ended: LabelEnding | null): boolean {
  return !awardsAutomatically || ended === 'REVOKED';
}

/** What a reviewer already looks at, or gave back to the person, waits for them and not for evidence. */
export function isHandedIn(status: LabelStatus): boolean {
  return status === SUBMITTED || status === SENT_BACK;
}
