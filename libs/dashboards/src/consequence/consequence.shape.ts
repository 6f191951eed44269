import { guideVersionShape, isInUse, isOwned } from '@sillage/guides';
import { listOf } from '@sillage/platform';
import { liveFrom } from '../disclosure/published.js';

// An editorial version asks nobody, nor does the first one ask anybody again.
guideVersionShape.add({
  consequence: ({ row, reading }) => `(SELECT json_build_object(
      'askedAgain', CASE WHEN ${row}.change = 'EDITORIAL' OR current.id IS NULL THEN 0 ELSE figure.acknowledged END,
      'rounded', ${row}.change = 'MATERIAL' AND current.id IS NOT NULL AND coalesce(figure.rounded, false),
      'missingLocales', ${listOf(
        't.locale',
        `guide_translation t WHERE t.version_id = current.id AND NOT EXISTS (SELECT FROM guide_translation said
          WHERE said.version_id = ${row}.id AND said.locale = t.locale)`,
        't.locale',
      )})
    FROM guide owned
    LEFT JOIN guide_version current ON current.guide_id = owned.id AND ${isInUse('current')}
    LEFT JOIN LATERAL ${acknowledgedByEverybody('owned', 'current')} figure ON true
    WHERE owned.id = ${row}.guide_id AND ${row}.status = 'DRAFT' AND ${isOwned('owned', reading)})`,
});

/**
 * The SQL of how many people of the whole company acknowledged the current text, as every page of figures says it: of now
 * in a large company, else of the last close of day, where that already counted the text in force.
 */
function acknowledgedByEverybody(guide: string, current: string): string {
  return `(SELECT CASE WHEN live.headcount >= ${liveFrom} AND closed.headcount >= ${liveFrom} THEN live.acknowledged
        WHEN taken.taken_at >= material.published_at THEN closed.acknowledged END AS acknowledged,
      NOT closed.exact AS rounded
    FROM programme p
    JOIN guide_version material ON material.guide_id = ${guide}.id AND material.number = ${current}.material_number
    JOIN adoption_day taken ON taken.programme_id = p.id AND taken.day = (
      SELECT max(d.day) FROM published_day d WHERE d.programme_id = p.id)
    JOIN published_count closed ON closed.programme_id = p.id AND closed.day = taken.day
      AND closed.org_unit_id IS NULL AND closed.country IS NULL AND NOT closed.directly
    LEFT JOIN live_total live ON live.programme_id = p.id
    WHERE p.guide_key = ${guide}.key ORDER BY p.created_at, p.id LIMIT 1)`;
}
