import { Injectable } from '@nestjs/common';
import type { SubjectDescription } from '@sillage/messages';
import { Capability, rolesThatGive, type Transaction } from '@sillage/platform';
import { isArchived, takesPart, textIn } from '@sillage/programmes';
import { ReminderPlanner } from './reminder-planner.js';

const reviewers = rolesThatGive(Capability.REVIEW_LABELS)
  .map((role) => `'${role}'`)
  .join(', ');

/** Labels that were handed in, for those whose role reaches who handed them in; the subject is the programme. */
@Injectable()
export class LabelToReviewPlanner extends ReminderPlanner<'LABEL_TO_REVIEW'> {
  // Told once a day by `ReviewsOfTheDay`, which no schedule of a first, a second and a last one says.
  override readonly schedule = { afterDays: [], counted: false };

  override readonly facts = [];

  override readonly waiting = `
    SELECT r.person_id, g.id AS subject_id, min(b.submitted_at) AS since
    FROM label b
    JOIN programme g ON g.id = b.programme_id AND NOT ${isArchived('g')}
    JOIN enrolment e ON e.programme_id = b.programme_id AND e.person_id = b.person_id AND ${takesPart('e')}
    JOIN person holder ON holder.id = b.person_id
    JOIN role_assignment r ON r.role IN (${reviewers}) AND r.person_id <> b.person_id
      AND (r.programme_id IS NULL OR r.programme_id = g.id)
      AND (r.org_unit_id IS NULL OR EXISTS (SELECT FROM org_unit_ancestry reach
        WHERE reach.ancestor_id = r.org_unit_id AND reach.descendant_id = holder.org_unit_id))
    JOIN person reviewer ON reviewer.id = r.person_id AND reviewer.active
    WHERE b.status = 'SUBMITTED' AND ($1::uuid[] IS NULL OR r.person_id = ANY($1::uuid[]))
    GROUP BY r.person_id, g.id`;

  override async describe(
    tx: Transaction,
    subjectIds: readonly string[],
  ): Promise<Map<string, SubjectDescription<'LABEL_TO_REVIEW'>>> {
    // One programme is told to several people, each in their language.
    const programmes = await tx.query<{ id: string; name: string; names: Record<string, string> | null }>(
      `SELECT g.id, g.name, (SELECT json_object_agg(of.locale, ${textIn('g', 'name', 'of.locale')})
         FROM (SELECT DISTINCT p.locale FROM role_assignment a JOIN person p ON p.id = a.person_id) AS of) AS names
       FROM programme g WHERE g.id = ANY($1::uuid[])`,
      [subjectIds],
    );
    return new Map(
      programmes.map(({ id, name, names }) => [
        id,
        {
          path: '/programme',
          programme: { id, name },
          valuesFor: ({ locale }) => ({ programme: names?.[locale] ?? name }),
        },
      ]),
    );
  }
}
