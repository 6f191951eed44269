import type { NotificationKind } from '../notifications/notification-catalogue.js';

/** The letter that tells what happened to sessions: one for all that comes together. */
export const sessionLetterKind = 'SESSION_NEWS';

/** What is told of sessions, in the app and by mail. */
export const sessionNewsKinds = [
  'SESSION_SEAT',
  'SESSION_WAITING',
  'SESSION_SEATED',
  'SESSION_MOVED',
  'SESSION_CHANGED',
  'SESSION_CANCELLED',
  'SESSION_HOSTING',
  'SESSION_HANDED_ON',
  'SESSION_HOST_LEFT',
  'SESSION_BACK_IN_LINE',
] as const satisfies readonly NotificationKind[];
export type SessionNewsKind = (typeof sessionNewsKinds)[number];

export interface SessionNews {
  readonly kind: SessionNewsKind;
  readonly personId: string;
  readonly sessionId: string;
  readonly programmeId: string;
  readonly occurrence: number;
  readonly title: string;
  readonly aboutPersonId?: string;
}

/** False for a kind that this version of the product does not have. */
export function isSessionNewsKind(kind: string): kind is SessionNewsKind {
  return (sessionNewsKinds as readonly string[]).includes(kind);
}
