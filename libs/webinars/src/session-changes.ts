import { badInput, DomainError, firstRefusal, inputTexts, refuse, type Refusal } from '@sillage/platform';
import { distinctTags } from './folded-tag.js';
import { Session, SessionStatus } from './session.entity.js';
import { assertLink } from './session-plan.js';
import { SessionChange } from './webinars.events.js';
import { webinarsTexts } from './webinars.texts.js';

type Changeable = Pick<
  Session,
  | 'title'
  | 'description'
  | 'language'
  | 'tags'
  | 'place'
  | 'joinUrl'
  | 'replayUrl'
  | 'capacity'
  | 'hostId'
  | 'minimumShare'
  | 'replayCounts'
>;
type Field = keyof Changeable;

/** What is left out stays; null clears. */
export type SessionChanges = { [F in Field]?: Changeable[F] | null };

/** What null means for each field; nothing can be without a title, a language and a host. */
const cleared: { [F in Field]: Changeable[F] | undefined } = {
  title: undefined,
  description: '',
  language: undefined,
  tags: [],
  place: null,
  joinUrl: null,
  replayUrl: null,
  capacity: null,
  hostId: undefined,
  minimumShare: 0.5,
  replayCounts: false,
};

/** What a calendar shows, and whoever comes should know. */
const told: { [F in Field]?: SessionChange } = {
  title: 'TITLE',
  description: 'DESCRIPTION',
  language: 'LANGUAGE',
  place: 'PLACE',
  joinUrl: 'JOIN_URL',
  hostId: 'HOST',
};

/** Everything but the past: what was said of a session that is over stays, but for what comes after it. */
const afterwards: ReadonlySet<Field> = new Set<Field>(['description', 'replayUrl', 'minimumShare', 'replayCounts']);

export function whyNotUpdated({ status }: Session): Refusal | null {
  if (status !== SessionStatus.CANCELLED) return null;
  return { code: 'INVALID_TRANSITION', text: webinarsTexts.sessionCancelled };
}

/** What really changes, checked. @throws DomainError */
export function changesOf(session: Session, wanted: SessionChanges, now: Date): Partial<Changeable> {
  refuse(whyNotUpdated(session));
  const changes = Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => {
      const field = name as Field;
      if (value === undefined) return [];
      const given = normal(field, value ?? cleared[field]);
      if (given === undefined) throw badInput(`input.${field}`, inputTexts.notEmpty);
      return JSON.stringify(given) === JSON.stringify(session[field]) ? [] : [[field, given]];
    }),
  ) as Partial<Changeable>;
  for (const field of Object.keys(changes) as Field[]) refuseAt(field, whyFieldStays(session, field, now));
  if (changes.joinUrl !== undefined) assertLink('joinUrl', changes.joinUrl);
  if (changes.replayUrl !== undefined) assertLink('replayUrl', changes.replayUrl);
  return changes;
}

export function toldOf(changes: Partial<Changeable>): SessionChange[] {
  return (Object.keys(changes) as Field[]).flatMap((field) => told[field] ?? []);
}

function normal(field: Field, value: unknown): unknown {
  if (field === 'tags') return distinctTags(value as string[]);
  if (field === 'place' || field === 'joinUrl' || field === 'replayUrl') return value === '' ? null : value;
  return value;
}

function whyFieldStays(session: Session, field: Field, now: Date): Refusal | null {
  if (session.status === SessionStatus.DRAFT) return null;
  return firstRefusal(
    session.isOver(now) && !afterwards.has(field) && { code: 'INVALID_TRANSITION', text: webinarsTexts.over },
    field === 'capacity' &&
      session.hasStarted(now) && { code: 'SESSION_STARTED', text: webinarsTexts.capacityOnceStarted },
  );
}

function refuseAt(field: Field, refusal: Refusal | null): void {
  if (refusal === null) return;
  const { code, ...details } = refusal;
  throw new DomainError(code, { ...details, argumentPath: `input.${field}` });
}
