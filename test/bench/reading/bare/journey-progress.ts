import type { Criterion, Enrolment, Fact, Programme, Waiting } from './journey-rows.js';

export type Progress = {
  readonly criterion: Criterion;
  readonly current: number;
  readonly met: boolean;
  readonly facts: readonly Fact[];
};
export type Step = { readonly kind: string; readonly programme: string; readonly due_at: Date | null };

/** How far the viewer is towards a level, or its renewal, by the facts since then. */
export function progressTowards(
  { levelId, renewal, since }: { levelId: string; renewal: boolean; since: Date | null },
  { criteria }: Programme,
  enrolment: Enrolment,
  facts: readonly Fact[],
): Progress[] {
  const asked = (criteria ?? []).filter((criterion) => criterion.level_id === levelId && criterion.renewal === renewal);
  return asked.map((criterion) => {
    const counting = countingFor(criterion, enrolment, facts, since).toSorted(
      (a, b) => a.at.getTime() - b.at.getTime(),
    );
    const current = criterion.kind === 'HOLDS_LEVEL' ? (counting[0]?.number ?? 0) : counting.length;
    return { criterion, current, met: current >= criterion.required, facts: counting };
  });
}

function countingFor(
  { kind, argument, held_rank }: Criterion,
  { founder, founder_since }: Enrolment,
  facts: readonly Fact[],
  since: Date | null,
): Fact[] {
  const ofKind = facts.filter((fact) => fact.kind === kind);
  const fresh = ofKind.filter(({ at }) => since === null || at > since);
  switch (kind) {
    case 'SESSIONS_ATTENDED':
      return fresh.filter(({ tags }) => argument === null || tags?.includes(argument) === true);
    case 'HAS_MENTOR': {
      const founding = { provenance: 'SYSTEM', text: null, number: null, person_id: null, rank: null, tags: null };
      return founder ? [{ kind, at: founder_since, ...founding }] : ofKind;
    }
    case 'HOLDS_LEVEL': {
      const holding = ofKind.filter(({ rank }) => held_rank !== null && rank !== null && rank >= held_rank);
      return holding.toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(0, 1);
    }
    case 'SELF_DECLARED':
      return fresh.filter(({ text }) => text === argument);
    case 'MENTEES_LABELLED':
      return fresh;
    case 'GUIDE_ACKNOWLEDGED':
      return ofKind;
    default:
      return kind satisfies never;
  }
}

const undated = ['SUBMIT_LABEL', 'ACKNOWLEDGE_GUIDE', 'REGISTER_FOR_SESSION', 'FIND_MENTOR'];
const soon = 14 * 86_400_000;

/** What is due soon by its date, then the journey in its order, then what has time. */
export function nextSteps(
  waiting: readonly Waiting[],
  enrolment: Enrolment | undefined,
  progress: readonly Progress[],
  { programme, now }: { programme: string; now: Date },
): Step[] {
  const isAnswer = ({ kind }: Waiting): boolean => kind === 'ANSWER_OFFER' || kind === 'ANSWER_REQUEST';
  const steps = [
    ...waiting.map((step) => (isAnswer(step) ? { ...step, kind: 'ANSWER_INVITATION' } : step)),
    ...stepsTowards(waiting, enrolment, progress, programme),
  ];
  return steps.sort((a, b) => urgency(a, now) - urgency(b, now));
}

function urgency({ kind, due_at }: Step, now: Date): number {
  if (due_at === null) return soon + (undated.includes(kind) ? undated.indexOf(kind) : undated.length);
  const left = due_at.getTime() - now.getTime();
  return left < soon ? left : left + undated.length + 1;
}

function stepsTowards(
  waiting: readonly Waiting[],
  enrolment: Enrolment | undefined,
  progress: readonly Progress[],
  programme: string,
): Step[] {
  if (enrolment === undefined || enrolment.status !== 'ACTIVE' || enrolment.next_id === null) return [];
  const missing = progress.filter(({ met }) => !met);
  const misses = (kind: string): boolean => missing.some(({ criterion }) => criterion.kind === kind);
  const waits = (kind: string): boolean => waiting.some((step) => step.kind === kind && step.programme === programme);
  const kinds: string[] = [];
  if (misses('SESSIONS_ATTENDED') && !waits('ATTEND_SESSION')) kinds.push('REGISTER_FOR_SESSION');
  if (misses('HAS_MENTOR') && !enrolment.asks_mentor && !waits('ANSWER_OFFER')) kinds.push('FIND_MENTOR');
  const mentees = missing.find(({ criterion }) => criterion.kind === 'MENTEES_LABELLED');
  if (mentees !== undefined && wantsMentee(mentees, enrolment)) kinds.push('INVITE_MENTEE');
  if (canSubmit(enrolment.open_status, progress, missing)) kinds.push('SUBMIT_LABEL');
  return kinds.map((kind) => ({ kind, programme, due_at: null }));
}

function wantsMentee({ current, criterion }: Progress, { mentees, mentor_capacity }: Enrolment): boolean {
  return mentees !== null && mentees < mentor_capacity && current + mentees < criterion.required;
}

function canSubmit(status: string | null, progress: readonly Progress[], missing: readonly Progress[]): boolean {
  if (missing.some(({ criterion }) => criterion.kind !== 'SELF_DECLARED')) return false;
  if (status === 'READY' || status === 'SENT_BACK') return true;
  return status !== 'SUBMITTED' && progress.length > 0 && missing.length > 0;
}
