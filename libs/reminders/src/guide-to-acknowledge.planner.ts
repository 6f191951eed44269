import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished, isInUse, mustAcknowledge } from '@sillage/guides';
import type { SubjectDescription } from '@sillage/messages';
import { canonicalLocale, type Transaction } from '@sillage/platform';
import { isArchived } from '@sillage/programmes';
import { ReminderPlanner } from './reminder-planner.js';

type GuideRow = { subject_id: string; title: string; titles: Record<string, string> | null };

/** Enrolled people who have not acknowledged what the guide says now; the subject is its newest material version. */
@Injectable()
export class GuideToAcknowledgePlanner extends ReminderPlanner<'GUIDE_TO_ACKNOWLEDGE'> {
  override readonly schedule = { afterDays: [0, 7, 21], counted: true };

  override readonly facts = [guideVersionPublished, guideAcknowledged];

  // Whoever has just enrolled is in the app, where the guide is the next step: a day's peace before a message.
  override readonly waiting = `
    SELECT e.person_id, material.id AS subject_id,
      greatest(material.published_at, min(e.enrolled_at) + interval '1 day') AS since
    FROM guide_version current
    JOIN guide g ON g.id = current.guide_id
    JOIN guide_version material ON material.guide_id = g.id AND material.number = current.material_number
    JOIN programme p ON p.guide_key = g.key AND NOT ${isArchived('p')}
    JOIN enrolment e ON e.programme_id = p.id AND e.status = 'ACTIVE'
    JOIN person ON person.id = e.person_id AND person.active
    WHERE ${isInUse('current')} AND ($1::uuid[] IS NULL OR e.person_id = ANY($1::uuid[]))
      AND ${mustAcknowledge('current', 'e.person_id')}
    GROUP BY e.person_id, material.id, material.published_at`;

  override async describe(
    tx: Transaction,
    subjectIds: readonly string[],
  ): Promise<Map<string, SubjectDescription<'GUIDE_TO_ACKNOWLEDGE'>>> {
    const guides = await tx.query<GuideRow>(
      `SELECT material.id AS subject_id, g.title,
         (SELECT jsonb_object_agg(t.locale, t.title) FROM guide_translation t
          WHERE t.version_id = current.id AND t.published_at IS NOT NULL) AS titles
       FROM guide_version material
       JOIN guide g ON g.id = material.guide_id
       JOIN guide_version current ON current.guide_id = g.id AND ${isInUse('current')}
       WHERE material.id = ANY($1::uuid[])`,
      [subjectIds],
    );
    return new Map(
      guides.map(({ subject_id, title, titles }) => [
        subject_id,
        { path: '/guide', valuesFor: ({ locale }) => ({ guide: titleIn(titles ?? {}, locale) ?? title }) },
      ]),
    );
  }
}

/** The title in the reader's language, or in any variant of it. */
function titleIn(titles: Record<string, string>, locale: string): string | undefined {
  const tag = canonicalLocale(locale) ?? locale;
  const language = tag.split('-')[0] ?? tag;
  return (
    titles[tag] ?? titles[language] ?? Object.entries(titles).find(([known]) => known.startsWith(`${language}-`))?.[1]
  );
}
