import { Injectable } from '@nestjs/common';
import { Database, keyset, type Reading, type Selection } from '@sillage/platform';
import { workActions } from './audit-actions.texts.js';
import { auditEntryShape } from './audit-entry.shape.js';
import type { AuditEntryType, AuditFilter } from './audit-trail.types.js';

export const newestActFirst = keyset('audit', 'time', 'text');

export type FoundEntry = { node: AuditEntryType; place: string; id: string };

/** Reads the audit trail as administrators may see it. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** The next `limit` lines, the newest first. */
  async page(
    filter: AuditFilter,
    page: { after: readonly [string, string] | null; limit: number },
    asked: Selection,
    reading: Reading,
  ): Promise<FoundEntry[]> {
    const { parameters } = reading;
    const after = page.after?.map((key, index) => parameters.addUnseen(key, index === 0 ? 'timestamptz' : 'text'));
    const beyond = after === undefined ? 'true' : `(e.at, e.id) < (${after.join(', ')})`;
    const newest = `WHERE ${beyond} ORDER BY e.at DESC, e.id DESC LIMIT ${page.limit}`;
    const rows = await this.database.query<FoundEntry>(
      `SELECT e.id, e.at::text AS place, ${auditEntryShape.json(asked, 'e', reading)} AS node FROM (
         (SELECT * FROM (${work(filter, reading)}) e ${newest})
         UNION ALL
         (SELECT * FROM (${voluntary(filter, reading, { upTo: after?.[0] ?? null, days: page.limit })}) e ${newest})
       ) e ORDER BY e.at DESC, e.id DESC LIMIT ${page.limit}`,
      parameters.values,
    );
    for (const { node } of rows) auditEntryShape.finish(node, asked, reading);
    return rows;
  }

  async count(filter: AuditFilter, reading: Reading): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM (${work(filter, reading)}) w)
         + (SELECT count(*) FROM (${voluntary(filter, reading, everyDay)}) v))::int AS count`,
      reading.parameters.values,
    );
    return row?.count ?? 0;
  }
}

/** Acts of somebody's work, each with all that is known. */
function work(filter: AuditFilter, { parameters }: Reading): string {
  const conditions = [`a.action = ANY(${parameters.add(workActions)}::text[])`];
  if (filter.from) conditions.push(`a.at >= ${parameters.add(filter.from)}`);
  if (filter.to) conditions.push(`a.at < ${parameters.add(filter.to)}`);
  if (filter.actorId) conditions.push(`a.actor_id = ${parameters.add(filter.actorId)}`);
  if (filter.action) conditions.push(`a.action = ${parameters.add(filter.action)}`);
  if (filter.subjectType) conditions.push(`a.subject_type = ${parameters.add(filter.subjectType)}`);
  if (filter.subjectId) conditions.push(`a.subject_id = ${parameters.add(filter.subjectId.toLowerCase())}`);
  return `SELECT lpad(a.id::text, 19, '0') AS id, a.at, a.actor_id, a.action, a.subject_type, a.subject_id, a.reason,
      a.details
    FROM audit_entry a WHERE ${conditions.join(' AND ')}`;
}

/** Of the days with a voluntary act, those up to that of a moment, and only the newest of them: each has a line at least. */
type Days = { upTo: string | null; days: number | null };
const everyDay: Days = { upTo: null, days: null };

/**
 * The others, a line for each kind and day on which there was one: neither who, nor of what, nor how many, nor when on that
 * day. A filter that would tell one person's from another's finds none of them. From one kind to the next and from one day
 * to the one before by the index: there are few of them and many acts.
 */
function voluntary(filter: AuditFilter, { parameters }: Reading, { upTo, days }: Days): string {
  if (filter.actorId || filter.subjectId) {
    return `SELECT NULL::text AS id, NULL::timestamptz AS at, NULL::uuid AS actor_id, NULL::text AS action,
      NULL::text AS subject_type, NULL::text AS subject_id, NULL::text AS reason, NULL::jsonb AS details WHERE false`;
  }
  const kinds = [`k.action <> ALL(${parameters.add(workActions)}::text[])`];
  if (filter.action) kinds.push(`split_part(k.action, '.', 1) = ${parameters.add(filter.action)}`);
  if (filter.subjectType) kinds.push(`k.subject_type = ${parameters.add(filter.subjectType)}`);
  const dayOf = (moment: string) => `date_trunc('day', ${moment}, 'UTC')`;
  const ends = [
    ...(upTo === null ? [] : [`${dayOf(upTo)} + interval '1 day'`]),
    // The last day is that of the last moment before it.
    ...(filter.to
      ? [`${dayOf(`${parameters.add(filter.to)}::timestamptz - interval '1 microsecond'`)} + interval '1 day'`]
      : []),
    `'infinity'::timestamptz`,
  ];
  const from = filter.from ? `${parameters.add(filter.from)}::timestamptz` : `'-infinity'::timestamptz`;
  const lastDayBefore = (moment: string) => `(
    SELECT max(${dayOf('last.at')}) FROM voluntary_kind k CROSS JOIN LATERAL (
      SELECT a.at FROM audit_entry a WHERE (a.action, a.subject_type) = (k.action, k.subject_type) AND a.at < ${moment}
      ORDER BY a.at DESC LIMIT 1) last)`;
  const lastDay = lastDayBefore(`least(${ends.join(', ')})`);
  return `
    WITH RECURSIVE kind AS (
      (SELECT a.action, a.subject_type FROM audit_entry a ORDER BY a.action, a.subject_type LIMIT 1)
      UNION ALL
      SELECT next.action, next.subject_type FROM kind, LATERAL (
        SELECT a.action, a.subject_type FROM audit_entry a WHERE (a.action, a.subject_type) > (kind.action, kind.subject_type)
        ORDER BY a.action, a.subject_type LIMIT 1) next
    ),
    voluntary_kind AS MATERIALIZED (
      SELECT k.*, split_part(k.action, '.', 1) AS about FROM kind k WHERE ${kinds.join(' AND ')}
    ),
    active (day) AS (
      SELECT ${lastDay}
      UNION ALL
      SELECT ${lastDayBefore('active.day')} FROM active WHERE active.day >= ${from}
    ),
    newest AS MATERIALIZED (${days === null ? everyDayUntil(lastDay) : `SELECT day FROM active LIMIT ${days}`})
    SELECT DISTINCT to_char(d.day AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ' ' || k.about || ' ' || k.subject_type AS id,
      d.day AS at, NULL::uuid AS actor_id, k.about AS action, k.subject_type, '' AS subject_id, NULL::text AS reason,
      NULL::jsonb AS details
    FROM newest d CROSS JOIN voluntary_kind k
    WHERE d.day >= ${from} AND EXISTS (SELECT FROM audit_entry a WHERE (a.action, a.subject_type) = (k.action, k.subject_type)
      AND a.at >= d.day AND a.at < d.day + interval '1 day')`;
}

/** For a count, which comes to all of them: looking for each day the one before would take longer. */
function everyDayUntil(last: string): string {
  return `SELECT day FROM generate_series((
      SELECT min(date_trunc('day', first.at, 'UTC')) FROM voluntary_kind k CROSS JOIN LATERAL (
        SELECT a.at FROM audit_entry a WHERE (a.action, a.subject_type) = (k.action, k.subject_type)
        ORDER BY a.at LIMIT 1) first), ${last}, interval '1 day', 'UTC') AS day`;
}
