import { format } from '@sillage/platform';
import type { CriterionRow } from './criterion-row.js';
import { criterionTexts } from './programmes.texts.js';

export type DescribedCriterion = Omit<CriterionRow, 'id' | 'levelId'>;

/** What the criterion asks for, in the reader's language; what is declared is said in the programme's own words. */
export function describeCriterion(
  { kind, argument, words, required, heldLevel }: DescribedCriterion,
  locale: string,
): string {
  const values = { required, argument: argument ?? '', level: heldLevel ?? argument ?? '' };
  switch (kind) {
    case 'GUIDE_ACKNOWLEDGED':
      return format(criterionTexts.guideAcknowledged, locale);
    case 'SESSIONS_ATTENDED':
      return format(argument ? criterionTexts.sessionsAttendedAbout : criterionTexts.sessionsAttended, locale, values);
    case 'HAS_MENTOR':
      return format(criterionTexts.hasMentor, locale);
    case 'MENTEES_LABELLED':
      return format(criterionTexts.menteesLabelled, locale, values);
    case 'HOLDS_LEVEL':
      return format(criterionTexts.holdsLevel, locale, values);
    case 'SELF_DECLARED':
      return words ?? '';
    default:
      return kind satisfies never;
  }
}
