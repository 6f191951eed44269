import { Injectable } from '@nestjs/common';
import { dayNumber, Role, SubscribeMany, type Transaction } from '@sillage/platform';
import { registrationBackInLine, sessionHostLeft } from '@sillage/webinars';
import { NotificationService } from './notifications/notification.service.js';

type OfSession = { sessionId: string; programmeId: string; personId: string };
type Told = { sessionId: string; programmeId: string; personId: string; leaverId: string; title: string };

/** What happened to sessions, for those who answer for them. */
@Injectable()
export class SessionMessages {
  constructor(private readonly notifications: NotificationService) {}

  /** Told once a day at most, however often somebody leaves and is brought back. */
  @SubscribeMany(registrationBackInLine, 'messages.tell-of-place-in-line')
  async onBackInLine(places: readonly OfSession[], tx: Transaction): Promise<void> {
    const titles = await tx.query<{ id: string; title: string }>(
      `SELECT id, title FROM session WHERE id = ANY($1::uuid[])`,
      [places.map(({ sessionId }) => sessionId)],
    );
    const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
    const notices = places.map(({ sessionId: subjectId, programmeId, personId }) => ({
      kind: 'SESSION_BACK_IN_LINE' as const,
      personId,
      subjectId,
      programmeId,
      occurrence: dayNumber(tx.now),
      values: { title: titleOf.get(subjectId) ?? '' },
    }));
    await this.notifications.tell(tx, notices);
  }

  /** Tells the programme's managers, those for a part of the company where the host was in that part; and who hosts it now. */
  @SubscribeMany(sessionHostLeft, 'messages.tell-of-host-who-left')
  async onHostLeft(left: readonly OfSession[], tx: Transaction): Promise<void> {
    const told = await tx.query<Told>(
      `SELECT DISTINCT s.id AS "sessionId", s.programme_id AS "programmeId", told.person_id AS "personId",
         news.host_id AS "leaverId", s.title
       FROM unnest($1::uuid[], $2::uuid[]) AS news(session_id, host_id)
       JOIN session s ON s.id = news.session_id JOIN person host ON host.id = news.host_id
       CROSS JOIN LATERAL (
         SELECT r.person_id FROM role_assignment r
         WHERE r.role = '${Role.PROGRAMME_MANAGER}' AND (r.programme_id IS NULL OR r.programme_id = s.programme_id)
           AND (r.org_unit_id IS NULL OR EXISTS (SELECT FROM org_unit_ancestry a
             WHERE a.ancestor_id = r.org_unit_id AND a.descendant_id = host.org_unit_id))
         UNION SELECT s.host_id) told
       WHERE told.person_id <> news.host_id`,
      [left.map(({ sessionId }) => sessionId), left.map(({ personId }) => personId)],
    );
    const notices = told.map(({ sessionId: subjectId, programmeId, personId, leaverId, title }) => ({
      kind: 'SESSION_HOST_LEFT' as const,
      personId,
      subjectId,
      programmeId,
      aboutPersonId: leaverId,
      values: { title },
    }));
    await this.notifications.tell(tx, notices);
  }
}
