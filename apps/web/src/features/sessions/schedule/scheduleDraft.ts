import type { VariablesOf } from '../../../graphql/graphql.js';
import type { scheduleMutation } from './schedule.query.js';
import { momentsAt } from './zonedTime.js';

/** What is typed of a session, old or new. */
export interface SessionDraft {
  kind: 'WEBINAR' | 'WORKSHOP';
  title: string;
  description: string;
  language: string;
  day: string;
  start: string;
  end: string;
  /** Where it does not end on the day on which it starts. */
  endDay: string;
  timeZone: string;
  place: string;
  joinUrl: string;
  capacity: string;
  /** With commas between. */
  tags: string;
}

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** A time that the clocks leave out on that day, or an end that is not after the start. */
export type TimeFault = { field: 'start' | 'end'; fault: 'skipped' | 'before' };

export function emptyDraft(language: string, timeZone: string): SessionDraft {
  return {
    kind: 'WEBINAR',
    title: '',
    description: '',
    language,
    day: '',
    start: '10:00',
    end: '11:00',
    endDay: '',
    timeZone,
    place: '',
    joinUrl: '',
    capacity: '',
    tags: '',
  };
}

/** When it begins and ends, by the clock of its zone. Of an hour that comes twice the first one is meant; of an end, the first after the start. */
export function timesOf({ day, start, end, endDay, timeZone }: SessionDraft): Times | TimeFault | null {
  if (day === '' || start === '' || end === '') return null;
  const [startsAt] = momentsAt(timeZone, day, start);
  if (!startsAt) return { field: 'start', fault: 'skipped' };
  const ends = momentsAt(timeZone, endDay || day, end);
  const endsAt = ends.find((moment) => moment > startsAt);
  if (endsAt) return { startsAt, endsAt };
  return { field: 'end', fault: ends.length === 0 ? 'skipped' : 'before' };
}

/** Whether the clock says this twice on that day. */
export function comesTwice({ day, start, timeZone }: SessionDraft): boolean {
  return momentsAt(timeZone, day, start).length > 1;
}

export function tagsOf({ tags }: Pick<SessionDraft, 'tags'>): string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Those in use that are not there yet, however they are written. */
export function tagsToOffer(inUse: readonly string[], draft: Pick<SessionDraft, 'tags'>): string[] {
  const taken = new Set(tagsOf(draft).map(folded));
  return inUse.filter((tag) => !taken.has(folded(tag)));
}

export function withTag({ tags }: Pick<SessionDraft, 'tags'>, tag: string): string {
  return [...tagsOf({ tags }), tag].join(', ');
}

function folded(tag: string): string {
  return tag.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

export type SessionInput = Omit<VariablesOf<typeof scheduleMutation>['input'], 'clientMutationId'>;

export function inputOf(draft: SessionDraft, { startsAt, endsAt }: Times, programme: string): SessionInput {
  return {
    programme,
    timeZone: draft.timeZone,
    kind: draft.kind,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    ...wordsOf(draft),
  };
}

/** All that is said of it but its time. */
export function wordsOf(draft: SessionDraft) {
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    language: draft.language,
    tags: tagsOf(draft),
    place: draft.place.trim() || null,
    joinUrl: draft.joinUrl.trim() || null,
    capacity: draft.capacity === '' ? null : Number(draft.capacity),
  };
}

/** The field that a refusal is about, by the path of the argument: `input.first.startsAt`. */
export function fieldOf(argumentPath: string | null | undefined): string | null {
  const [name = null] = (argumentPath ?? '').split('.').filter((part) => !/^(input|first|\d*)$/.test(part));
  if (name === 'startsAt') return 'start';
  return name === 'endsAt' ? 'end' : name;
}
