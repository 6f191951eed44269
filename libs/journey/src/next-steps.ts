import { Injectable } from '@nestjs/common';
import { CriteriaQueries, type CriterionProgressRow } from '@sillage/labels';
import { Clock, format, later, type Text } from '@sillage/platform';
import type { CriterionKind } from '@sillage/programmes';
import { NextStepQueries, type AimRow, type WaitingRow } from './next-step.queries.js';
import { NextStepKind } from './next-step.types.js';
import { stepTexts } from './journey.texts.js';

export interface NextStep {
  readonly kind: NextStepKind;
  readonly programmeId: string;
  readonly title: string;
  readonly dueAt: Date | null;
}

const waitingSteps: Record<WaitingRow['kind'], { kind: NextStepKind; text: Text }> = {
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

/** What waits for a person now: three statements, however many programmes. */
@Injectable()
export class NextSteps {
  constructor(
    private readonly queries: NextStepQueries,
    private readonly criteria: CriteriaQueries,
    private readonly clock: Clock,
  ) {}

  /** Most urgent first: what is due soon by its date, then the journey in its order, then what has time. */
  async of(personId: string, locale: string): Promise<NextStep[]> {
    const now = this.clock.now();
    const [waiting, aims] = await Promise.all([this.queries.waiting(personId, now), this.queries.aims(personId, now)]);
    const progress = await this.criteria.progress(aims, now);
    const steps = [
      ...waiting.map(({ kind, programmeId, text, dueAt }) => ({
        kind: waitingSteps[kind].kind,
        programmeId,
        title: format(waitingSteps[kind].text, locale, { text: text ?? '' }),
        dueAt,
      })),
      ...aims.flatMap((aim, index) => stepsTowards(aim, progress[index]?.progress ?? [], waiting, locale)),
    ];
    return steps.sort((a, b) => urgencyOf(a, now) - urgencyOf(b, now));
  }
}

/** Smaller is more urgent. */
function urgencyOf({ kind, dueAt }: NextStep, now: Date): number {
  const soon = later(now, { days: soonDays }).getTime() - now.getTime();
  const left = dueAt === null ? null : dueAt.getTime() - now.getTime();
  if (left === null) {
    const place = journey.indexOf(kind);
    return soon + (place === -1 ? journey.length : place);
  }
  return left < soon ? left : left + journey.length + 1;
}

type Situation = { readonly aim: AimRow; readonly isWaiting: (kind: WaitingRow['kind']) => boolean };
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

function stepsTowards(
  aim: AimRow,
  progress: readonly CriterionProgressRow[],
  waiting: readonly WaitingRow[],
  locale: string,
): NextStep[] {
  const { programmeId } = aim;
  const missing = progress.filter(({ met }) => !met);
  const isWaiting = (kind: WaitingRow['kind']): boolean =>
    waiting.some((row) => row.programmeId === programmeId && row.kind === kind);
  // Two criteria of one kind ask for one step.
  const kinds = Map.groupBy(missing, ({ criterion }) => criterion.kind);
  const steps = [...kinds.values()].flatMap(([first]) => {
    const step = first === undefined ? null : towards[first.criterion.kind](first, { aim, isWaiting });
    return step ?? [];
  });
  if (canSubmit(aim, progress, missing)) steps.push({ kind: 'SUBMIT_LABEL', text: stepTexts.submitLabel });
  return steps.map(({ kind, text }) => ({ kind, programmeId, title: format(text, locale), dueAt: null }));
}

/** While those on their way would not yet be enough, and there is a place. */
function wantsMentee({ mentees, mentorCapacity }: AimRow, { criterion, current }: CriterionProgressRow): boolean {
  if (mentees === null) return false;
  return mentees < mentorCapacity && current + mentees < criterion.required;
}

/** When all is there, or only words of one's own are missing, which handing in says. */
function canSubmit(
  { status }: AimRow,
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
