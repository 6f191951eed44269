import { DomainError } from '@sillage/platform';
import { LabelStatus } from './label.entity.js';

export type LabelMove =
  'ready' | 'unready' | 'submit' | 'award' | 'send-back' | 'renew' | 'lapse' | 'return' | 'revoke';

const { IN_PROGRESS, READY, SUBMITTED, SENT_BACK, AWARDED } = LabelStatus;

/** From which states each move of the life cycle goes. */
export const labelMoves: Record<LabelMove, readonly LabelStatus[]> = {
  ready: [IN_PROGRESS],
  // What was met may be so no longer, as when a new version of the guide is published.
  unready: [READY],
  submit: [READY, SENT_BACK],
  award: [READY, SUBMITTED],
  'send-back': [SUBMITTED],
  renew: [AWARDED],
  lapse: [AWARDED],
  return: [AWARDED],
  revoke: [AWARDED],
};

/** @throws DomainError INVALID_TRANSITION */
export function assertLabelMove(move: LabelMove, status: LabelStatus): void {
  if (!labelMoves[move].includes(status)) throw new DomainError('INVALID_TRANSITION');
}

export function isOpen(status: LabelStatus): boolean {
  return status === IN_PROGRESS || status === READY || status === SUBMITTED || status === SENT_BACK;
}
