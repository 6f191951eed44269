import { describe, expect, it } from '@jest/globals';
import { LabelStatus } from './label.entity.js';
import { isAwardedByItself, isReviewed, whyNotMove, type LabelMove } from './label.policy.js';

/** The life cycle as DOMAIN says it. */
const lifeCycle: Record<LabelMove, LabelStatus[]> = {
  submit: ['READY', 'SENT_BACK'],
  award: ['SUBMITTED'],
  'send-back': ['SUBMITTED'],
  renew: ['AWARDED'],
  return: ['AWARDED'],
  revoke: ['AWARDED'],
};
const moves = Object.keys(lifeCycle) as LabelMove[];
const cells = moves.flatMap((move) => Object.values(LabelStatus).map((status) => [move, status] as const));

describe('a move of a label', () => {
  it.each(cells)('to %s from %s is what the life cycle says', (move, status) => {
    const refusal = move === 'submit' && status === 'IN_PROGRESS' ? 'CRITERIA_NOT_MET' : 'INVALID_TRANSITION';
    expect(whyNotMove(move, status)?.code ?? 'allowed').toBe(lifeCycle[move].includes(status) ? 'allowed' : refusal);
  });
});

describe('a level that was held before', () => {
  it.each(['LAPSED', 'RETURNED', 'REVOKED'] as const)('is not awarded by itself after it was %s', (ended) => {
    expect(isAwardedByItself(true, null)).toBe(true);
    expect(isAwardedByItself(true, ended)).toBe(false);
    expect(isAwardedByItself(false, null)).toBe(false);
  });

  it('is looked at by somebody after a revocation, however the programme awards', () => {
    expect(isReviewed(true, null)).toBe(false);
    expect(isReviewed(true, 'LAPSED')).toBe(false);
    expect(isReviewed(true, 'RETURNED')).toBe(false);
    expect(isReviewed(true, 'REVOKED')).toBe(true);
    expect(isReviewed(false, null)).toBe(true);
  });
});
