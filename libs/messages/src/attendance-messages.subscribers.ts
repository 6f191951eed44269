import { Injectable } from '@nestjs/common';
import { dayNumber, SubscribeMany, type Transaction } from '@sillage/platform';
import { attendanceAdded } from '@sillage/webinars';
import { NotificationService } from './notifications/notification.service.js';

type OfSession = { sessionId: string; programmeId: string; personId: string };
type Facts = { id: string; title: string; hostId: string };

/** Whoever is said to have been at a session without having registered is told, and may take it back. */
@Injectable()
export class AttendanceMessages {
  constructor(private readonly notifications: NotificationService) {}

  @SubscribeMany(attendanceAdded, 'messages.tell-of-attendance-added')
  async onAdded(added: readonly OfSession[], tx: Transaction): Promise<void> {
    const sessions = await tx.query<Facts>(
      `SELECT id, title, host_id AS "hostId" FROM session WHERE id = ANY($1::uuid[])`,
      [added.map(({ sessionId }) => sessionId)],
    );
    const factsOf = new Map(sessions.map((session) => [session.id, session]));
    const notices = added.map(({ sessionId: subjectId, programmeId, personId }) => ({
      kind: 'ATTENDANCE_ADDED' as const,
      personId,
      subjectId,
      programmeId,
      aboutPersonId: factsOf.get(subjectId)?.hostId,
      occurrence: dayNumber(tx.now),
      values: { title: factsOf.get(subjectId)?.title ?? '' },
    }));
    await this.notifications.tell(tx, notices);
  }
}
