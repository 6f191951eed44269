import { format, type Text, type Values } from '@sillage/platform';
import { labelMessageTexts as l } from './label-messages.texts.js';
import { mentoringMessageTexts as m } from './mentoring-messages.texts.js';
import { notificationTexts } from './notification.texts.js';
import { reminderTexts, type ReminderKind } from './reminder-kinds.js';

type Path = '/' | '/guide' | '/mentoring';
/** What it says, and the page of the web app on which one goes on. */
type Words = { readonly title: Text; readonly body: Text; readonly path: Path };

const mentoring = (title: Text, body: Text): Words => ({ title, body, path: '/mentoring' });
const journey = (title: Text, body: Text): Words => ({ title, body, path: '/' });
const reminder = (kind: ReminderKind, path: Path): Words => {
  const { notificationTitle: title, notificationBody: body } = reminderTexts[kind];
  return { title, body, path };
};

/** Every kind of notification. A person mutes a kind by this name. */
export const notificationCatalogue = {
  GUIDE_TO_ACKNOWLEDGE: reminder('GUIDE_TO_ACKNOWLEDGE', '/guide'),
  INVITATION_PENDING: reminder('INVITATION_PENDING', '/mentoring'),
  INVITATION_RECEIVED: mentoring(m.invitationReceivedTitle, m.invitationReceivedBody),
  INVITATION_REQUESTED: mentoring(m.invitationRequestedTitle, m.invitationRequestedBody),
  OFFER_DECLINED: mentoring(m.offerDeclinedTitle, m.offerDeclinedBody),
  OFFER_EXPIRED: mentoring(m.offerExpiredTitle, m.offerExpiredBody),
  REQUEST_DECLINED: mentoring(m.requestDeclinedTitle, m.requestDeclinedBody),
  REQUEST_EXPIRED: mentoring(m.requestExpiredTitle, m.requestExpiredBody),
  REQUEST_CLOSED: mentoring(m.requestClosedTitle, m.requestClosedBody),
  REQUEST_ON_HOLD: mentoring(m.requestOnHoldTitle, m.requestOnHoldBody),
  MENTEE_FOUND_A_MENTOR: mentoring(m.menteeFoundAMentorTitle, m.menteeFoundAMentorBody),
  MENTORSHIP_STARTED: mentoring(m.mentorshipStartedTitle, m.mentorshipStartedBody),
  MENTOR_FOUND: mentoring(m.mentorFoundTitle, m.mentorFoundBody),
  MENTEE_LABELLED: mentoring(m.menteeLabelledTitle, m.menteeLabelledBody),
  MENTOR_ENDED_MENTORSHIP: mentoring(m.mentorEndedTitle, m.mentorEndedBody),
  MENTOR_LEFT: mentoring(m.mentorLeftTitle, m.mentorLeftBody),
  MENTOR_PAUSED: mentoring(m.mentorPausedTitle, m.mentorPausedBody),
  MENTEE_ENDED_MENTORSHIP: mentoring(m.menteeEndedTitle, m.menteeEndedBody),
  MENTEE_FOUND_ANOTHER: mentoring(m.menteeFoundAnotherTitle, m.menteeFoundAnotherBody),
  LABEL_AWARDED: journey(l.awardedTitle, l.awardedBody),
  LABEL_SENT_BACK: journey(l.sentBackTitle, l.sentBackBody),
  LABEL_REVOKED: journey(l.revokedTitle, l.revokedBody),
  LABEL_LAPSED: journey(l.lapsedTitle, l.lapsedBody),
} as const satisfies Record<ReminderKind, Words> & Record<string, Words>;

export type NotificationKind = keyof typeof notificationCatalogue;

/** What must be known to put a notification into words; names are those of the moment of reading. */
export interface NotificationFacts {
  readonly kind: string;
  readonly values: Values;
  readonly aboutName: string | null;
  readonly programmeName: string | null;
}

/** @returns the words, and where they lead; nowhere for a kind that this version of the product does not know */
export function worded(facts: NotificationFacts, locale: string): { title: string; body: string; path: string | null } {
  const words: Words | undefined = Object.hasOwn(notificationCatalogue, facts.kind)
    ? notificationCatalogue[facts.kind as NotificationKind]
    : undefined;
  // Written by a newer version of the product, and read by this one.
  if (words === undefined) return { title: facts.kind, body: '', path: null };
  const values = {
    ...facts.values,
    name: facts.aboutName ?? format(notificationTexts.colleague, locale),
    programme: facts.programmeName ?? '',
  };
  return { title: format(words.title, locale, values), body: format(words.body, locale, values), path: words.path };
}
