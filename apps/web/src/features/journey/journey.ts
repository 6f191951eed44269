import {
  endedLabelOf,
  handingOf,
  isSentBack,
  isUnderReview,
  renewalOf,
  type EndedLabel,
  type Handing,
  type Renewal,
} from './label/journeyLabel.js';
import type {
  CriterionKind,
  CriterionProgress,
  JourneyAnswer,
  JourneyEnrolment,
  JourneyInvitation,
  JourneyLabel,
  JourneyMentorship,
  JourneySession,
} from './journey.query.js';
import { nextSessionOf, seatOf, type NextSession } from './nextSession.js';

type Progress = JourneyEnrolment['progress'][number];

export type StepState = 'done' | 'open' | 'waiting' | 'later';

export interface Step {
  key: string;
  kind: 'JOIN' | 'LABEL_HELD' | 'LABEL' | CriterionKind;
  /** The programme's own words for a criterion; null where the step has ours. */
  description: string | null;
  state: StepState;
  current: number;
  required: number;
  evidence: CriterionProgress['evidence'];
  /** When a step without evidence of its own was done. */
  doneAt: string | null;
}

export type Stage = 'outside' | 'paused' | 'under-way' | 'all-met' | 'labelled' | 'at-the-top';

export interface Journey {
  stage: Stage;
  enrolment: JourneyEnrolment | null;
  steps: Step[];
  /** The level on the way; the first one for whoever is not enrolled. */
  levelName: string | null;
  met: number;
  asked: number;
  /** How much of the label is drawn, from 0 to 1. */
  drawn: number;
  /** Nothing is handed in: the label is awarded by the last step. */
  comesByItself: boolean;
  handing: Handing;
  ended: EndedLabel | null;
  renewal: Renewal | null;
  /** What was awarded once, those in force first; also to whoever left the programme. */
  awarded: JourneyLabel[];
  /** Those that I may accept. */
  offers: JourneyInvitation[];
  request: JourneyInvitation | null;
  /** With the mentor who accompanies me now. */
  mentorship: JourneyMentorship | null;
  nextSession: NextSession | null;
  /** The next session in which I have a seat. */
  seat: JourneySession | null;
}

export function journeyOf(answer: JourneyAnswer, now: Date): Journey {
  const viewerId = answer.viewer?.person.id;
  const held = answer.viewer?.person.enrolment ?? null;
  const enrolment = held?.status === 'LEFT' ? null : held;
  const firstLevel = answer.programme?.levels.toSorted((a, b) => a.rank - b.rank)[0];
  const progress: Progress[] =
    enrolment?.progress ??
    firstLevel?.criteria.map((asked) => ({ criterion: asked, current: 0, met: false, state: 'LATER', evidence: [] })) ??
    [];
  const received = answer.invitations.filter(({ direction, sentByViewer }) => direction === 'OFFER' && !sentByViewer);
  const request = answer.invitations.find((one) => one.direction === 'REQUEST' && one.sentByViewer) ?? null;
  const met = progress.filter((one) => one.met).length;
  const stage = stageOf(enrolment, progress);
  const handing = handingOf(enrolment);

  return {
    stage,
    enrolment,
    steps: [
      startOf(enrolment, answer.programme?.viewerMayEnrol ?? false),
      ...withOneOpen(progress).map(({ state, ...one }) => ({
        key: one.criterion.id,
        kind: one.criterion.kind,
        description: one.criterion.description,
        state,
        current: Math.min(one.current, one.criterion.required),
        required: one.criterion.required,
        evidence: one.evidence,
        doneAt: null,
      })),
      ...(stage === 'at-the-top' ? [] : [plainStep('LABEL', labelState(stage, handing))]),
    ],
    levelName: enrolment ? (enrolment.nextLevel?.name ?? null) : (firstLevel?.name ?? null),
    met,
    asked: progress.length,
    drawn: enrolment && progress.length > 0 ? sum(progress.map(shareOf)) / progress.length : 0,
    comesByItself: enrolment?.nextLabelComesByItself ?? false,
    handing,
    ended: endedLabelOf(enrolment),
    renewal: renewalOf(enrolment?.label ?? null),
    awarded: awardedOf(held?.labels ?? []),
    offers: received.filter(({ viewerMayAccept }) => viewerMayAccept),
    request,
    mentorship: answer.mentorships.find((one) => one.mentor.id !== viewerId) ?? null,
    nextSession: nextSessionOf(answer.sessions.nodes, now),
    seat: seatOf(answer.sessions.nodes, now),
  };
}

const states = { MET: 'done', OPEN: 'later', WAITING: 'waiting', LATER: 'later' } as const;

/** Of those about which something can be done now, the first one is open; what is declared, is so with the label. */
function withOneOpen(progress: Progress[]): (Omit<Progress, 'state'> & { state: StepState })[] {
  const open = progress.find(({ state, criterion }) => state === 'OPEN' && criterion.kind !== 'SELF_DECLARED');
  return progress.map((one) => {
    const declared = one.criterion.kind === 'SELF_DECLARED' && one.state === 'OPEN';
    return { ...one, state: one === open ? 'open' : declared ? 'waiting' : states[one.state ?? 'LATER'] };
  });
}

/** A label that was renewed is shown as the last of its chain. */
function awardedOf(labels: JourneyLabel[]): JourneyLabel[] {
  const inForce = ({ status }: JourneyLabel) => Number(status === 'AWARDED');
  return labels
    .filter(({ viewerMayPublish, status }) => viewerMayPublish && status !== 'RENEWED')
    .toSorted((a, b) => inForce(b) - inForce(a));
}

function labelState(stage: Stage, handing: Handing): StepState {
  if (handing === 'nothing') return stage === 'all-met' ? 'waiting' : 'later';
  if (isUnderReview(handing)) return 'waiting';
  // What came back is handed in again once nothing is missing any more.
  return isSentBack(handing) && !handing.ready ? 'later' : 'open';
}

function stageOf(enrolment: JourneyEnrolment | null, progress: Progress[]): Stage {
  if (!enrolment) return 'outside';
  if (enrolment.status === 'PAUSED') return 'paused';
  if (!enrolment.nextLevel) return 'at-the-top';
  if (progress.length > 0 && progress.every((one) => one.met)) return 'all-met';
  return enrolment.label ? 'labelled' : 'under-way';
}

function startOf(enrolment: JourneyEnrolment | null, mayEnrol: boolean): Step {
  if (!enrolment) return plainStep('JOIN', mayEnrol ? 'open' : 'later');
  if (enrolment.label) return plainStep('LABEL_HELD', 'done', enrolment.label.awardedAt);
  return plainStep('JOIN', 'done', enrolment.enrolledAt);
}

function plainStep(kind: Step['kind'], state: StepState, doneAt: string | null = null): Step {
  return { key: kind, kind, description: null, state, current: 0, required: 1, evidence: [], doneAt };
}

function shareOf(one: Progress): number {
  return one.met ? 1 : Math.min(1, one.current / Math.max(1, one.criterion.required));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
