import { Injectable } from '@nestjs/common';
import { Database, keyset, type Reading, type Selection } from '@sillage/platform';
import type { SessionFilter } from './session.inputs.js';
import { isKnown } from './session-reach.js';
import { isInForce } from './session-states.js';
import { sessionShape } from './session.shape.js';
import type { SessionType } from './session.types.js';

export const byStart = keyset('sessions', 'time', 'id');

/** A session with its place in that order. */
export interface SessionRow {
  readonly session: SessionType;
  readonly startsAt: string;
  readonly id: string;
}

/** Sessions, which everybody signed in may read. A draft is its host’s and managers’ alone. */
@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  async read(id: string, asked: Selection, reading: Reading): Promise<SessionType | null> {
    const [row] = await this.database.query<{ session: SessionType }>(
      `SELECT ${sessionShape.json(asked, 's', reading)} AS session FROM session s
       WHERE s.id = ${reading.parameters.addUnseen(id, 'uuid')} AND ${isKnown('s', reading)}`,
      reading.parameters.values,
    );
    return row === undefined ? null : sessionShape.finish(row.session, asked, reading);
  }

  /** All that the filter gives must hold. */
  async page(
    filter: SessionFilter,
    page: { after: readonly [string, string] | null; limit: number },
    asked: Selection,
    reading: Reading,
  ): Promise<SessionRow[]> {
    const { parameters } = reading;
    const conditions = conditionsOf(filter, reading);
    if (page.after !== null) {
      const [startsAt, id] = page.after;
      conditions.push(
        `(s.starts_at, s.id) > (${parameters.addUnseen(startsAt, 'timestamptz')}, ${parameters.addUnseen(id, 'uuid')})`,
      );
    }
    const rows = await this.database.query<SessionRow>(
      `SELECT ${sessionShape.json(asked, 's', reading)} AS session, s.starts_at::text AS "startsAt", s.id
       FROM session s WHERE ${conditions.join(' AND ')} ORDER BY s.starts_at, s.id LIMIT ${page.limit}`,
      parameters.values,
    );
    return rows.map(({ session, ...place }) => ({ ...place, session: sessionShape.finish(session, asked, reading) }));
  }

  async count(filter: SessionFilter, reading: Reading): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM session s WHERE ${conditionsOf(filter, reading).join(' AND ')}`,
      reading.parameters.values,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf(filter: SessionFilter, reading: Reading): string[] {
  const { parameters } = reading;
  const conditions = [isKnown('s', reading)];
  if (filter.programme) {
    const key = parameters.addUnseen(filter.programme, 'text');
    conditions.push(`s.programme_id = (SELECT g.id FROM programme g WHERE g.key = ${key})`);
  }
  if (filter.from) {
    const from = parameters.addUnseen(filter.from, 'timestamptz');
    // A session lasts a week at most (session_lasts_a_week_at_most): with a bound on its start, the index is used.
    conditions.push(`s.ends_at > ${from} AND s.starts_at >= ${from} - interval '168 hours'`);
  }
  if (filter.to) conditions.push(`s.starts_at < ${parameters.addUnseen(filter.to, 'timestamptz')}`);
  if (filter.kind) conditions.push(`s.kind = ${parameters.addUnseen(filter.kind, 'text')}`);
  if (filter.tag) conditions.push(`s.tag_keys @> ARRAY[folded_tag(${parameters.addUnseen(filter.tag, 'text')})]`);
  if (filter.language) {
    // "fr" finds what is held in fr-CA too.
    const language = parameters.addUnseen(filter.language, 'text');
    conditions.push(`(s.language = ${language} OR starts_with(s.language, ${language} || '-'))`);
  }
  if (filter.registeredOnly) {
    conditions.push(`s.id IN (SELECT r.session_id FROM registration r
      WHERE r.person_id = ${reading.me} AND ${isInForce('r')})`);
  }
  return conditions;
}
