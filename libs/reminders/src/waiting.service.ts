import { Inject, Injectable } from '@nestjs/common';
import {
  forgetMailsAbout,
  reminderKinds,
  WhatWaits,
  withdrawReminders,
  type ReminderKind,
  type SubjectDescription,
} from '@sillage/messages';
import type { Transaction } from '@sillage/platform';
import { reminderPlanners, type ReminderPlanners } from './reminder-planner.js';

type Ended = { personId: string; subjectId: string };

/** Keeps what waits for people (`reminder_due`) as the features' state says. */
@Injectable()
export class WaitingService extends WhatWaits {
  constructor(@Inject(reminderPlanners) private readonly planners: ReminderPlanners) {
    super();
  }

  /**
   * Adds what began to wait, and takes away what no longer does, its unsent reminders with it: at once when somebody
   * acknowledges, pauses or leaves. Set-based: everybody is one statement for each kind.
   */
  async refresh(tx: Transaction, people: readonly string[] | 'everybody'): Promise<void> {
    const personIds = people === 'everybody' ? null : people;
    for (const kind of reminderKinds) {
      const { waiting, schedule } = this.planners[kind];
      const first = schedule.afterDays[0] ?? 0;
      await withdrawReminders(tx, kind, await tx.query<Ended>(refreshed(waiting), [personIds, kind, first]));
    }
  }

  override async stillWaiting(tx: Transaction, kind: ReminderKind, personIds: readonly string[]): Promise<Set<string>> {
    const { waiting } = this.planners[kind];
    const rows = await tx.query<{ person_id: string; subject_id: string }>(waiting, [personIds]);
    return new Set(rows.map((row) => `${row.person_id}/${row.subject_id}`));
  }

  override async describe(
    tx: Transaction,
    kind: ReminderKind,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectDescription>> {
    return this.planners[kind].describe(tx, subjectIds);
  }

  /** Nothing waits any more for somebody who was erased, and no mail to anybody goes on naming them. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`DELETE FROM reminder_due WHERE person_id = $1`, [personId]);
    for (const kind of reminderKinds) {
      const { naming } = this.planners[kind];
      if (naming === undefined) continue;
      const subjects = await tx.query<{ subject_id: string }>(naming, [personId]);
      await forgetMailsAbout(
        tx,
        kind,
        subjects.map((row) => row.subject_id),
      );
    }
  }
}

const refreshed = (waiting: string): string => `
  WITH waiting AS MATERIALIZED (${waiting}),
  begun AS (
    INSERT INTO reminder_due (kind, person_id, subject_id, since, due_at)
    SELECT $2, w.person_id, w.subject_id, w.since, w.since + $3::int * interval '1 day' FROM waiting w
    ON CONFLICT ON CONSTRAINT reminder_due_once_a_subject DO NOTHING
  )
  DELETE FROM reminder_due d
  WHERE d.kind = $2 AND ($1::uuid[] IS NULL OR d.person_id = ANY($1::uuid[]))
    AND NOT EXISTS (SELECT FROM waiting w WHERE w.person_id = d.person_id AND w.subject_id = d.subject_id)
  RETURNING d.person_id AS "personId", d.subject_id AS "subjectId"`;
