import { DateTime } from 'luxon';
import type { EditedSession } from './schedule.query.js';
import { wordsOf, type SessionDraft, type Times } from './scheduleDraft.js';

/** What can be changed besides. */
export interface EditDraft extends SessionDraft {
  host: EditedSession['host'];
  replayUrl: string;
  replayCounts: boolean;
  /** In percent. */
  minimumShare: string;
}

export function draftOf(session: EditedSession): EditDraft {
  const { timeZone } = session;
  const [from, to] = [session.startsAt, session.endsAt].map((moment) => DateTime.fromISO(moment, { zone: timeZone }));
  const [day, endDay] = [from, to].map((moment) => moment?.toISODate() ?? '');
  return {
    kind: session.kind,
    title: session.title,
    description: session.description,
    language: session.language,
    day: day ?? '',
    start: from?.toFormat('HH:mm') ?? '',
    end: to?.toFormat('HH:mm') ?? '',
    endDay: day === endDay ? '' : (endDay ?? ''),
    timeZone,
    place: session.place ?? '',
    joinUrl: session.joinUrl ?? '',
    capacity: session.capacity === null ? '' : String(session.capacity),
    tags: session.tags.join(', '),
    host: session.host,
    replayUrl: session.replayUrl ?? '',
    replayCounts: session.replayCounts,
    minimumShare: percent(session),
  };
}

/** What differs from the session as it is; null where nothing does. */
export function changesIn(draft: EditDraft, session: EditedSession) {
  const wanted = {
    ...wordsOf(draft),
    replayUrl: draft.replayUrl.trim() || null,
    replayCounts: draft.replayCounts,
    minimumShare: draft.minimumShare === percent(session) ? session.minimumShare : Number(draft.minimumShare) / 100,
    hostId: draft.host.id,
  };
  const now = { ...session, hostId: session.host.id };
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name as keyof typeof wanted]),
    ),
  ) as Partial<typeof wanted>;
  return Object.keys(changes).length === 0 ? null : changes;
}

export function newTimes(draft: EditDraft, { startsAt, endsAt }: Times, session: EditedSession) {
  const isSame =
    startsAt.getTime() === Date.parse(session.startsAt) &&
    endsAt.getTime() === Date.parse(session.endsAt) &&
    draft.timeZone === session.timeZone;
  return isSame ? null : { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone: draft.timeZone };
}

function percent({ minimumShare }: EditedSession): string {
  return String(Math.round(minimumShare * 100));
}
