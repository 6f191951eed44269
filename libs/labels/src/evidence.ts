import { format } from '@sillage/platform';
import { describeCriterion } from '@sillage/programmes';
import type { CriterionProgressRow, FactRow } from './criterion-progress.js';
import type { CriterionProgressType } from './label.types.js';
import { evidenceTexts } from './labels.texts.js';

type Kind = CriterionProgressRow['criterion']['kind'];

/** Progress as the reader sees it, with each fact said in their language. */
export function shapeProgress(
  { criterion, current, met, facts }: CriterionProgressRow,
  locale: string,
): CriterionProgressType {
  return {
    criterion: {
      ...criterion,
      description: describeCriterion(criterion, locale),
    } as CriterionProgressType['criterion'],
    current,
    met,
    evidence: facts.map((fact) => ({
      at: new Date(fact.at),
      provenance: fact.provenance,
      summary: summaryOf(criterion.kind, fact, locale),
    })),
  };
}

function summaryOf(kind: Kind, { text, number }: FactRow, locale: string): string {
  const values = { text: text ?? '', number: number ?? 0 };
  switch (kind) {
    case 'GUIDE_ACKNOWLEDGED':
      return format(evidenceTexts.guideAcknowledged, locale, values);
    case 'SESSIONS_ATTENDED':
      return format(evidenceTexts.sessionAttended, locale, values);
    case 'HAS_MENTOR':
      return format(text === null ? evidenceTexts.founder : evidenceTexts.hasMentor, locale, values);
    case 'MENTEES_LABELLED':
      return format(evidenceTexts.menteeLabelled, locale, values);
    case 'HOLDS_LEVEL':
      return format(evidenceTexts.levelHeld, locale, values);
    case 'SELF_DECLARED':
      return format(evidenceTexts.declared, locale);
    default:
      return kind satisfies never;
  }
}
