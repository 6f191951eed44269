import { guideShape, isInUse, isOwned } from '@sillage/guides';
import { Role, type Reading } from '@sillage/platform';
import type { ReadershipType } from './readership.types.js';

type Kept = {
  readonly at: string | null;
  /** Whether the text whose meaning changed last was there when it was counted. */
  readonly ofThisText: boolean | null;
  readonly headcount: number | null;
  readonly acknowledged: number | null;
  readonly exact: boolean | null;
};

guideShape.add({
  /**
   * What was published of the whole company at the last close, and nothing else. Where several programmes use the guide it
   * is that of the one whose day was counted first: one that begins during the day is counted as it begins, and would
   * otherwise tell what happened since the close.
   */
  readership: {
    sql: ({ row, reading }) => `CASE WHEN ${isOwned(row, reading)} OR ${isManaged(row, reading)} THEN (
      SELECT json_build_object('at', kept.taken_at, 'ofThisText', kept.taken_at >= changed.published_at,
        'headcount', kept.headcount, 'acknowledged', kept.acknowledged, 'exact', kept.exact)
      FROM guide_version current
      JOIN guide_version changed ON changed.guide_id = current.guide_id AND changed.number = current.material_number
      LEFT JOIN LATERAL (
        SELECT taken.taken_at, c.headcount, c.acknowledged, c.exact
        FROM published_day d JOIN adoption_day taken USING (programme_id, day) JOIN programme p ON p.id = d.programme_id
        LEFT JOIN published_count c ON c.programme_id = d.programme_id AND c.day = d.day
          AND c.org_unit_id IS NULL AND c.country IS NULL AND NOT c.directly
        WHERE d.guide_key = ${row}.key
        ORDER BY d.day DESC, taken.taken_at, p.created_at, p.id LIMIT 1) kept ON true
      WHERE current.guide_id = ${row}.id AND ${isInUse('current')}) END`,
    finish: (kept: Kept | null, { reading }) => kept && readershipOf(kept, reading),
  },
  acknowledgementsUrl: ({ row, reading }) => `CASE WHEN ${isOwned(row, reading)} AND EXISTS (
      SELECT FROM guide_version v WHERE v.guide_id = ${row}.id AND ${isInUse('v')})
    THEN '/exports/acknowledgements.csv?guide=' || ${row}.key END`,
});

function readershipOf({ at, ofThisText, headcount, acknowledged, exact }: Kept, { now }: Reading): ReadershipType {
  const counted = at === null ? now : new Date(at);
  if (headcount === null || ofThisText !== true) {
    return { asked: headcount, acknowledged: null, suppressed: true, rounded: false, at: counted };
  }
  return { asked: headcount, acknowledged, suppressed: false, rounded: exact !== true, at: counted };
}

/** An SQL condition: the reader manages a programme that uses the guide, for the whole company. */
function isManaged(guide: string, { actor, parameters }: Reading): string {
  const grants = actor.grants(Role.PROGRAMME_MANAGER).filter(({ orgUnitId }) => orgUnitId === null);
  if (grants.length === 0) return 'false';
  const uses = `EXISTS (SELECT FROM programme m WHERE m.guide_key = ${guide}.key`;
  if (grants.some(({ programmeId }) => programmeId === null)) return `${uses})`;
  return `${uses} AND m.id = ANY(${parameters.add(grants.map(({ programmeId }) => programmeId))}::uuid[]))`;
}
