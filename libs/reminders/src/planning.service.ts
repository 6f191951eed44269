import { Inject, Injectable } from '@nestjs/common';
import { planReminders, reminderKinds, type PlannedReminder, type ReminderKind } from '@sillage/messages';
import { Restorations, UnitOfWork, WorkTally, type Transaction } from '@sillage/platform';
import { reminderPlanners, type ReminderPlanners } from './reminder-planner.js';
import { reminderCaps, scheduleOf, type ReminderSchedule } from './reminder-schedule.js';

const atOnce = 20_000;

/** Makes reminders of what has waited long enough. */
@Injectable()
export class PlanningService {
  private readonly schedule: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly restorations: Restorations,
    private readonly tally: WorkTally,
    @Inject(reminderPlanners) planners: ReminderPlanners,
  ) {
    const schedules = reminderKinds.map((kind) => [kind, planners[kind].schedule] as const);
    this.schedule = JSON.stringify(scheduleOf(Object.fromEntries(schedules) as Record<ReminderKind, ReminderSchedule>));
  }

  async plan(): Promise<void> {
    if (await this.restorations.isSendingHeld()) return;
    while ((await this.planSome()) === atOnce);
  }

  /** @returns how many were due */
  private async planSome(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      // The week's cap is counted and then used: two plans at once could each find room.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('reminders.plan'))`);
      const due = await tx.query<Due>(findDue, [tx.now, this.schedule, atOnce, reminderCaps.perWeek]);
      const admitted = due.filter((one) => one.admitted);
      await planReminders(tx, admitted);
      tx.afterCommit(async () => {
        for (const { kind } of admitted) this.tally.note('reminder', kind, 'planned');
      });
      await advance(tx, due);
      return due.length;
    });
  }
}

/** What is due, and when the next look at it is. `admitted` is false for whoever has had enough this week. */
type Due = PlannedReminder & { admitted: boolean; nextAt: Date | null };

/**
 * Everybody who is due. Who has had enough this week is asked again tomorrow; the next reminder keeps its distance even
 * when this one came late.
 */
const findDue = `
  WITH schedule AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
      AS s(kind text, occurrence int, after_days int, next_after_days int, counted boolean)
  ),
  due AS (
    SELECT d.kind, d.person_id, d.subject_id, d.occurrence, d.since, d.due_at,
      s.after_days, s.next_after_days, s.counted
    FROM reminder_due d JOIN schedule s USING (kind, occurrence)
    WHERE d.due_at <= $1 ORDER BY d.due_at LIMIT $3
  ),
  week AS (
    SELECT r.person_id, count(*) AS reminders FROM reminder r
    WHERE r.person_id IN (SELECT person_id FROM due) AND r.counted AND r.dropped_at IS NULL
      AND (r.sent_at IS NULL OR r.sent_at > $1::timestamptz - interval '7 days')
    GROUP BY r.person_id
  ),
  reachable AS (
    SELECT due.*, coalesce(week.reminders, 0) AS this_week,
      coalesce(c.email, true) AND p.email IS NOT NULL AND NOT muted.kind AS by_email,
      coalesce(c.in_app, true) AND NOT muted.kind AS in_app
    FROM due JOIN person p ON p.id = due.person_id
    LEFT JOIN person_preference c ON c.person_id = due.person_id
    LEFT JOIN week ON week.person_id = due.person_id
    CROSS JOIN LATERAL (SELECT due.kind = ANY(coalesce(c.muted_kinds, '{}')) AS kind) muted
  ),
  ranked AS (
    SELECT reachable.*, NOT counted OR this_week + count(*) FILTER (WHERE counted AND (by_email OR in_app))
      OVER (PARTITION BY person_id ORDER BY due_at, kind, subject_id) <= $4 AS admitted
    FROM reachable
  )
  SELECT kind, person_id AS "personId", subject_id AS "subjectId", occurrence, since, counted, by_email AS "byEmail",
    in_app AS "inApp", admitted,
    CASE WHEN admitted
      THEN greatest(since + next_after_days * interval '1 day',
        CASE WHEN next_after_days IS NOT NULL THEN $1::timestamptz + (next_after_days - after_days) * interval '1 day' END)
      ELSE $1::timestamptz + interval '1 day' END AS "nextAt"
  FROM ranked`;

async function advance(tx: Transaction, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return;
  await tx.query(
    `UPDATE reminder_due d SET occurrence = d.occurrence + CASE WHEN r.admitted THEN 1 ELSE 0 END, due_at = r."nextAt"
     FROM jsonb_to_recordset($1::jsonb) AS r("kind" text, "personId" uuid, "subjectId" uuid, "admitted" boolean,
       "nextAt" timestamptz)
     WHERE d.kind = r.kind AND d.person_id = r."personId" AND d.subject_id = r."subjectId"`,
    [JSON.stringify(due)],
  );
}
