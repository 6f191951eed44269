import { Injectable } from '@nestjs/common';
import { mentorshipEnded, mentorshipStarted, type MentorshipEnding } from '@sillage/mentorship';
import { dayNumber, Subscribe, type Transaction } from '@sillage/platform';
import { enrolmentPaused } from '@sillage/programmes';
import { menteesWaitingFor } from './mentoring-messages.queries.js';
import type { NotificationKind } from './notification-catalogue.js';
import { NotificationService } from './notification.service.js';

type Between = { mentorshipId: string; programmeId: string; mentorId: string; menteeId: string };
type Words = { mentor?: NotificationKind; mentee?: NotificationKind };

/** Who hears of an end, and how: the side that brought it about knows. */
const ended: Record<MentorshipEnding, Words> = {
  LABELLED: { mentor: 'MENTEE_LABELLED' },
  BY_MENTOR: { mentee: 'MENTOR_ENDED_MENTORSHIP' },
  BY_MENTEE: { mentor: 'MENTEE_ENDED_MENTORSHIP' },
  FOUND_ANOTHER: { mentor: 'MENTEE_FOUND_ANOTHER' },
  LEFT: { mentor: 'MENTEE_ENDED_MENTORSHIP', mentee: 'MENTOR_LEFT' },
};

/** The beginning and the end of a mentorship, for the side that did not bring it about. */
@Injectable()
export class MentorshipMessages {
  constructor(private readonly notifications: NotificationService) {}

  /** Tells the one who asked; the other one has just said yes. */
  @Subscribe(mentorshipStarted, 'reminders.tell-of-mentorship')
  async onStarted({ direction, ...between }: Between & { direction: 'OFFER' | 'REQUEST' }, tx: Transaction) {
    const words: Words = direction === 'OFFER' ? { mentor: 'MENTORSHIP_STARTED' } : { mentee: 'MENTOR_FOUND' };
    await this.tell(tx, between, words);
  }

  @Subscribe(mentorshipEnded, 'reminders.tell-of-end')
  async onEnded(
    { ending, leaverId, ...between }: Between & { ending: MentorshipEnding; leaverId: string | null },
    tx: Transaction,
  ): Promise<void> {
    const { mentor, mentee } = ended[ending];
    await this.tell(tx, between, {
      mentor: leaverId === between.mentorId ? undefined : mentor,
      mentee: leaverId === between.menteeId ? undefined : mentee,
    });
  }

  /** Told once a day at most, however often somebody pauses. */
  @Subscribe(enrolmentPaused, 'reminders.tell-mentees-of-pause')
  async onMentorPaused({ programmeId, personId }: { programmeId: string; personId: string }, tx: Transaction) {
    for (const { mentorshipId, menteeId } of await menteesWaitingFor(tx, { programmeId, personId })) {
      const between = { mentorshipId, programmeId, mentorId: personId, menteeId };
      await this.tell(tx, between, { mentee: 'MENTOR_PAUSED' }, dayNumber(tx.now));
    }
  }

  private async tell(
    tx: Transaction,
    { mentorshipId: subjectId, programmeId, mentorId, menteeId }: Between,
    words: Words,
    occurrence?: number,
  ): Promise<void> {
    const of = { subjectId, programmeId, occurrence };
    if (words.mentor) {
      await this.notifications.tell(tx, { ...of, kind: words.mentor, personId: mentorId, aboutPersonId: menteeId });
    }
    if (words.mentee) {
      await this.notifications.tell(tx, { ...of, kind: words.mentee, personId: menteeId, aboutPersonId: mentorId });
    }
  }
}
