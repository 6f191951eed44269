import type { CriterionProgressRow, LabelStatus, ProgressJson } from '@sillage/labels';
import { readProgress } from '@sillage/labels';
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

/** The next level of a programme in which the person takes part. */
export interface Aim extends OfProgramme {
  readonly status: LabelStatus | null;
  /** Waits for the answer of somebody whom the person asked to be their mentor. */
  readonly asksMentor: boolean;
  /** As a mentor; null for somebody who holds no label, and may not mentor. */
  readonly places: { readonly free: number; readonly taken: number } | null;
  readonly progress: ProgressJson;
}

export interface Waits {
  readonly waiting: readonly Waiting[];
  readonly aims: readonly Aim[];
}

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
export function nextSteps({ waiting, aims }: Waits, { locale, now }: { locale: string; now: Date }): NextStepType[] {
  const steps = [
    ...waiting.map(({ kind, programmeId, programme, text, dueAt }) => ({
      kind: waitingSteps[kind].kind,
      programmeId,
      programme,
      title: format(waitingSteps[kind].text, locale, { text: text ?? '' }),
      dueAt: dueAt === null ? null : new Date(dueAt),
    })),
    ...aims.flatMap((aim) => stepsTowards(aim, waiting, locale)),
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

type Situation = { readonly aim: Aim; readonly isWaiting: (kind: Waiting['kind']) => boolean };
type Step = { readonly kind: NextStepKind; readonly text: Text };

/** What a person can do now about a criterion that is not met; null where something else says it, or only time helps. */
const towards: Record<CriterionKind, (missing: CriterionProgressRow, situation: Situation) => Step | null> = {
  // What waits says it, whatever level it is for.
  GUIDE_ACKNOWLEDGED: () => null,
  SESSIONS_ATTENDED: (_, { isWaiting }) =>
    isWaiting('ATTEND_SESSION') ? null : { kind: 'REGISTER_FOR_SESSION', text: stepTexts.registerForSession },
  HAS_MENTOR: (_, { aim, isWaiting }) =>
    aim.asksMentor || isWaiting('ANSWER_OFFER') ? null : { kind: 'FIND_MENTOR', text: stepTexts.findMentor },
  MENTEES_LABELLED: (missing, { aim }) =>
    wantsMentee(aim, missing) ? { kind: 'INVITE_MENTEE', text: stepTexts.inviteMentee } : null,
  HOLDS_LEVEL: () => null,
  // Handing in says it.
  SELF_DECLARED: () => null,
};

function stepsTowards(aim: Aim, waiting: readonly Waiting[], locale: string): NextStepType[] {
  const { programmeId, programme } = aim;
  const progress = readProgress(aim.progress);
  const missing = progress.filter(({ met }) => !met);
  const isWaiting = (kind: Waiting['kind']): boolean =>
    waiting.some((row) => row.programmeId === programmeId && row.kind === kind);
  // Two criteria of one kind ask for one step.
  const kinds = Map.groupBy(missing, ({ criterion }) => criterion.kind);
  const steps = [...kinds.values()].flatMap(([first]) => {
    const step = first === undefined ? null : towards[first.criterion.kind](first, { aim, isWaiting });
    return step ?? [];
  });
  if (canSubmit(aim, progress, missing)) steps.push({ kind: 'SUBMIT_LABEL', text: stepTexts.submitLabel });
  return steps.map(({ kind, text }) => ({ kind, programmeId, programme, title: format(text, locale), dueAt: null }));
}

/** While those on their way would not yet be enough, and there is a place. */
function wantsMentee({ places }: Aim, { criterion, current }: CriterionProgressRow): boolean {
  return places !== null && places.free > 0 && current + places.taken < criterion.required;
}

/** When all is there, or only words of one's own are missing, which handing in says. */
function canSubmit(
  { status }: Aim,
  progress: readonly CriterionProgressRow[],
  missing: readonly CriterionProgressRow[],
): boolean {
  if (missing.some(({ criterion }) => criterion.kind !== 'SELF_DECLARED')) return false;
  return (
    status === 'READY' ||
    status === 'SENT_BACK' ||
    (status !== 'SUBMITTED' && progress.length > 0 && missing.length > 0)
  );
}
