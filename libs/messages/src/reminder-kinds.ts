import type { Text } from '@sillage/platform';
import { guideToAcknowledgeTexts } from './guide-to-acknowledge.texts.js';
import { labelToReviewTexts } from './label-to-review.texts.js';
import { invitationPendingTexts } from './invitation-pending.texts.js';

/** DOMAIN's kinds of reminder, which people mute them by. When each is due, libs/reminders decides. */
export const reminderKinds = ['GUIDE_TO_ACKNOWLEDGE', 'INVITATION_PENDING', 'LABEL_TO_REVIEW'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * What a reminder says; `{name}` is the colleague whom it tells of, `{programme}` the programme, `{since}` the day when it
 * began to wait, `{occurrence}` which one it is.
 */
export interface ReminderTexts {
  readonly subject: Text;
  readonly lead: Text;
  readonly action: Text;
  readonly notificationTitle: Text;
  readonly notificationBody: Text;
}

export const reminderTexts: Record<ReminderKind, ReminderTexts> = {
  GUIDE_TO_ACKNOWLEDGE: guideToAcknowledgeTexts,
  INVITATION_PENDING: invitationPendingTexts,
  LABEL_TO_REVIEW: labelToReviewTexts,
};

/** What else the texts of each kind are told with. */
export const reminderValues = {
  GUIDE_TO_ACKNOWLEDGE: ['guide'],
  INVITATION_PENDING: ['direction', 'until'],
  LABEL_TO_REVIEW: ['programme'],
} as const satisfies Record<ReminderKind, readonly string[]>;
export type ReminderValues<K extends ReminderKind> = K extends ReminderKind
  ? Readonly<Record<(typeof reminderValues)[K][number], string>>
  : never;

/** False for a kind that this version of the product does not have. */
export function isReminderKind(kind: string): kind is ReminderKind {
  return (reminderKinds as readonly string[]).includes(kind);
}
