import type { VariablesOf } from '../../graphql/graphql.js';
import { momentIn } from './zonedTime.js';
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

const DAY = 86_400_000;

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

export function inputOf(
  draft: ScheduleDraft,
  programme: string,
  timeZone: string,
): VariablesOf<typeof scheduleMutation>['input'] {
  const startsAt = momentIn(timeZone, draft.day, draft.start);
  const sameDay = momentIn(timeZone, draft.day, draft.end);
  const endsAt = sameDay > startsAt ? sameDay : new Date(sameDay.getTime() + DAY);
  const online = draft.kind === 'WEBINAR';
  return {
    programme,
    kind: draft.kind,
    title: draft.title.trim(),
    description: draft.description.trim(),
    language: draft.language,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
    place: online ? null : draft.place.trim() || null,
    joinUrl: online ? draft.joinUrl.trim() || null : null,
    capacity: draft.capacity === '' ? null : Number(draft.capacity),
  };
}
