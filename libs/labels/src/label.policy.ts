import { firstRefusal, Role, type Refusal } from '@sillage/platform';
import { LabelStatus, type LabelEnding } from './label.entity.js';
import { handedIn } from './label-states.js';
import { labelsTexts } from './labels.texts.js';

/** What people ask for; what the evidence and time do by themselves is asked of nobody. */
export type LabelMove = 'submit' | 'award' | 'send-back' | 'renew' | 'return' | 'revoke';

const { IN_PROGRESS, READY, SUBMITTED, SENT_BACK, AWARDED } = LabelStatus;

/** Who takes a label from somebody, among the people whom the role reaches. */
export const revokers = [Role.PROGRAMME_MANAGER] as const;

/** From which states each move of the life cycle goes. */
const from: Record<LabelMove, readonly LabelStatus[]> = {
  submit: [READY, SENT_BACK],
  award: [SUBMITTED],
  'send-back': [SUBMITTED],
  renew: [AWARDED],
  return: [AWARDED],
  revoke: [AWARDED],
};

/** CRITERIA_NOT_MET for handing in what is not ready, INVALID_TRANSITION for every other move that the life cycle does not have. */
export function whyNotMove(move: LabelMove, status: LabelStatus): Refusal | null {
  if (from[move].includes(status)) return null;
  return { code: move === 'submit' && status === IN_PROGRESS ? 'CRITERIA_NOT_MET' : 'INVALID_TRANSITION' };
}

/** A label in the eyes of somebody whose role reaches its holder. */
export type LabelInReach = {
  readonly status: LabelStatus;
  readonly isOwn: boolean;
  /** Whoever left handed nothing in any more. */
  readonly hasLeft: boolean;
};

/** Why a label is not to be awarded or sent back by that person: nobody reviews their own. */
export function whyNotReview({ status, isOwn, hasLeft }: LabelInReach): Refusal | null {
  return firstRefusal(
    whyNotMove('award', status),
    hasLeft && { code: 'INVALID_TRANSITION' },
    isOwn && { code: 'FORBIDDEN', text: labelsTexts.ownReview },
  );
}

/** Why a label is not to be taken away by that person: one gives one's own back. */
export function whyNotRevoke({ status, isOwn }: Pick<LabelInReach, 'status' | 'isOwn'>): Refusal | null {
  return firstRefusal(whyNotMove('revoke', status), isOwn && { code: 'FORBIDDEN', text: labelsTexts.ownRevocation });
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

export function isHandedIn(status: LabelStatus): boolean {
  return handedIn.includes(status);
}
