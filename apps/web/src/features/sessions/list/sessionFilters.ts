import type { VariablesOf } from '../../../graphql/graphql.js';
import { daysBefore } from '../../../kit/time/dayCount.js';
import type { sessionsQuery } from './sessions.query.js';

export type When = 'coming' | 'mine' | 'past';
type Variables = VariablesOf<typeof sessionsQuery>;
type SessionFilter = Variables['filter'];

export interface SessionFilters {
  when: When;
  language: string | null;
  kind: 'WEBINAR' | 'WORKSHOP' | null;
}

/** How many are listed at first, and how many at most. */
export const listedAtOnce = 25;
export const listedAtMost = 100;

const halfAYear = 183;

/** The filters of an address; what it does not know is not filtered by. */
export function filtersIn(search: URLSearchParams): SessionFilters {
  const when = search.get('when');
  const kind = search.get('kind');
  return {
    when: when === 'mine' || when === 'past' ? when : 'coming',
    kind: kind === 'WEBINAR' || kind === 'WORKSHOP' ? kind : null,
    language: search.get('language') || null,
  };
}

/** The address of filters; what is usual does not stand in it. */
export function addressOf({ when, kind, language }: SessionFilters): URLSearchParams {
  const kept = new URLSearchParams();
  if (when !== 'coming') kept.set('when', when);
  if (kind) kept.set('kind', kind);
  if (language) kept.set('language', language);
  return kept;
}

/** What the server is asked for; all at once of those that were. */
export function listed(filters: SessionFilters, programme: string, now: Date, first = listedAtOnce): Variables {
  return { filter: searchOf(filters, programme, now), first: filters.when === 'past' ? listedAtMost : first };
}

export function searchOf({ when, kind, language }: SessionFilters, programme: string, now: Date): SessionFilter {
  return {
    programme,
    ...spanOf(when, now),
    ...(language && { language }),
    ...(kind && { kind }),
    ...(when === 'mine' && { registeredOnly: true }),
  };
}

function spanOf(when: When, now: Date): Pick<SessionFilter, 'from' | 'to'> {
  switch (when) {
    case 'coming':
      return { from: now.toISOString() };
    case 'past':
      return { from: daysBefore(now, halfAYear).toISOString(), to: now.toISOString() };
    case 'mine':
      return {};
  }
}
