import { Injectable } from '@nestjs/common';
import { planReminders, type PlannedReminder } from '@sillage/messages';
import { dayNumber, Restorations, UnitOfWork } from '@sillage/platform';
import { LabelToReviewPlanner } from './label-to-review.planner.js';

const kind = 'LABEL_TO_REVIEW';

/** Tells reviewers that labels wait for them: once a day and programme, as long as any does. */
@Injectable()
export class ReviewsOfTheDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly restorations: Restorations,
    private readonly labels: LabelToReviewPlanner,
  ) {}

  async tell(): Promise<void> {
    if (await this.restorations.isSendingHeld()) return;
    await this.unitOfWork.run(async (tx) => {
      const today = dayNumber(tx.now);
      // A mail that waits for a working day is the one of today, too.
      const waiting = await tx.query<Pick<PlannedReminder, 'personId' | 'subjectId' | 'since' | 'byEmail' | 'inApp'>>(
        `SELECT w.person_id AS "personId", w.subject_id AS "subjectId", w.since,
           coalesce(c.email, true) AND p.email IS NOT NULL AND NOT muted.kind AS "byEmail",
           coalesce(c.in_app, true) AND NOT muted.kind AS "inApp"
         FROM (${this.labels.waiting}) w
         JOIN person p ON p.id = w.person_id LEFT JOIN person_preference c ON c.person_id = p.id
         CROSS JOIN LATERAL (SELECT $2 = ANY(coalesce(c.muted_kinds, '{}')) AS kind) muted
         WHERE NOT EXISTS (SELECT FROM reminder told
           WHERE told.kind = $2 AND told.person_id = w.person_id AND told.subject_id = w.subject_id
             AND (told.occurrence >= $3 OR EXISTS (SELECT FROM delivery d
               WHERE d.reminder_id = told.id AND d.status IN ('PENDING', 'CLAIMED'))))`,
        [null, kind, today],
      );
      await planReminders(
        tx,
        waiting.map((one) => ({ ...one, kind, occurrence: today, counted: false })),
      );
    });
  }
}
