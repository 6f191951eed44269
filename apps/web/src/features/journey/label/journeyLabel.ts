import type { JourneyEnrolment } from '../journey.query.js';

type JourneyLabel = JourneyEnrolment['labels'][number];
type HeldLabel = NonNullable<JourneyEnrolment['label']>;
type RenewalFacts = NonNullable<HeldLabel['renewal']>;

/** What is handed in for a level, where a label is reviewed or something is declared. */
export type Handing =
  'nothing' | 'ready' | { submittedAt: string | null } | { sentBack: string | null; ready: boolean };

/** A label that is no longer in force, with nothing as high in its place. */
export interface EndedLabel {
  how: 'LAPSED' | 'RETURNED' | 'REVOKED';
  levelName: string;
  on: string;
  reason: string | null;
}

/** When the label in force may be renewed: its end is still far, near, or just behind. */
export interface Renewal extends Omit<RenewalFacts, 'state'> {
  when: 'later' | 'open' | 'grace';
  labelId: string;
  levelName: string;
  expiresAt: string;
}

export function handingOf(enrolment: JourneyEnrolment | null): Handing {
  const ready = enrolment?.viewerMaySubmitLabel ?? false;
  const [label] = enrolment?.labels.filter(({ level }) => level.key === enrolment.nextLevel?.key) ?? [];
  if (label?.status === 'SUBMITTED') return { submittedAt: label.submittedAt };
  if (label?.status === 'SENT_BACK') return { sentBack: label.reason, ready };
  return ready ? 'ready' : 'nothing';
}

export function isUnderReview(handing: Handing): handing is { submittedAt: string | null } {
  return typeof handing === 'object' && 'submittedAt' in handing;
}

export function isSentBack(handing: Handing): handing is { sentBack: string | null; ready: boolean } {
  return typeof handing === 'object' && 'sentBack' in handing;
}

export function endedLabelOf(enrolment: JourneyEnrolment | null): EndedLabel | null {
  const heldRank = enrolment?.label?.level.rank ?? 0;
  const last = enrolment?.labels.find((label) => label.level.rank > heldRank && howEnded(label) !== null);
  const how = last ? howEnded(last) : null;
  if (!last?.closedAt || how === null) return null;
  return { how, levelName: last.level.name, on: last.closedAt, reason: last.reason };
}

function howEnded({ status }: JourneyLabel): EndedLabel['how'] | null {
  return status === 'LAPSED' || status === 'RETURNED' || status === 'REVOKED' ? status : null;
}

const whenTexts = { LATER: 'later', OPEN: 'open', GRACE: 'grace', OVER: null } as const;

/** Null for a label that is not renewed, or no longer. */
export function renewalOf(label: HeldLabel | null): Renewal | null {
  if (!label?.renewal || !label.expiresAt) return null;
  const { state, ...renewal } = label.renewal;
  const when = whenTexts[state];
  return when && { ...renewal, when, labelId: label.id, levelName: label.level.name, expiresAt: label.expiresAt };
}
