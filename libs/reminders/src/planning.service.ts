import { Inject, Injectable } from '@nestjs/common';
import { Sweep, UnitOfWork } from '@sillage/platform';
import { reminderCaps, scheduleOf } from './reminder-kind.js';
import { REMINDER_PLANNERS, type ReminderPlanner } from './reminder-planner.js';
import { WaitingService } from './waiting.service.js';

const atOnce = 20_000;

/** Makes reminders of what has waited long enough. */
@Injectable()
export class PlanningService {
  private readonly schedule: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: WaitingService,
    @Inject(REMINDER_PLANNERS) planners: readonly ReminderPlanner[],
  ) {
    this.schedule = JSON.stringify(scheduleOf(planners.map(({ kind }) => kind)));
  }

  /** Events tell of each change; this finds what none of them told of (a restored backup, a table mended by hand). */
  @Sweep({ name: 'compare-reminders-with-what-waits', everySeconds: 3600 })
  async compare(): Promise<void> {
    await this.unitOfWork.run((tx) => this.waiting.refresh(tx, 'everybody'));
  }

  @Sweep({ name: 'plan-reminders', everySeconds: 30 })
  async plan(): Promise<void> {
    while ((await this.planSome()) === atOnce);
  }

  /** @returns how many were due */
  private async planSome(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      // The week's cap is counted and then used: two plans at once could each find room.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('reminders.plan'))`);
      const [row] = await tx.query<{ due: number }>(planned, [tx.now, this.schedule, atOnce, reminderCaps.perWeek]);
      return row?.due ?? 0;
    });
  }
}

/**
 * One statement for everybody who is due. The unique key makes planning twice harmless; who has had enough this week is
 * asked again tomorrow; the next reminder keeps its distance even when this one came late.
 */
const planned = `
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
  ),
  made AS (
    INSERT INTO reminder (kind, person_id, subject_id, occurrence, counted, planned_at, dropped_at)
    SELECT kind, person_id, subject_id, occurrence, counted, $1,
      CASE WHEN NOT (by_email OR in_app) THEN $1::timestamptz END
    FROM ranked WHERE admitted
    ON CONFLICT ON CONSTRAINT reminder_once_an_occurrence DO NOTHING
    RETURNING id, kind, person_id, subject_id
  ),
  deliveries AS (
    INSERT INTO delivery (reminder_id, channel, due_at)
    SELECT made.id, way.channel, $1 FROM made JOIN ranked USING (kind, person_id, subject_id)
    CROSS JOIN LATERAL (VALUES ('EMAIL', by_email), ('IN_APP', in_app)) AS way(channel, wanted)
    WHERE way.wanted
  ),
  advanced AS (
    UPDATE reminder_due d SET
      occurrence = d.occurrence + CASE WHEN r.admitted THEN 1 ELSE 0 END,
      due_at = CASE WHEN r.admitted
        THEN greatest(r.since + r.next_after_days * interval '1 day',
          CASE WHEN r.next_after_days IS NOT NULL
            THEN $1::timestamptz + (r.next_after_days - r.after_days) * interval '1 day' END)
        ELSE $1::timestamptz + interval '1 day' END
    FROM ranked r
    WHERE d.kind = r.kind AND d.person_id = r.person_id AND d.subject_id = r.subject_id
  )
  SELECT count(*)::int AS due FROM due`;
