import { format, type Text, type Values } from '@sillage/platform';
import { guideToAcknowledgeTexts } from './guide-to-acknowledge.texts.js';
import { notificationTexts as t } from './notification.texts.js';

type Words = { readonly title: Text; readonly body: Text };

/** Every kind of notification. A person mutes a kind by this name. */
export const notificationCatalogue = {
  GUIDE_TO_ACKNOWLEDGE: {
    title: guideToAcknowledgeTexts.notificationTitle,
    body: guideToAcknowledgeTexts.notificationBody,
  },
  INVITATION_RECEIVED: { title: t.invitationReceivedTitle, body: t.invitationReceivedBody },
  INVITATION_REQUESTED: { title: t.invitationRequestedTitle, body: t.invitationRequestedBody },
  MENTEE_FOUND_A_MENTOR: { title: t.menteeFoundAMentorTitle, body: t.menteeFoundAMentorBody },
  MENTORSHIP_STARTED: { title: t.mentorshipStartedTitle, body: t.mentorshipStartedBody },
  MENTOR_FOUND: { title: t.mentorFoundTitle, body: t.mentorFoundBody },
  LABEL_AWARDED: { title: t.labelAwardedTitle, body: t.labelAwardedBody },
} as const satisfies Record<string, Words>;

export type NotificationKind = keyof typeof notificationCatalogue;

/** What must be known to put a notification into words; names are those of the moment of reading. */
export interface NotificationFacts {
  readonly kind: string;
  readonly values: Values;
  readonly aboutName: string | null;
  readonly programmeName: string | null;
}

export function worded(facts: NotificationFacts, locale: string): { title: string; body: string } {
  const words: Words | undefined = Object.hasOwn(notificationCatalogue, facts.kind)
    ? notificationCatalogue[facts.kind as NotificationKind]
    : undefined;
  // Written by a newer version of the product, and read by this one.
  if (words === undefined) return { title: facts.kind, body: '' };
  const values = {
    ...facts.values,
    name: facts.aboutName ?? format(t.colleague, locale),
    programme: facts.programmeName ?? '',
  };
  return { title: format(words.title, locale, values), body: format(words.body, locale, values) };
}
