import { Injectable } from '@nestjs/common';
import { Role, SubscribeMany, type Transaction } from '@sillage/platform';
import { sessionHostLeft } from '@sillage/webinars';
import { NotificationService } from './notification.service.js';

type HostLeft = { sessionId: string; programmeId: string; personId: string };
type Told = { sessionId: string; programmeId: string; personId: string; leaverId: string; title: string };

/** What happened to sessions, for those who answer for them. */
@Injectable()
export class SessionMessages {
  constructor(private readonly notifications: NotificationService) {}

  /** Tells the programme's managers, those for a part of the company where the host was in that part; and who hosts it now. */
  @SubscribeMany(sessionHostLeft, 'messages.tell-of-host-who-left')
  async onHostLeft(left: readonly HostLeft[], tx: Transaction): Promise<void> {
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
