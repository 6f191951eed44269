import { Injectable } from '@nestjs/common';
import {
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  mentorshipStarted,
  type CancellationCause,
} from '@sillage/mentorship';
import { dayNumber, Subscribe, type Transaction } from '@sillage/platform';
import { enrolmentPaused } from '@sillage/programmes';
import { findInvitation, requestsWaitingAt, takesPart } from './mentoring-messages.queries.js';
import type { NotificationKind } from './notification-catalogue.js';
import { NotificationService } from './notification.service.js';

type Direction = 'OFFER' | 'REQUEST';
type Invitation = {
  invitationId: string;
  programmeId: string;
  mentorId: string;
  menteeId: string;
  direction: Direction;
};
type Words = Record<Direction, NotificationKind | null>;

const declined: Words = { OFFER: 'OFFER_DECLINED', REQUEST: 'REQUEST_DECLINED' };
const expired: Words = { OFFER: 'OFFER_EXPIRED', REQUEST: 'REQUEST_EXPIRED' };
/** Who took it back knows; who lost the label, or left, is told of that, or wants no message. */
const cancelled: Record<CancellationCause, Words> = {
  WITHDRAWN: { OFFER: null, REQUEST: null },
  MENTEE_FOUND_A_MENTOR: { OFFER: 'MENTEE_FOUND_A_MENTOR', REQUEST: null },
  LEFT: { OFFER: null, REQUEST: 'REQUEST_CLOSED' },
  MENTOR_WITHOUT_LABEL: { OFFER: null, REQUEST: 'REQUEST_CLOSED' },
};

/** Offers and requests: the one who is asked hears of it, the one who asked hears how it ended, and nobody else. */
@Injectable()
export class InvitationMessages {
  constructor(private readonly notifications: NotificationService) {}

  @Subscribe(invitationSent, 'reminders.tell-of-invitation')
  async onSent(sent: Invitation, tx: Transaction): Promise<void> {
    const { receiverId, senderId } = sidesOf(sent);
    // Answered or taken back before the news came: then there is nothing left to say.
    if ((await findInvitation(tx, sent.invitationId))?.status !== 'PENDING') return;
    await this.notifications.tell(tx, {
      kind: sent.direction === 'OFFER' ? 'INVITATION_RECEIVED' : 'INVITATION_REQUESTED',
      personId: receiverId,
      aboutPersonId: senderId,
      subjectId: sent.invitationId,
      programmeId: sent.programmeId,
    });
  }

  @Subscribe(invitationDeclined, 'reminders.tell-of-decline')
  async onDeclined(invitation: Invitation, tx: Transaction): Promise<void> {
    await this.close(tx, invitation, declined);
  }

  @Subscribe(invitationExpired, 'reminders.tell-of-expiry')
  async onExpired(invitation: Invitation, tx: Transaction): Promise<void> {
    await this.close(tx, invitation, expired);
  }

  @Subscribe(invitationCancelled, 'reminders.tell-of-closed-offer')
  async onCancelled(invitation: Invitation & { cause: CancellationCause }, tx: Transaction): Promise<void> {
    await this.close(tx, invitation, cancelled[invitation.cause]);
  }

  /** The other one has just said yes, and has nothing left to answer. */
  @Subscribe(mentorshipStarted, 'reminders.close-accepted')
  async onAccepted(
    { mentorshipId, ...between }: Omit<Invitation, 'invitationId'> & { mentorshipId: string },
    tx: Transaction,
  ): Promise<void> {
    const invitation = await findInvitation(tx, { mentorshipId });
    if (invitation !== null) await this.answer(tx, { ...between, invitationId: invitation.id });
  }

  /** A request to somebody who takes a pause stays, and its sender may ask elsewhere; told once a day at most. */
  @Subscribe(enrolmentPaused, 'reminders.tell-requests-of-pause')
  async onMentorPaused({ programmeId, personId }: { programmeId: string; personId: string }, tx: Transaction) {
    for (const { invitationId, menteeId } of await requestsWaitingAt(tx, { programmeId, personId })) {
      await this.notifications.tell(tx, {
        kind: 'REQUEST_ON_HOLD',
        personId: menteeId,
        aboutPersonId: personId,
        subjectId: invitationId,
        programmeId,
        occurrence: dayNumber(tx.now),
      });
    }
  }

  private async close(tx: Transaction, invitation: Invitation, words: Words): Promise<void> {
    await this.answer(tx, invitation);
    const kind = words[invitation.direction];
    const { senderId, receiverId } = sidesOf(invitation);
    const { programmeId, invitationId } = invitation;
    if (kind === null || !(await takesPart(tx, programmeId, senderId))) return;
    await this.notifications.tell(tx, {
      kind,
      personId: senderId,
      aboutPersonId: receiverId,
      subjectId: invitationId,
      programmeId,
    });
  }

  private async answer(tx: Transaction, invitation: Invitation): Promise<void> {
    const { receiverId } = sidesOf(invitation);
    const kind = invitation.direction === 'OFFER' ? 'INVITATION_RECEIVED' : 'INVITATION_REQUESTED';
    await this.notifications.settle(tx, { kind, personId: receiverId, subjectId: invitation.invitationId });
  }
}

function sidesOf({ direction, mentorId, menteeId }: Omit<Invitation, 'invitationId'>) {
  return direction === 'OFFER'
    ? { senderId: mentorId, receiverId: menteeId }
    : { senderId: menteeId, receiverId: mentorId };
}
