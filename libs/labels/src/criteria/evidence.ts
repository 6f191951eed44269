import { format, nameOf } from '@sillage/platform';
import { describeCriterion } from '@sillage/programmes';
import type { CriterionProgressRow, FactRow } from './criterion-progress.js';
import type { CriterionProgressType } from '../label.types.js';
import { evidenceTexts } from '../labels.texts.js';

type Kind = CriterionProgressRow['criterion']['kind'];

/** Who reads, and whose progress it is. */
export interface Reader {
  readonly locale: string;
  readonly viewerId: string;
  readonly ownerId: string;
}

/** Progress as the reader sees it, with each fact said in their language. */
export function tellProgress(
  { criterion, current, met, facts }: CriterionProgressRow,
  reader: Reader,
): Omit<CriterionProgressType, 'state'> {
  return {
    criterion: {
      ...criterion,
      description: describeCriterion(criterion, reader.locale),
    } as CriterionProgressType['criterion'],
    current,
    met,
    evidence: facts.map((fact) => ({
      at: new Date(fact.at),
      provenance: fact.provenance,
      summary: summaryOf(criterion.kind, fact, reader),
    })),
  };
}

function summaryOf(kind: Kind, fact: FactRow, reader: Reader): string {
  const { locale } = reader;
  const values = { text: fact.text ?? '', number: fact.number ?? 0 };
  switch (kind) {
    case 'GUIDE_ACKNOWLEDGED':
      return format(evidenceTexts.guideAcknowledged, locale, {
        ...values,
        text: nameOf('language', values.text, locale),
      });
    case 'SESSIONS_ATTENDED':
      return format(evidenceTexts.sessionAttended, locale, values);
    case 'HAS_MENTOR':
      if (fact.personId === null) return format(evidenceTexts.founder, locale);
      return format(isNamedTo(reader, fact) ? evidenceTexts.hasMentor : evidenceTexts.hasSomeMentor, locale, values);
    case 'MENTEES_LABELLED':
      return format(isNamedTo(reader, fact) ? evidenceTexts.menteeLabelled : evidenceTexts.someMentee, locale, values);
    case 'HOLDS_LEVEL':
      return format(evidenceTexts.levelHeld, locale, values);
    case 'SELF_DECLARED':
      return format(reader.viewerId === reader.ownerId ? evidenceTexts.declaredByYou : evidenceTexts.declared, locale);
    default:
      return kind satisfies never;
  }
}

/** A mentor and their mentee know each other; everybody else learns the name of whoever chose to be seen; an erased person has none. */
function isNamedTo({ viewerId, ownerId }: Reader, { personId, visible, text }: FactRow): boolean {
  if (text === null) return false;
  return visible || viewerId === ownerId || viewerId === personId;
}
