import { Logger } from '@nestjs/common';
import { format, type Text, type Values } from '@sillage/platform';
import { accountLettersTexts as a } from '../account-letters/account-letters.texts.js';
import { labelMessageTexts as l } from '../label-messages.texts.js';
import { mentoringMessageTexts as m } from '../mentoring-messages.texts.js';
import { notificationTexts } from './notification.texts.js';
import { sessionMessageTexts as s } from '../session-messages/session-messages.texts.js';
import { reminderTexts as texts, reminderValues, type ReminderKind, type ReminderTexts } from '../reminder-kinds.js';

/** `:id` is what it is about. */
type Path = '/' | '/guide' | '/mentoring' | '/account' | '/sessions/:id' | '/programme';
/** What it says, and the page of the web app on which one goes on. */
type Words<V extends string = string> = {
  readonly title: Text;
  readonly body: Text;
  readonly path: Path;
  /** What it is told with beyond the colleague and the programme. */
  readonly values: readonly V[];
};

const mentoring = (title: Text, body: Text): Words<never> => ({ title, body, path: '/mentoring', values: [] });
const label = (title: Text, body: Text): Words<'level'> => ({ title, body, path: '/', values: ['level'] });
const session = (title: Text, body: Text): Words<'title'> => ({
  title,
  body,
  path: '/sessions/:id',
  values: ['title'],
});
const reminder = <V extends string>(
  { notificationTitle: title, notificationBody: body }: ReminderTexts,
  values: readonly V[],
  path: Path,
): Words<V> => ({ title, body, path, values });

/** Every kind of notification. A person mutes a kind by this name. */
export const notificationCatalogue = {
  GUIDE_TO_ACKNOWLEDGE: reminder(texts.GUIDE_TO_ACKNOWLEDGE, reminderValues.GUIDE_TO_ACKNOWLEDGE, '/guide'),
  INVITATION_PENDING: reminder(texts.INVITATION_PENDING, reminderValues.INVITATION_PENDING, '/mentoring'),
  LABEL_TO_REVIEW: reminder(texts.LABEL_TO_REVIEW, reminderValues.LABEL_TO_REVIEW, '/programme'),
  INVITATION_RECEIVED: mentoring(m.invitationReceivedTitle, m.invitationReceivedBody),
  INVITATION_REQUESTED: mentoring(m.invitationRequestedTitle, m.invitationRequestedBody),
  OFFER_DECLINED: mentoring(m.offerDeclinedTitle, m.offerDeclinedBody),
  OFFER_EXPIRED: mentoring(m.offerExpiredTitle, m.offerExpiredBody),
  REQUEST_DECLINED: mentoring(m.requestDeclinedTitle, m.requestDeclinedBody),
  REQUEST_EXPIRED: mentoring(m.requestExpiredTitle, m.requestExpiredBody),
  REQUEST_CLOSED: mentoring(m.requestClosedTitle, m.requestClosedBody),
  REQUEST_ON_HOLD: mentoring(m.requestOnHoldTitle, m.requestOnHoldBody),
  MENTEE_FOUND_A_MENTOR: mentoring(m.menteeFoundAMentorTitle, m.menteeFoundAMentorBody),
  INVITATION_ENDED_WITH_PROGRAMME: mentoring(m.endedWithProgrammeTitle, m.endedWithProgrammeBody),
  MENTORSHIP_STARTED: mentoring(m.mentorshipStartedTitle, m.mentorshipStartedBody),
  MENTOR_FOUND: mentoring(m.mentorFoundTitle, m.mentorFoundBody),
  MENTEE_LABELLED: mentoring(m.menteeLabelledTitle, m.menteeLabelledBody),
  MENTORSHIP_COMPLETED: mentoring(m.mentorshipCompletedTitle, m.mentorshipCompletedBody),
  MENTOR_ENDED_MENTORSHIP: mentoring(m.mentorEndedTitle, m.mentorEndedBody),
  MENTOR_LEFT: mentoring(m.mentorLeftTitle, m.mentorLeftBody),
  MENTOR_PAUSED: mentoring(m.mentorPausedTitle, m.mentorPausedBody),
  MENTORSHIP_RESUMED: mentoring(m.mentorshipResumedTitle, m.mentorshipResumedBody),
  MENTEE_ENDED_MENTORSHIP: mentoring(m.menteeEndedTitle, m.menteeEndedBody),
  MENTEE_FOUND_ANOTHER: mentoring(m.menteeFoundAnotherTitle, m.menteeFoundAnotherBody),
  LABEL_AWARDED: label(l.awardedTitle, l.awardedBody),
  LABEL_SENT_BACK: label(l.sentBackTitle, l.sentBackBody),
  LABEL_REVOKED: label(l.revokedTitle, l.revokedBody),
  LABEL_LAPSED: label(l.lapsedTitle, l.lapsedBody),
  SESSION_SEAT: session(s.seatTitle, s.seatBody),
  SESSION_WAITING: session(s.waitingTitle, s.waitingBody),
  SESSION_SEATED: session(s.seatedTitle, s.seatedBody),
  SESSION_MOVED: session(s.movedTitle, s.movedBody),
  SESSION_CHANGED: session(s.changedTitle, s.changedBody),
  SESSION_CANCELLED: session(s.cancelledTitle, s.cancelledBody),
  SESSION_HOSTING: session(s.hostingTitle, s.hostingBody),
  SESSION_HANDED_ON: session(s.handedOnTitle, s.handedOnBody),
  SESSION_HOST_LEFT: session(s.hostLeftTitle, s.hostLeftBody),
  ATTENDANCE_ADDED: session(s.attendanceAddedTitle, s.attendanceAddedBody),
  SESSION_BACK_IN_LINE: session(s.backInLineTitle, s.backInLineBody),
  SIGN_IN_LINK_MADE: { title: a.madeSubject, body: a.madeNotice, path: '/account', values: [] },
} as const satisfies Record<ReminderKind, Words> & Record<string, Words>;

/** An archived programme says nothing any more, but for the words with which something in it ended. */
export const partingKinds: readonly string[] = Object.entries(notificationCatalogue)
  .filter(
    ([kind, { path }]) =>
      path === '/sessions/:id' || ['INVITATION_ENDED_WITH_PROGRAMME', 'LABEL_REVOKED'].includes(kind),
  )
  .map(([kind]) => kind);

export type NotificationKind = keyof typeof notificationCatalogue;
type ValueOf<K extends NotificationKind> = (typeof notificationCatalogue)[K]['values'][number];

/** The kinds that need nothing but the colleague and the programme. */
export type KindWithoutValues = {
  [K in NotificationKind]: [ValueOf<K>] extends [never] ? K : never;
}[NotificationKind];

type KindWithValues<K> = K extends NotificationKind
  ? { readonly kind: K; readonly values: Readonly<Record<ValueOf<K>, string>> }
  : never;

/** A kind with everything that its words are told with: one that is left out does not compile. */
export type KindAndValues =
  | { readonly kind: KindWithoutValues; readonly values?: undefined }
  | KindWithValues<Exclude<NotificationKind, KindWithoutValues>>;

const logger = new Logger('Notifications');

/** What must be known to put a notification into words; names are those of the moment of reading, in the reader's language. */
export interface NotificationFacts {
  readonly id: string;
  readonly kind: string;
  /** What it is about: a label, a session, … */
  readonly subjectId: string;
  readonly values: Values;
  readonly aboutName: string | null;
  readonly programmeName: string | null;
  /** Of the label that it is about. */
  readonly levelName: string | null;
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
    ...(facts.levelName !== null && { level: facts.levelName }),
    name: facts.aboutName ?? format(notificationTexts.colleague, locale),
    programme: facts.programmeName ?? '',
  };
  const path = words.path.replace(':id', facts.subjectId);
  try {
    return { title: format(words.title, locale, values), body: format(words.body, locale, values), path };
  } catch (error) {
    // One that cannot be told must not hide those beside it.
    logger.error({ message: 'A notification could not be put into words', id: facts.id, kind: facts.kind, error });
    return { title: format(notificationTexts.untold, locale), body: '', path };
  }
}
