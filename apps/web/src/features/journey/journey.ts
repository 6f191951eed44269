import {
  endedLabelOf,
  handingOf,
  isSentBack,
  isUnderReview,
  renewalOf,
  type EndedLabel,
  type Handing,
  type Renewal,
} from './journeyLabel.js';
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
  const progress: CriterionProgress[] =
    enrolment?.progress ??
    firstLevel?.criteria.map((criterion) => ({ criterion, current: 0, met: false, evidence: [] })) ??
    [];
  const offers = answer.invitations.filter((one) => one.direction === 'OFFER' && one.mentee.id === viewerId);
  const request = answer.invitations.find((one) => one.direction === 'REQUEST' && one.mentee.id === viewerId) ?? null;
  const nextSession = nextSessionOf(answer.sessions.nodes, now);
  const seat = seatOf(answer.sessions.nodes, now);
  const onTheirWay =
    answer.mentorships.filter((one) => one.mentor.id === viewerId).length +
    answer.invitations.filter((one) => one.direction === 'OFFER' && one.mentor.id === viewerId).length;

  const waits = (one: CriterionProgress): boolean => {
    switch (one.criterion.kind) {
      case 'SESSIONS_ATTENDED':
        return seat !== null && !nextSession?.checkInOpen;
      case 'HAS_MENTOR':
        return offers.length === 0 && request !== null;
      case 'MENTEES_LABELLED':
        return one.current + onTheirWay >= one.criterion.required;
      case 'HOLDS_LEVEL':
        return true;
      case 'GUIDE_ACKNOWLEDGED':
        return false;
      // Declared as the label is handed in, which is the last step.
      case 'SELF_DECLARED':
        return true;
    }
  };

  const met = progress.filter((one) => one.met).length;
  const stage = stageOf(enrolment, progress);
  const moving = stage === 'under-way' || stage === 'labelled';
  const handing = handingOf(answer, enrolment);
  const open = moving ? progress.find((one) => !one.met && !waits(one)) : undefined;
  const stateOf = (one: CriterionProgress): StepState => {
    if (one.met) return 'done';
    if (one === open) return 'open';
    return moving && waits(one) ? 'waiting' : 'later';
  };

  return {
    stage,
    enrolment,
    steps: [
      startOf(enrolment),
      ...progress.map((one) => ({
        key: one.criterion.id,
        kind: one.criterion.kind,
        description: one.criterion.description,
        state: stateOf(one),
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
    comesByItself:
      answer.programme?.awardsAutomatically === true &&
      progress.every(({ criterion }) => criterion.kind !== 'SELF_DECLARED'),
    handing,
    ended: endedLabelOf(enrolment),
    renewal: renewalOf(answer, enrolment?.label ?? null, now),
    awarded: awardedOf(held?.labels ?? []),
    offers,
    request,
    mentorship: answer.mentorships.find((one) => one.mentor.id !== viewerId) ?? null,
    nextSession,
    seat,
  };
}

/** A label that was renewed is shown as the last of its chain. */
function awardedOf(labels: JourneyLabel[]): JourneyLabel[] {
  const inForce = ({ status }: JourneyLabel) => Number(status === 'AWARDED');
  return labels
    .filter(({ heldSince, status }) => heldSince !== null && status !== 'RENEWED')
    .toSorted((a, b) => inForce(b) - inForce(a));
}

function labelState(stage: Stage, handing: Handing): StepState {
  if (handing === 'nothing') return stage === 'all-met' ? 'waiting' : 'later';
  if (isUnderReview(handing)) return 'waiting';
  // What came back is handed in again once nothing is missing any more.
  return isSentBack(handing) && !handing.ready ? 'later' : 'open';
}

function stageOf(enrolment: JourneyEnrolment | null, progress: CriterionProgress[]): Stage {
  if (!enrolment) return 'outside';
  if (enrolment.status === 'PAUSED') return 'paused';
  if (!enrolment.nextLevel) return 'at-the-top';
  if (progress.length > 0 && progress.every((one) => one.met)) return 'all-met';
  return enrolment.label ? 'labelled' : 'under-way';
}

function startOf(enrolment: JourneyEnrolment | null): Step {
  if (!enrolment) return plainStep('JOIN', 'open');
  if (enrolment.label) return plainStep('LABEL_HELD', 'done', enrolment.label.awardedAt);
  return plainStep('JOIN', 'done', enrolment.enrolledAt);
}

function plainStep(kind: Step['kind'], state: StepState, doneAt: string | null = null): Step {
  return { key: kind, kind, description: null, state, current: 0, required: 1, evidence: [], doneAt };
}

function shareOf(one: CriterionProgress): number {
  return one.met ? 1 : Math.min(1, one.current / Math.max(1, one.criterion.required));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
