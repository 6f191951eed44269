import { isInUse } from '@sillage/guides';
import { asMentor, isPending, whyNotMentor, type AsMentor } from '@sillage/mentorship';
import type { CriterionKind } from '@sillage/programmes';
import { checkInWindow, foldedTag, hasSeat, isCheckInToCome, isUntold, takesPlace } from '@sillage/webinars';
import type { CriterionProgressRow } from './criterion-progress.js';

/** What somebody can do about a criterion of their own. */
export const CriterionState = { MET: 'MET', OPEN: 'OPEN', WAITING: 'WAITING', LATER: 'LATER' } as const;
export type CriterionState = (typeof CriterionState)[keyof typeof CriterionState];

/** A seat in a session that the person may still come to. */
export interface ComingSession {
  readonly tags: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is under way for somebody, beside the evidence. Nobody else may know it. */
export interface Situation {
  readonly takesPart: boolean;
  readonly guidePublished: boolean;
  readonly sessions: readonly ComingSession[];
  /** Waits for the answer of somebody whom the person asked to be their mentor. */
  readonly asksMentor: boolean;
  readonly isOfferedMentor: boolean;
  readonly mentor: AsMentor;
}

/** The SQL expression of `Situation`, by the name of a row of `enrolment`. */
export function situationOf(enrolment: string, moment: string): string {
  const [programme, person] = [`${enrolment}.programme_id`, `${enrolment}.person_id`];
  const waits = (direction: 'OFFER' | 'REQUEST') => `EXISTS (SELECT FROM invitation waiting
    WHERE waiting.programme_id = ${programme} AND waiting.mentee_id = ${person} AND waiting.direction = '${direction}'
      AND ${isPending('waiting', moment)})`;
  return `json_build_object('takesPart', ${enrolment}.status = 'ACTIVE',
    'guidePublished', EXISTS (SELECT FROM programme guided JOIN guide its_guide ON its_guide.key = guided.guide_key
      JOIN guide_version published ON published.guide_id = its_guide.id AND ${isInUse('published')}
      WHERE guided.id = ${programme}),
    'sessions', (SELECT coalesce(json_agg(json_build_object('tags', coming.tags, 'startsAt', coming.starts_at,
        'endsAt', coming.ends_at)), '[]')
      FROM registration seat JOIN session coming ON coming.id = seat.session_id
      WHERE seat.person_id = ${person} AND coming.programme_id = ${programme} AND ${takesPlace('coming')}
        AND ${hasSeat('seat')} AND ${isUntold('seat')} AND ${isCheckInToCome('coming', moment)}),
    'asksMentor', ${waits('REQUEST')},
    'isOfferedMentor', ${waits('OFFER')},
    'mentor', ${asMentor({ programme, person }, moment)})`;
}

type Missing = {
  readonly criterion: CriterionProgressRow['criterion'];
  readonly current: number;
  readonly mayDeclare: boolean;
  readonly now: Date;
};

const { OPEN, WAITING, LATER } = CriterionState;

/** Of a criterion that is not met: whether something can be done now, or was done and waits for others or for time. */
const ofMissing: Record<CriterionKind, (missing: Missing, situation: Situation) => CriterionState> = {
  GUIDE_ACKNOWLEDGED: (_, { guidePublished }) => (guidePublished ? OPEN : LATER),
  // Whoever has a seat waits for the day, and checks in on it.
  SESSIONS_ATTENDED: ({ criterion, now }, { sessions }) => {
    const coming = sessionsFor(criterion, sessions);
    const begins = coming.some((session) => checkInWindow(timesOf(session)).opensAt <= now);
    return coming.length === 0 || begins ? OPEN : WAITING;
  },
  HAS_MENTOR: (_, { asksMentor, isOfferedMentor }) => (asksMentor && !isOfferedMentor ? WAITING : OPEN),
  MENTEES_LABELLED: ({ criterion, current }, { mentor }) => {
    if (whyNotMentor(mentor) !== null || mentor.places === null) return LATER;
    const { mentored, offered, free } = mentor.places;
    return current + mentored + offered < criterion.required && free > 0 ? OPEN : WAITING;
  },
  HOLDS_LEVEL: () => WAITING,
  SELF_DECLARED: ({ mayDeclare }) => (mayDeclare ? OPEN : LATER),
};

/**
 * The state of each criterion, in their order.
 * @param at the time, and whether words of one's own can be said: with handing in or renewing, once all else is there
 */
export function criterionStates(
  progress: readonly CriterionProgressRow[],
  situation: Situation,
  { now, mayDeclare }: { now: Date; mayDeclare: boolean },
): CriterionState[] {
  return progress.map(({ criterion, current, met }) => {
    if (met) return CriterionState.MET;
    if (!situation.takesPart) return LATER;
    return ofMissing[criterion.kind]({ criterion, current, mayDeclare, now }, situation);
  });
}

/** Those that would count towards the criterion: it may ask for sessions of a tag. */
export function sessionsFor(
  { argument }: CriterionProgressRow['criterion'],
  sessions: readonly ComingSession[],
): ComingSession[] {
  if (argument === null) return [...sessions];
  const key = foldedTag(argument);
  return sessions.filter(({ tags }) => tags.some((tag) => foldedTag(tag) === key));
}

function timesOf({ startsAt, endsAt }: ComingSession): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}
