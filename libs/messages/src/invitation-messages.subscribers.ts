import { Injectable } from '@nestjs/common';
import {
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  mentorshipStarted,
  type CancellationCause,
} from '@sillage/mentorship';
import { dayNumber, Subscribe, SubscribeMany, type Transaction } from '@sillage/platform';
import { enrolmentPaused } from '@sillage/programmes';
import { invitationsOf, pendingAmong, requestsWaitingAt, withoutLeavers } from './mentoring-messages.queries.js';
import type { KindWithoutValues } from './notifications/notification-catalogue.js';
import { NotificationService, type Notice } from './notifications/notification.service.js';

type Direction = 'OFFER' | 'REQUEST';
type Invitation = {
  invitationId: string;
  programmeId: string;
  mentorId: string;
  menteeId: string;
  direction: Direction;
};
type Cancelled = Invitation & { cause: CancellationCause };
type Words = Record<Direction, KindWithoutValues | null>;

const declined: Words = { OFFER: 'OFFER_DECLINED', REQUEST: 'REQUEST_DECLINED' };
const expired: Words = { OFFER: 'OFFER_EXPIRED', REQUEST: 'REQUEST_EXPIRED' };
/** Who took it back knows; who lost the label, or left, is told of that, or wants no message. */
const cancelled: Record<CancellationCause, Words> = {
  WITHDRAWN: { OFFER: null, REQUEST: null },
  MENTEE_FOUND_A_MENTOR: { OFFER: 'MENTEE_FOUND_A_MENTOR', REQUEST: null },
  LEFT: { OFFER: null, REQUEST: 'REQUEST_CLOSED' },
  // Whom this one tells is both: see `endedWithProgramme`.
  PROGRAMME_ARCHIVED: { OFFER: null, REQUEST: null },
  MENTOR_WITHOUT_LABEL: { OFFER: null, REQUEST: 'REQUEST_CLOSED' },
};

/** Offers and requests: the one who is asked hears of it, the one who asked hears how it ended, and nobody else. */
@Injectable()
export class InvitationMessages {
  constructor(private readonly notifications: NotificationService) {}

  @SubscribeMany(invitationSent, 'messages.tell-of-invitation')
  async onSent(sent: readonly Invitation[], tx: Transaction): Promise<void> {
    // Answered or taken back before the news came: then there is nothing left to say.
    const pending = await pendingAmong(
      tx,
      sent.map(({ invitationId }) => invitationId),
    );
    const notices = sent.flatMap((invitation): Notice[] => {
      if (!pending.has(invitation.invitationId)) return [];
      const { receiverId, senderId } = sidesOf(invitation);
      return [{ ...askingOf(invitation), personId: receiverId, aboutPersonId: senderId }];
    });
    await this.notifications.tell(tx, notices);
  }

  @SubscribeMany(invitationDeclined, 'messages.tell-of-decline')
  async onDeclined(invitations: readonly Invitation[], tx: Transaction): Promise<void> {
    await this.close(tx, invitations, () => declined);
  }

  @SubscribeMany(invitationExpired, 'messages.tell-of-expiry')
  async onExpired(invitations: readonly Invitation[], tx: Transaction): Promise<void> {
    await this.close(tx, invitations, () => expired);
  }

  @SubscribeMany(invitationCancelled, 'messages.tell-of-closed-offer')
  async onCancelled(invitations: readonly Cancelled[], tx: Transaction): Promise<void> {
    await this.close(tx, invitations, ({ cause }) => cancelled[cause]);
    const ended = invitations.filter(({ cause }) => cause === 'PROGRAMME_ARCHIVED');
    await this.notifications.tell(tx, ended.flatMap(endedWithProgramme));
  }

  /** The other one has just said yes, and has nothing left to answer. */
  @SubscribeMany(mentorshipStarted, 'messages.close-accepted')
  async onAccepted(
    started: readonly (Omit<Invitation, 'invitationId'> & { mentorshipId: string })[],
    tx: Transaction,
  ): Promise<void> {
    const invitations = await invitationsOf(
      tx,
      started.map(({ mentorshipId }) => mentorshipId),
    );
    const accepted = started.flatMap(({ mentorshipId, ...between }) => {
      const invitationId = invitations.get(mentorshipId);
      return invitationId === undefined ? [] : [{ ...between, invitationId }];
    });
    await this.answer(tx, accepted);
  }

  /** A request to somebody who takes a pause stays, and its sender may ask elsewhere; told once a day at most. */
  @Subscribe(enrolmentPaused, 'messages.tell-requests-of-pause')
  async onMentorPaused({ programmeId, personId }: { programmeId: string; personId: string }, tx: Transaction) {
    const waiting = await requestsWaitingAt(tx, { programmeId, personId });
    const notices = waiting.map(({ invitationId, menteeId }): Notice => ({
      kind: 'REQUEST_ON_HOLD',
      personId: menteeId,
      aboutPersonId: personId,
      subjectId: invitationId,
      programmeId,
      occurrence: dayNumber(tx.now),
    }));
    await this.notifications.tell(tx, notices);
  }

  private async close<I extends Invitation>(
    tx: Transaction,
    invitations: readonly I[],
    wordsOf: (invitation: I) => Words,
  ): Promise<void> {
    await this.answer(tx, invitations);
    const notices = invitations.flatMap((invitation): Notice[] => {
      const kind = wordsOf(invitation)[invitation.direction];
      const { senderId, receiverId } = sidesOf(invitation);
      if (kind === null) return [];
      return [{ ...askingOf(invitation), kind, personId: senderId, aboutPersonId: receiverId }];
    });
    await this.notifications.tell(tx, await withoutLeavers(tx, notices));
  }

  private async answer(tx: Transaction, invitations: readonly Invitation[]): Promise<void> {
    const asked = invitations.map((invitation) => ({
      ...askingOf(invitation),
      personId: sidesOf(invitation).receiverId,
    }));
    await this.notifications.settle(tx, asked);
  }
}

/** What somebody is asked, or was. */
function askingOf({ direction, invitationId: subjectId, programmeId }: Invitation) {
  const kind = direction === 'OFFER' ? ('INVITATION_RECEIVED' as const) : ('INVITATION_REQUESTED' as const);
  return { kind, subjectId, programmeId };
}

/** Neither of the two did it: each is told. */
function endedWithProgramme({ invitationId: subjectId, programmeId, mentorId, menteeId }: Invitation): Notice[] {
  const kind = 'INVITATION_ENDED_WITH_PROGRAMME' as const;
  return [
    { kind, personId: mentorId, aboutPersonId: menteeId, subjectId, programmeId },
    { kind, personId: menteeId, aboutPersonId: mentorId, subjectId, programmeId },
  ];
}

function sidesOf({ direction, mentorId, menteeId }: Omit<Invitation, 'invitationId'>) {
  return direction === 'OFFER'
    ? { senderId: mentorId, receiverId: menteeId }
    : { senderId: menteeId, receiverId: mentorId };
}
