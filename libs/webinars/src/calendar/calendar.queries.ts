import { Injectable } from '@nestjs/common';
import { Database, earlier } from '@sillage/platform';
import { textIn } from '@sillage/programmes';
import { takesPlace } from '../session-states.js';
import { SessionStatus } from '../session.entity.js';
import { isOwnSession } from './calendar.shape.js';
import type { CalendarOwner } from './calendar-address.js';
import type { CalendarSession } from './session-calendar.js';

/** A calendar shows what was, too; and sees for as long that a session was called off, and takes it out. */
const daysShown = 90;

/** Somebody's own sessions, as their calendar shows them. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  /** The seats that somebody has, and the sessions that they host. A place in a waiting list takes no time of theirs. */
  async ownSessions(owner: Omit<CalendarOwner, 'timeZone'>, now: Date): Promise<CalendarSession[]> {
    return this.read(
      owner,
      `s.ends_at > $3 AND s.status <> '${SessionStatus.DRAFT}'`,
      earlier(now, { days: daysShown }),
    );
  }

  /** Null for a session of others, and for one that is over or was called off. */
  async ownSession(
    owner: Omit<CalendarOwner, 'timeZone'>,
    sessionId: string,
    now: Date,
  ): Promise<CalendarSession | null> {
    const [session] = await this.read(owner, `s.ends_at > $3 AND ${takesPlace('s')} AND s.id = $4`, now, sessionId);
    return session ?? null;
  }

  private async read(
    { personId, locale }: Omit<CalendarOwner, 'timeZone'>,
    which: string,
    ...parameters: unknown[]
  ): Promise<CalendarSession[]> {
    return this.database.query<CalendarSession>(
      `SELECT s.id, ${textIn('g', 'name', '$2::text')} AS programme, s.title, s.description, s.starts_at AS "startsAt",
         s.ends_at AS "endsAt", s.place, CASE WHEN ${takesPlace('s')} THEN s.join_url END AS "joinUrl",
         host.display_name AS host, s.status = '${SessionStatus.CANCELLED}' AS "isCancelled", s.sequence
       FROM session s JOIN programme g ON g.id = s.programme_id JOIN person host ON host.id = s.host_id
       WHERE ${isOwnSession('s', '$1::uuid')} AND ${which} ORDER BY s.starts_at, s.id`,
      [personId, locale, ...parameters],
    );
  }
}
