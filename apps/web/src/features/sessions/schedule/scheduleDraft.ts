import type { VariablesOf } from '../../../graphql/graphql.js';
import { dayAfter } from '../../../kit/time/dayCount.js';
import { momentsAt } from './zonedTime.js';
import type { scheduleMutation } from './schedule.query.js';

export interface ScheduleDraft {
  kind: 'WEBINAR' | 'WORKSHOP';
  title: string;
  description: string;
  language: string;
  day: string;
  start: string;
  end: string;
  place: string;
  joinUrl: string;
  capacity: string;
}

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** What a change of the clocks does to the times of a draft. */
export type ClockChange = { skipped: 'start' | 'end' };

export function emptyDraft(language: string): ScheduleDraft {
  return {
    kind: 'WEBINAR',
    title: '',
    description: '',
    language,
    day: '',
    start: '10:00',
    end: '11:00',
    place: '',
    joinUrl: '',
    capacity: '',
  };
}

/** When it begins and ends. Of an hour that comes twice the first one is meant; an end that is not after the start is on the next day. */
export function timesOf({ day, start, end }: ScheduleDraft, timeZone: string): Times | ClockChange {
  const [startsAt] = momentsAt(timeZone, day, start);
  if (!startsAt) return { skipped: 'start' };
  const sameDay = momentsAt(timeZone, day, end);
  const nextDay = end > start ? [] : momentsAt(timeZone, dayAfter(day), end);
  const endsAt = [...sameDay, ...nextDay].find((moment) => moment > startsAt);
  return endsAt ? { startsAt, endsAt } : { skipped: 'end' };
}

/** Whether the clock says this twice on that day. */
export function comesTwice({ day, start }: ScheduleDraft, timeZone: string): boolean {
  return momentsAt(timeZone, day, start).length > 1;
}

export function inputOf(
  draft: ScheduleDraft,
  { startsAt, endsAt }: Times,
  of: { programme: string; timeZone: string },
): VariablesOf<typeof scheduleMutation>['input'] {
  const online = draft.kind === 'WEBINAR';
  return {
    ...of,
    kind: draft.kind,
    title: draft.title.trim(),
    description: draft.description.trim(),
    language: draft.language,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place: online ? null : draft.place.trim() || null,
    joinUrl: online ? draft.joinUrl.trim() || null : null,
    capacity: draft.capacity === '' ? null : Number(draft.capacity),
  };
}
