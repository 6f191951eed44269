import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { closeWhatIsSettled } from './delivery.queries.js';
import { REMINDER_PLANNERS, type ReminderPlanner } from './reminder-planner.js';

/** Keeps what waits for people (`reminder_due`) as the features' state says. */
@Injectable()
export class WaitingService {
  constructor(@Inject(REMINDER_PLANNERS) private readonly planners: readonly ReminderPlanner[]) {}

  /**
   * Adds what began to wait, and takes away what no longer does, its unsent reminders with it: at once when somebody
   * acknowledges, pauses or leaves. Set-based: everybody is one statement for each kind.
   */
  async refresh(tx: Transaction, people: readonly string[] | 'everybody'): Promise<void> {
    const personIds = people === 'everybody' ? null : people;
    for (const { kind, waiting } of this.planners) {
      const dropped = await tx.query<{ reminder_id: string }>(refreshed(waiting), [
        personIds,
        kind.key,
        kind.afterDays[0] ?? 0,
        tx.now,
      ]);
      await closeWhatIsSettled(
        tx,
        dropped.map((row) => row.reminder_id),
      );
    }
  }

  /** Of these people and subjects, which still wait; as `person/subject`. */
  async stillWaiting(tx: Transaction, kind: string, personIds: readonly string[]): Promise<Set<string>> {
    const planner = this.plannerOf(kind);
    if (planner === undefined) return new Set();
    const rows = await tx.query<{ person_id: string; subject_id: string }>(planner.waiting, [personIds]);
    return new Set(rows.map((row) => `${row.person_id}/${row.subject_id}`));
  }

  /** Mails keep their words: those to anybody that name the person are deleted, once nobody may know who it was. */
  async forgetMailsNaming(tx: Transaction, personId: string): Promise<void> {
    for (const { kind, naming } of this.planners) {
      if (naming === undefined) continue;
      await tx.query(
        `DELETE FROM mail USING delivery d, reminder r
         WHERE mail.id = d.id AND d.reminder_id = r.id AND r.kind = $2 AND r.subject_id IN (${naming})`,
        [personId, kind.key],
      );
    }
  }

  /** Undefined for a kind that this version of the product no longer has. */
  plannerOf(kind: string): ReminderPlanner | undefined {
    return this.planners.find((planner) => planner.kind.key === kind);
  }
}

const refreshed = (waiting: string): string => `
  WITH waiting AS MATERIALIZED (${waiting}),
  begun AS (
    INSERT INTO reminder_due (kind, person_id, subject_id, since, due_at)
    SELECT $2, w.person_id, w.subject_id, w.since, w.since + $3::int * interval '1 day' FROM waiting w
    ON CONFLICT ON CONSTRAINT reminder_due_once_a_subject DO NOTHING
  ),
  ended AS (
    DELETE FROM reminder_due d
    WHERE d.kind = $2 AND ($1::uuid[] IS NULL OR d.person_id = ANY($1::uuid[]))
      AND NOT EXISTS (SELECT FROM waiting w WHERE w.person_id = d.person_id AND w.subject_id = d.subject_id)
    RETURNING d.person_id, d.subject_id
  ),
  answered AS (
    UPDATE notification n SET read_at = $4 FROM ended
    WHERE n.kind = $2 AND n.person_id = ended.person_id AND n.subject_id = ended.subject_id AND n.read_at IS NULL
  )
  UPDATE delivery d SET status = 'DROPPED', reason = 'HAPPENED', settled_at = $4
  FROM ended JOIN reminder r ON r.kind = $2 AND r.person_id = ended.person_id AND r.subject_id = ended.subject_id
  WHERE d.reminder_id = r.id AND d.status = 'PENDING'
  RETURNING d.reminder_id`;
