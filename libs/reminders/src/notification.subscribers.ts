import { Injectable } from '@nestjs/common';
import { labelAwarded } from '@sillage/labels';
import { invitationCancelled, invitationSent, mentorshipStarted } from '@sillage/mentorship';
import { Subscribe, type Transaction } from '@sillage/platform';
import { NotificationService } from './notification.service.js';

type Between = { programmeId: string; mentorId: string; menteeId: string };
type Direction = 'OFFER' | 'REQUEST';

/** The kind words that the app has for what colleagues did. */
@Injectable()
export class NotificationSubscribers {
  constructor(private readonly notifications: NotificationService) {}

  @Subscribe(invitationSent, 'reminders.tell-of-invitation')
  async onInvitationSent(
    {
      invitationId,
      programmeId,
      mentorId,
      menteeId,
      direction,
    }: Between & { invitationId: string; direction: Direction },
    tx: Transaction,
  ): Promise<void> {
    const isOffer = direction === 'OFFER';
    await this.notifications.tell(tx, {
      kind: isOffer ? 'INVITATION_RECEIVED' : 'INVITATION_REQUESTED',
      personId: isOffer ? menteeId : mentorId,
      aboutPersonId: isOffer ? mentorId : menteeId,
      subjectId: invitationId,
      programmeId,
    });
  }

  /** Only where a colleague's offer lost nothing but the race: every other end is known to both, or private. */
  @Subscribe(invitationCancelled, 'reminders.tell-of-closed-offer')
  async onInvitationCancelled(
    {
      invitationId,
      programmeId,
      mentorId,
      menteeId,
      direction,
      cause,
    }: Between & {
      invitationId: string;
      direction: Direction;
      cause: string;
    },
    tx: Transaction,
  ): Promise<void> {
    if (cause !== 'MENTEE_FOUND_A_MENTOR' || direction !== 'OFFER') return;
    await this.notifications.tell(tx, {
      kind: 'MENTEE_FOUND_A_MENTOR',
      personId: mentorId,
      aboutPersonId: menteeId,
      subjectId: invitationId,
      programmeId,
    });
  }

  /** Tells the one who asked; the other one has just said yes. */
  @Subscribe(mentorshipStarted, 'reminders.tell-of-mentorship')
  async onMentorshipStarted(
    {
      mentorshipId,
      programmeId,
      mentorId,
      menteeId,
      direction,
    }: Between & {
      mentorshipId: string;
      direction: Direction;
    },
    tx: Transaction,
  ): Promise<void> {
    const isOffer = direction === 'OFFER';
    await this.notifications.tell(tx, {
      kind: isOffer ? 'MENTORSHIP_STARTED' : 'MENTOR_FOUND',
      personId: isOffer ? mentorId : menteeId,
      aboutPersonId: isOffer ? menteeId : mentorId,
      subjectId: mentorshipId,
      programmeId,
    });
  }

  @Subscribe(labelAwarded, 'reminders.tell-of-label')
  async onLabelAwarded(
    {
      labelId,
      programmeId,
      personId,
      levelId,
    }: { labelId: string; programmeId: string; personId: string; levelId: string },
    tx: Transaction,
  ): Promise<void> {
    const [level] = await tx.query<{ name: string }>(`SELECT name FROM level WHERE id = $1`, [levelId]);
    await this.notifications.tell(tx, {
      kind: 'LABEL_AWARDED',
      personId,
      subjectId: labelId,
      programmeId,
      values: { level: level?.name ?? '' },
    });
  }
}
