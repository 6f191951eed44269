import type { LastStatement, Parts } from '../database/last-statement.js';
import type { Subject } from './subject.js';

/** Who did what to which object, and why where a reason was asked for. `actor` null means the system. */
export interface Audited {
  actor: { personId: string } | null;
  action: string;
  subject: Subject;
  reason?: string;
  details?: object;
  /** Where it is not the transaction's own: several requests may be put on record by one. */
  requestId?: string | null;
}

const columns = 'at, actor_id, action, subject_type, subject_id, reason, details, request_id';

/** The audit trail, append-only: the application's role may insert and read, nothing else. */
export const AuditEntry = {
  /** An INSERT of entries that only the database knows; `rows` is a SELECT of what an entry has, in the order of its columns. */
  insert(rows: string): string {
    return `INSERT INTO audit_entry (${columns}) ${rows}`;
  },

  parts(entries: readonly Audited[], { parameters, now, requestId }: LastStatement): Parts {
    if (entries.length === 0) return {};
    const rows = entries.map((entry) => ({
      at: now,
      actor_id: entry.actor?.personId ?? null,
      action: entry.action,
      subject_type: entry.subject.type,
      // A client may send an id in capitals; the trail has one spelling, by which it is searched.
      subject_id: entry.subject.id.toLowerCase(),
      reason: entry.reason ?? null,
      details: entry.details ?? null,
      request_id: entry.requestId === undefined ? requestId : entry.requestId,
    }));
    return {
      audited: AuditEntry.insert(`SELECT ${columns}
        FROM jsonb_to_recordset(${parameters.add(JSON.stringify(rows))}::jsonb) AS entry(at timestamptz, actor_id uuid,
          action text, subject_type text, subject_id text, reason text, details jsonb, request_id text)`),
    };
  },
};
