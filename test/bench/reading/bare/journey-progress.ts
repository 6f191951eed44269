import type { Criterion, Enrolment, Fact, Programme } from './journey-rows.js';

export type Progress = {
  readonly criterion: Criterion;
  readonly current: number;
  readonly met: boolean;
  readonly facts: readonly Fact[];
};

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

/** What the viewer can do about each; what is to be declared, once nothing else is missing. */
export function stateOf(
  { criterion, current, met }: Progress,
  enrolment: Enrolment,
  { now, isMetButForWords }: { now: Date; isMetButForWords: boolean },
): string {
  if (met) return 'MET';
  if (enrolment.status !== 'ACTIVE') return 'LATER';
  switch (criterion.kind) {
    case 'GUIDE_ACKNOWLEDGED':
      return enrolment.guide_published ? 'OPEN' : 'LATER';
    case 'SESSIONS_ATTENDED': {
      const { argument } = criterion;
      const coming = enrolment.coming.filter(({ tags }) => argument === null || tags.includes(argument));
      const begins = coming.some((one) => Date.parse(one.starts_at) - 15 * 60_000 <= now.getTime());
      return coming.length === 0 || begins ? 'OPEN' : 'WAITING';
    }
    case 'HAS_MENTOR':
      return enrolment.asks_mentor && !enrolment.is_offered_mentor ? 'WAITING' : 'OPEN';
    case 'MENTEES_LABELLED': {
      const { mentees, mentor_capacity } = enrolment;
      if (mentees === null) return 'LATER';
      return current + mentees < criterion.required && mentees < mentor_capacity ? 'OPEN' : 'WAITING';
    }
    case 'HOLDS_LEVEL':
      return 'WAITING';
    case 'SELF_DECLARED':
      return isMetButForWords ? 'OPEN' : 'LATER';
    default:
      return criterion.kind satisfies never;
  }
}

export function isMetButForWords(progress: readonly Progress[]): boolean {
  return progress.every(({ met, criterion }) => met || criterion.kind === 'SELF_DECLARED');
}

/** Whether the label is awarded with the last criterion, without being handed in: once, and with nothing to declare. */
export function comesByItself(
  progress: readonly Progress[],
  { open_status, ended }: Enrolment,
  { awards_automatically }: Programme,
): boolean {
  const isInHand = open_status === 'SUBMITTED' || open_status === 'SENT_BACK';
  const declares = progress.some(({ met, criterion }) => !met && criterion.kind === 'SELF_DECLARED');
  return progress.length > 0 && !isInHand && awards_automatically && ended === null && !declares;
}

export function maySubmit(progress: readonly Progress[], enrolment: Enrolment, programme: Programme): boolean {
  const isOpen = enrolment.status === 'ACTIVE' && enrolment.open_status !== 'SUBMITTED' && progress.length > 0;
  if (!isOpen || !isMetButForWords(progress)) return false;
  return progress.some(({ met }) => !met) || !comesByItself(progress, enrolment, programme);
}

/** Where a label is around its end, whose renewal opens and closes then. */
export function renewalState(
  { opens, expires, closes }: { opens: string; expires: string; closes: string },
  now: Date,
) {
  const at = now.toISOString();
  if (at < opens) return 'LATER';
  if (at < expires) return 'OPEN';
  return at < closes ? 'GRACE' : 'OVER';
}
