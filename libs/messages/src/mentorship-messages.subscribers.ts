import { Injectable } from '@nestjs/common';
import {
  menteeLabelled,
  mentorshipEnded,
  mentorshipResumed,
  mentorshipStarted,
  type MentorshipEnding,
} from '@sillage/mentorship';
import { dayNumber, Subscribe, SubscribeMany, type Transaction } from '@sillage/platform';
import { enrolmentPaused } from '@sillage/programmes';
import { menteesWaitingFor } from './mentoring-messages.queries.js';
import type { KindWithoutValues } from './notifications/notification-catalogue.js';
import { NotificationService, type Notice } from './notifications/notification.service.js';

type Between = { mentorshipId: string; programmeId: string; mentorId: string; menteeId: string };
type Ended = { status: 'ENDED' | 'COMPLETED'; ending: MentorshipEnding; leaverId: string | null };
type Words = { mentor?: KindWithoutValues; mentee?: KindWithoutValues };

/** Who hears of an end, and how: the side that brought it about knows. After the label it is no break. */
const told: Record<'ENDED' | 'COMPLETED', Record<MentorshipEnding, Words>> = {
  ENDED: {
    LABELLED: {},
    BY_MENTOR: { mentee: 'MENTOR_ENDED_MENTORSHIP' },
    BY_MENTEE: { mentor: 'MENTEE_ENDED_MENTORSHIP' },
    FOUND_ANOTHER: { mentor: 'MENTEE_FOUND_ANOTHER' },
    LEFT: { mentor: 'MENTEE_ENDED_MENTORSHIP', mentee: 'MENTOR_LEFT' },
  },
  COMPLETED: {
    LABELLED: { mentor: 'MENTORSHIP_COMPLETED', mentee: 'MENTORSHIP_COMPLETED' },
    BY_MENTOR: { mentee: 'MENTORSHIP_COMPLETED' },
    BY_MENTEE: { mentor: 'MENTORSHIP_COMPLETED' },
    FOUND_ANOTHER: { mentor: 'MENTEE_FOUND_ANOTHER' },
    LEFT: {},
  },
};

/** The beginning and the end of a mentorship, for the side that did not bring it about. */
@Injectable()
export class MentorshipMessages {
  constructor(private readonly notifications: NotificationService) {}

  /** Tells the one who asked; the other one has just said yes. */
  @SubscribeMany(mentorshipStarted, 'messages.tell-of-mentorship')
  async onStarted(started: readonly (Between & { direction: 'OFFER' | 'REQUEST' })[], tx: Transaction): Promise<void> {
    const notices = started.flatMap(({ direction, ...between }) =>
      noticesOf(between, direction === 'OFFER' ? { mentor: 'MENTORSHIP_STARTED' } : { mentee: 'MENTOR_FOUND' }),
    );
    await this.notifications.tell(tx, notices);
  }

  @SubscribeMany(menteeLabelled, 'messages.tell-of-mentees-label')
  async onMenteeLabelled(labelled: readonly Between[], tx: Transaction): Promise<void> {
    await this.notifications.tell(
      tx,
      labelled.flatMap((between) => noticesOf(between, { mentor: 'MENTEE_LABELLED' })),
    );
  }

  @SubscribeMany(mentorshipEnded, 'messages.tell-of-end')
  async onEnded(endings: readonly (Between & Ended)[], tx: Transaction): Promise<void> {
    const notices = endings.flatMap(({ status, ending, leaverId, ...between }) => {
      const { mentor, mentee } = told[status][ending];
      return noticesOf(between, {
        mentor: leaverId === between.mentorId ? undefined : mentor,
        mentee: leaverId === between.menteeId ? undefined : mentee,
      });
    });
    await this.notifications.tell(tx, notices);
  }

  /** The other one, who heard that it had ended. */
  @SubscribeMany(mentorshipResumed, 'messages.tell-of-return')
  async onResumed(resumed: readonly (Between & { returnedId: string })[], tx: Transaction): Promise<void> {
    const notices = resumed.flatMap(({ returnedId, ...between }) =>
      noticesOf(
        between,
        returnedId === between.mentorId ? { mentee: 'MENTORSHIP_RESUMED' } : { mentor: 'MENTORSHIP_RESUMED' },
        dayNumber(tx.now),
      ),
    );
    await this.notifications.tell(tx, notices);
  }

  /** Told once a day at most, however often somebody pauses. */
  @Subscribe(enrolmentPaused, 'messages.tell-mentees-of-pause')
  async onMentorPaused({ programmeId, personId }: { programmeId: string; personId: string }, tx: Transaction) {
    const waiting = await menteesWaitingFor(tx, { programmeId, personId });
    const notices = waiting.flatMap(({ mentorshipId, menteeId }) =>
      noticesOf(
        { mentorshipId, programmeId, mentorId: personId, menteeId },
        { mentee: 'MENTOR_PAUSED' },
        dayNumber(tx.now),
      ),
    );
    await this.notifications.tell(tx, notices);
  }
}

function noticesOf(
  { mentorshipId: subjectId, programmeId, mentorId, menteeId }: Between,
  { mentor, mentee }: Words,
  occurrence?: number,
): Notice[] {
  const of = { subjectId, programmeId, occurrence };
  return [
    ...(mentor ? [{ ...of, kind: mentor, personId: mentorId, aboutPersonId: menteeId }] : []),
    ...(mentee ? [{ ...of, kind: mentee, personId: menteeId, aboutPersonId: mentorId }] : []),
  ];
}
