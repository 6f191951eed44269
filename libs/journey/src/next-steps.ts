import {
  criterionStates,
  mayHandIn,
  readProgress,
  sessionsFor,
  type CriterionProgressRow,
  type Handing,
  type Situation,
} from '@sillage/labels';
import { format, later, type Text } from '@sillage/platform';
import type { CriterionKind, ProgrammeType } from '@sillage/programmes';
import { stepTexts } from './journey.texts.js';
import type { NextStepKind, NextStepType } from './next-step.types.js';

type OfProgramme = { readonly programmeId: string; readonly programme: ProgrammeType };

/** Something that waits for an answer, a reading or a date. */
export interface Waiting extends OfProgramme {
  readonly kind:
    'ACKNOWLEDGE_GUIDE' | 'ANSWER_OFFER' | 'ANSWER_REQUEST' | 'ATTEND_SESSION' | 'CHECK_IN' | 'RENEW_LABEL';
  readonly text: string | null;
  readonly dueAt: string | null;
}

/** The level that a label is on the way to, in a programme in which the person takes part. */
export interface LevelAhead extends OfProgramme {
  readonly handing: Handing;
  readonly situation: Situation;
}

export interface Waits {
  readonly waiting: readonly Waiting[];
  readonly aims: readonly LevelAhead[];
}

type At = { readonly locale: string; readonly now: Date };

const waitingSteps: Record<Waiting['kind'], { kind: NextStepKind; text: Text }> = {
  ANSWER_OFFER: { kind: 'ANSWER_INVITATION', text: stepTexts.answerOffer },
  ANSWER_REQUEST: { kind: 'ANSWER_INVITATION', text: stepTexts.answerRequest },
  ATTEND_SESSION: { kind: 'ATTEND_SESSION', text: stepTexts.attendSession },
  ACKNOWLEDGE_GUIDE: { kind: 'ACKNOWLEDGE_GUIDE', text: stepTexts.acknowledgeGuide },
  CHECK_IN: { kind: 'CHECK_IN', text: stepTexts.checkIn },
  RENEW_LABEL: { kind: 'RENEW_LABEL', text: stepTexts.renewLabel },
};

/** In which order steps without a date are shown. */
const journey: readonly NextStepKind[] = ['SUBMIT_LABEL', 'ACKNOWLEDGE_GUIDE', 'REGISTER_FOR_SESSION', 'FIND_MENTOR'];
/** A date nearer than that comes before what has none, a later one after it. */
const soonDays = 14;

/** Most urgent first: what is due soon by its date, then the journey in its order, then what has time. */
export function nextSteps({ waiting, aims }: Waits, { locale, now }: At): NextStepType[] {
  const steps = [
    ...waiting.map(({ kind, programmeId, programme, text, dueAt }) => ({
      kind: waitingSteps[kind].kind,
      programmeId,
      programme,
      title: format(waitingSteps[kind].text, locale, { text: text ?? '' }),
      dueAt: dueAt === null ? null : new Date(dueAt),
    })),
    ...aims.flatMap((aim) => stepsTowards(aim, { locale, now })),
  ];
  return steps.sort((a, b) => urgencyOf(a, now) - urgencyOf(b, now));
}

/** Smaller is more urgent. */
function urgencyOf({ kind, dueAt }: NextStepType, now: Date): number {
  const soon = later(now, { days: soonDays }).getTime() - now.getTime();
  const left = dueAt === null ? null : dueAt.getTime() - now.getTime();
  if (left === null) {
    const place = journey.indexOf(kind);
    return soon + (place === -1 ? journey.length : place);
  }
  return left < soon ? left : left + journey.length + 1;
}

type Step = { readonly kind: NextStepKind; readonly text: Text };

/** What a person can do about a criterion of which the state is OPEN; null where something else says it. */
const towards: Record<CriterionKind, (open: CriterionProgressRow, situation: Situation, now: Date) => Step | null> = {
  // What waits says it, whatever level it is for.
  GUIDE_ACKNOWLEDGED: () => null,
  // Whoever has a seat is told to come, as long as the session lasts.
  SESSIONS_ATTENDED: ({ criterion }, { sessions }, now) =>
    sessionsFor(criterion, sessions).some(({ endsAt }) => new Date(endsAt) > now)
      ? null
      : { kind: 'REGISTER_FOR_SESSION', text: stepTexts.registerForSession },
  HAS_MENTOR: (_, { isOfferedMentor }) =>
    isOfferedMentor ? null : { kind: 'FIND_MENTOR', text: stepTexts.findMentor },
  MENTEES_LABELLED: () => ({ kind: 'INVITE_MENTEE', text: stepTexts.inviteMentee }),
  HOLDS_LEVEL: () => null,
  // Handing in says it.
  SELF_DECLARED: () => null,
};

function stepsTowards({ programmeId, programme, handing, situation }: LevelAhead, { locale, now }: At): NextStepType[] {
  const progress = readProgress(handing.criteria);
  const states = criterionStates(progress, situation, { now, mayDeclare: mayHandIn(handing) });
  const open = progress.filter((_, index) => states[index] === 'OPEN');
  const found = open.flatMap((row) => towards[row.criterion.kind](row, situation, now) ?? []);
  // Two criteria of one kind ask for one step.
  const steps = [...new Map(found.map((step) => [step.kind, step])).values()];
  if (mayHandIn(handing)) steps.push({ kind: 'SUBMIT_LABEL', text: stepTexts.submitLabel });
  return steps.map(({ kind, text }) => ({ kind, programmeId, programme, title: format(text, locale), dueAt: null }));
}
