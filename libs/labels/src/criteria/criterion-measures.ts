import type { CriterionKind } from '@sillage/programmes';

/** How much of a criterion is there: so many facts, or so many months since the first, as its `number` says. */
export const measureOf: Record<CriterionKind, 'FACTS' | 'MONTHS'> = {
  GUIDE_ACKNOWLEDGED: 'FACTS',
  SESSIONS_ATTENDED: 'FACTS',
  HAS_MENTOR: 'FACTS',
  MENTEES_LABELLED: 'FACTS',
  HOLDS_LEVEL: 'MONTHS',
  SELF_DECLARED: 'FACTS',
};

/** SQL: whether a criterion can be met by time alone, which passes without an event; by the name of its row. */
export function growsWithTime(criterion: string): string {
  const kinds = Object.entries(measureOf).filter(([, measure]) => measure === 'MONTHS');
  return `${criterion}.kind IN (${kinds.map(([kind]) => `'${kind}'`).join(', ')})`;
}
