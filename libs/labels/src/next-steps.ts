import { Injectable } from '@nestjs/common';
import { Clock, format, type Text } from '@sillage/platform';
import { CriteriaQueries } from './criteria.queries.js';
import { stepTexts } from './labels.texts.js';
import { NextStepQueries, type AimRow, type WaitingRow } from './next-step.queries.js';
import { NextStepKind } from './next-step.types.js';
import type { CriterionProgressRow } from './criterion-progress.js';

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
};

/** In which order steps without a date are shown. */
const urgency: readonly NextStepKind[] = [
  'ANSWER_INVITATION',
  'SUBMIT_LABEL',
  'ACKNOWLEDGE_GUIDE',
  'REGISTER_FOR_SESSION',
  'FIND_MENTOR',
  'CHECK_IN',
  'ATTEND_SESSION',
  'INVITE_MENTEE',
  'RENEW_LABEL',
];

/** What waits for a person now: three statements, however many programmes. */
@Injectable()
export class NextSteps {
  constructor(
    private readonly queries: NextStepQueries,
    private readonly criteria: CriteriaQueries,
    private readonly clock: Clock,
  ) {}

  /** Most urgent first: what has a date by its date, and the rest in the order of the journey. */
  async of(personId: string, locale: string): Promise<NextStep[]> {
    const now = this.clock.now();
    const [waiting, aims] = await Promise.all([this.queries.waiting(personId, now), this.queries.aims(personId)]);
    const progress = await this.criteria.progress(aims, now);
    const steps = [
      ...waiting.map(({ kind, programmeId, text, dueAt }) => ({
        kind: waitingSteps[kind].kind,
        programmeId,
        title: format(waitingSteps[kind].text, locale, { text: text ?? '' }),
        dueAt,
      })),
      ...aims.flatMap((aim, index) => towards(aim, progress[index]?.progress ?? [], waiting, locale)),
    ];
    return steps.sort(
      (a, b) =>
        (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) ||
        urgency.indexOf(a.kind) - urgency.indexOf(b.kind),
    );
  }
}

function towards(
  { programmeId, status, hasRoomForMentee }: AimRow,
  progress: readonly CriterionProgressRow[],
  waiting: readonly WaitingRow[],
  locale: string,
): NextStep[] {
  const missing = new Set(progress.filter(({ met }) => !met).map(({ criterion }) => criterion.kind));
  const isWaiting = (kind: WaitingRow['kind']): boolean =>
    waiting.some((row) => row.programmeId === programmeId && row.kind === kind);
  const step = (kind: NextStepKind, text: Text): NextStep => ({
    kind,
    programmeId,
    title: format(text, locale),
    dueAt: null,
  });
  const steps: NextStep[] = [];
  if (missing.has('SESSIONS_ATTENDED') && !isWaiting('ATTEND_SESSION')) {
    steps.push(step('REGISTER_FOR_SESSION', stepTexts.registerForSession));
  }
  if (missing.has('HAS_MENTOR') && !isWaiting('ANSWER_OFFER')) steps.push(step('FIND_MENTOR', stepTexts.findMentor));
  if (missing.has('MENTEES_LABELLED') && hasRoomForMentee) steps.push(step('INVITE_MENTEE', stepTexts.inviteMentee));
  const onlyDeclarations = [...missing].every((kind) => kind === 'SELF_DECLARED');
  const canSubmit = status === 'READY' || status === 'SENT_BACK' || (missing.size > 0 && onlyDeclarations);
  if (canSubmit) steps.push(step('SUBMIT_LABEL', stepTexts.submitLabel));
  return steps;
}
