import { Injectable } from '@nestjs/common';
import { Database, keyset } from '@sillage/platform';
import { SqlParameters } from '@sillage/people';
import type { SessionKind, SessionStatus } from './session.entity.js';

export const byStart = keyset('sessions', 'time', 'id');

export type SessionRow = {
  id: string;
  programmeId: string;
  hostId: string;
  kind: SessionKind;
  title: string;
  description: string;
  language: string;
  tags: string[];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  place: string | null;
  /** For those registered, and the hosts. */
  meetingUrl: string | null;
  replayUrl: string | null;
  capacity: number | null;
  registeredCount: number;
  waitlistedCount: number;
  status: SessionStatus;
};

/** All that is given must hold. */
export type SessionSearch = {
  programmeId?: string | null;
  from?: Date | null;
  to?: Date | null;
  language?: string | null;
  kind?: SessionKind | null;
  tag?: string | null;
  /** For which this person has a seat, or waits for one. */
  registeredId?: string | null;
};

const sessionColumns = `
  s.id, s.programme_id AS "programmeId", s.host_id AS "hostId", s.kind, s.title, s.description, s.language, s.tags,
  s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.time_zone AS "timeZone", s.place, s.join_url AS "meetingUrl",
  s.replay_url AS "replayUrl", s.capacity, s.registered_count AS "registeredCount",
  s.waitlisted_count AS "waitlistedCount", s.status`;

/** Reads sessions in the shape in which the API answers them. A draft is nobody's to see. */
@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  async byIds(ids: readonly string[]): Promise<SessionRow[]> {
    return this.database.query(
      `SELECT ${sessionColumns} FROM session s WHERE s.id = ANY($1::uuid[]) AND s.status <> 'DRAFT'`,
      [ids],
    );
  }

  async page(
    search: SessionSearch,
    page: { after: readonly [string, string] | null; limit: number },
  ): Promise<SessionRow[]> {
    const parameters = new SqlParameters();
    const conditions = conditionsOf(search, parameters);
    if (page.after !== null) {
      const [startsAt, id] = page.after;
      conditions.push(`(s.starts_at, s.id) > (${parameters.add(startsAt)}::timestamptz, ${parameters.add(id)}::uuid)`);
    }
    return this.database.query(
      `SELECT ${sessionColumns} FROM session s WHERE ${conditions.join(' AND ')}
       ORDER BY s.starts_at, s.id LIMIT ${parameters.add(page.limit)}`,
      parameters.values,
    );
  }

  async count(search: SessionSearch): Promise<number> {
    const parameters = new SqlParameters();
    const conditions = conditionsOf(search, parameters).join(' AND ');
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM session s WHERE ${conditions}`,
      parameters.values,
    );
    return row?.count ?? 0;
  }

  async checkInCodes(sessionIds: readonly string[]): Promise<{ id: string; code: string }[]> {
    return this.database.query(`SELECT id, check_in_code AS code FROM session WHERE id = ANY($1::uuid[])`, [
      sessionIds,
    ]);
  }
}

function conditionsOf(search: SessionSearch, parameters: SqlParameters): string[] {
  const conditions = [`s.status <> 'DRAFT'`];
  if (search.programmeId) conditions.push(`s.programme_id = ${parameters.add(search.programmeId)}::uuid`);
  if (search.from) {
    const from = `${parameters.add(search.from)}::timestamptz`;
    // A session lasts a week at most (session_lasts_a_week_at_most): with a bound on its start, the index is used.
    conditions.push(`s.ends_at > ${from} AND s.starts_at >= ${from} - interval '168 hours'`);
  }
  if (search.to) conditions.push(`s.starts_at < ${parameters.add(search.to)}::timestamptz`);
  if (search.kind) conditions.push(`s.kind = ${parameters.add(search.kind)}`);
  if (search.tag) conditions.push(`${parameters.add(search.tag)} = ANY(s.tags)`);
  if (search.language) {
    // "fr" finds what is held in fr-CA too.
    const language = `${parameters.add(search.language)}::text`;
    conditions.push(`(s.language = ${language} OR starts_with(s.language, ${language} || '-'))`);
  }
  if (search.registeredId) {
    conditions.push(`s.id IN (SELECT r.session_id FROM registration r
      WHERE r.person_id = ${parameters.add(search.registeredId)}::uuid AND r.status <> 'CANCELLED')`);
  }
  return conditions;
}
