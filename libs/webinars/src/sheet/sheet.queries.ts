import { Injectable } from '@nestjs/common';
import { PersonScope } from '@sillage/people';
import { Database, DomainError, isId, type Actor } from '@sillage/platform';
import { isHost, overseers } from '../session.policy.js';
import { isInForce } from '../session-states.js';

export interface Sheet {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string | null;
  readonly host: string;
  readonly people: readonly { name: string; unit: string; waits: boolean }[];
}
type SessionRow = Omit<Sheet, 'people'> & { programmeId: string; hostId: string };

@Injectable()
export class SheetQueries {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
  ) {}

  /** @throws DomainError NOT_FOUND, or FORBIDDEN to whoever may not see who registered */
  async read(actor: Actor, sessionId: string): Promise<Sheet> {
    if (!isId(sessionId)) throw new DomainError('NOT_FOUND');
    const [session] = await this.database.query<SessionRow>(
      `SELECT s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.time_zone AS "timeZone", s.place,
         host.display_name AS host, s.programme_id AS "programmeId", s.host_id AS "hostId"
       FROM session s JOIN person host ON host.id = s.host_id WHERE s.id = $1 AND s.status <> 'DRAFT'`,
      [sessionId],
    );
    if (session === undefined) throw new DomainError('NOT_FOUND');
    await this.assertMaySee(actor, session, sessionId);
    const people = await this.database.query<Sheet['people'][number]>(
      `SELECT p.display_name AS name, u.name AS unit, r.status = 'WAITLISTED' AS waits
       FROM registration r JOIN person p ON p.id = r.person_id JOIN org_unit u ON u.id = p.org_unit_id
       WHERE r.session_id = $1 AND ${isInForce('r')} AND p.erased_at IS NULL
       ORDER BY r.status = 'WAITLISTED', p.search_key, p.id`,
      [sessionId],
    );
    return { ...session, people };
  }

  private async assertMaySee(actor: Actor, session: SessionRow, id: string): Promise<void> {
    const { programmeId, hostId } = session;
    if (isHost(actor, session)) return;
    if (await this.scope.reaches(actor, { roles: overseers, programmeId }, hostId)) return;
    throw new DomainError('FORBIDDEN', { subject: { type: 'Session', id } });
  }
}
