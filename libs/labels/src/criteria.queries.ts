import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { CriterionRow } from '@sillage/programmes';
import { progressOf, type CriterionProgressRow, type FactRow } from './criterion-progress.js';

export interface Aim {
  readonly enrolmentId: string;
  readonly levelId: string;
  /** What the renewal of that level asks for, instead of what earns it. */
  readonly renewal?: boolean;
}

export interface AimProgress extends Aim {
  readonly progress: CriterionProgressRow[];
}

type Row = { readonly place: number; readonly criterion: CriterionRow; readonly fact: FactRow | null };

/**
 * How far people are towards levels, with the facts that say so: one statement, however many people and criteria. Each
 * branch is one kind of criterion; `text` and `number` are what its evidence is told with, and `person` is whom it names.
 * What is counted is counted anew for a renewal, since the award, and after a lapse, since the award that lapsed.
 */
const facts = `
  WITH aim AS MATERIALIZED (
    SELECT w.place, w.level_id, w.renewal, e.programme_id, e.person_id, g.guide_key,
      CASE WHEN e.founder THEN coalesce(e.founder_since, e.enrolled_at) END AS founder_since,
      coalesce(CASE WHEN w.renewal
        THEN (SELECT b.awarded_at FROM label b WHERE b.programme_id = e.programme_id AND b.person_id = e.person_id
                AND b.level_id = w.level_id AND b.status = 'AWARDED')
        ELSE (SELECT CASE WHEN b.status = 'LAPSED' THEN b.awarded_at END FROM label b
              WHERE b.programme_id = e.programme_id AND b.person_id = e.person_id AND b.level_id = w.level_id
                AND b.status IN ('LAPSED', 'RETURNED', 'REVOKED') ORDER BY b.closed_at DESC LIMIT 1)
      END, '-infinity') AS since
    FROM unnest($1::uuid[], $2::uuid[], $3::boolean[]) WITH ORDINALITY AS w(enrolment_id, level_id, renewal, place)
    JOIN enrolment e ON e.id = w.enrolment_id JOIN programme g ON g.id = e.programme_id
  )
  SELECT aim.place::int,
    json_build_object('id', c.id, 'levelId', c.level_id, 'kind', c.kind, 'argument', c.argument, 'required', c.required,
      'heldLevel', asked.name) AS criterion,
    CASE WHEN fact.at IS NOT NULL THEN json_build_object('at', fact.at, 'provenance', fact.provenance,
      'text', fact.text, 'number', fact.number, 'personId', fact.person_id, 'visible', coalesce(fact.visible, false)) END AS fact
  FROM aim JOIN criterion c ON c.level_id = aim.level_id AND c.renewal = aim.renewal
  LEFT JOIN level asked ON c.kind = 'HOLDS_LEVEL' AND asked.programme_id = aim.programme_id AND asked.key = c.argument
    AND asked.retired_at IS NULL
  LEFT JOIN LATERAL (
    (SELECT a.acknowledged_at AS at, 'SYSTEM' AS provenance, a.locale AS text, a.version_number AS number,
       NULL::uuid AS person_id, NULL::boolean AS visible
     FROM guide u JOIN guide_version v ON v.guide_id = u.id AND v.status = 'PUBLISHED'
     JOIN acknowledgement a ON a.guide_id = u.id AND a.person_id = aim.person_id AND a.version_number >= v.material_number
     WHERE c.kind = 'GUIDE_ACKNOWLEDGED' AND u.key = aim.guide_key
     ORDER BY a.acknowledged_at LIMIT 1)
    UNION ALL
    SELECT r.attended_at, r.attendance_provenance, s.title, NULL, NULL, NULL
    FROM registration r JOIN session s ON s.id = r.session_id
    WHERE c.kind = 'SESSIONS_ATTENDED' AND r.person_id = aim.person_id AND r.attendance IN ('ATTENDED', 'REPLAYED')
      AND r.attended_at > aim.since AND s.programme_id = aim.programme_id
      AND (c.argument IS NULL OR c.argument = ANY(s.tags))
    UNION ALL
    (SELECT m.started_at, 'SYSTEM', nullif(p.display_name, ''), NULL, p.id, o.visible_as_champion
     FROM mentorship m JOIN person p ON p.id = m.mentor_id LEFT JOIN person_preference o ON o.person_id = p.id
     WHERE c.kind = 'HAS_MENTOR' AND aim.founder_since IS NULL AND m.programme_id = aim.programme_id
       AND m.mentee_id = aim.person_id AND m.status IN ('ACTIVE', 'COMPLETED')
     ORDER BY m.started_at DESC LIMIT 1)
    UNION ALL
    SELECT aim.founder_since, 'SYSTEM', NULL, NULL, NULL, NULL
    WHERE c.kind = 'HAS_MENTOR' AND aim.founder_since IS NOT NULL
    UNION ALL
    -- The mentee's first label, while this mentor was with them.
    SELECT x.first_labelled_at, 'SYSTEM', nullif(p.display_name, ''), NULL, p.id, o.visible_as_champion
    FROM mentorship m JOIN enrolment x ON x.programme_id = m.programme_id AND x.person_id = m.mentee_id
    JOIN person p ON p.id = m.mentee_id LEFT JOIN person_preference o ON o.person_id = p.id
    WHERE c.kind = 'MENTEES_LABELLED' AND m.programme_id = aim.programme_id AND m.mentor_id = aim.person_id
      AND x.first_labelled_at > aim.since AND x.first_labelled_at >= m.started_at
      AND (m.ended_at IS NULL OR x.first_labelled_at <= m.ended_at)
    UNION ALL
    -- Whoever holds a higher level holds this one too.
    (SELECT b.held_since, 'SYSTEM', l.name,
       (extract(year FROM age($4::timestamptz, b.held_since)) * 12 + extract(month FROM age($4::timestamptz, b.held_since)))::int,
       NULL, NULL
     FROM label b JOIN level l ON l.id = b.level_id
     WHERE c.kind = 'HOLDS_LEVEL' AND b.programme_id = aim.programme_id AND b.person_id = aim.person_id
       AND b.status = 'AWARDED' AND l.rank >= asked.rank
     ORDER BY b.held_since LIMIT 1)
    UNION ALL
    SELECT d.declared_at, 'SELF_DECLARED', d.text, NULL, NULL, NULL FROM self_declaration d
    WHERE c.kind = 'SELF_DECLARED' AND d.programme_id = aim.programme_id AND d.person_id = aim.person_id
      AND d.text = c.argument AND d.declared_at > aim.since
  ) fact ON true
  ORDER BY aim.place, c.position, fact.at`;

/** A level that asks for nothing is earned by nobody; a renewal may ask for nothing. */
export function isMet({ renewal = false, progress }: Pick<AimProgress, 'renewal' | 'progress'>): boolean {
  return (renewal || progress.length > 0) && progress.every(({ met }) => met);
}

@Injectable()
export class CriteriaQueries {
  constructor(private readonly database: Database) {}

  /**
   * @param now for criteria that count months
   * @returns one answer for each aim, in their order
   */
  async progress(aims: readonly Aim[], now: Date): Promise<AimProgress[]> {
    if (aims.length === 0) return [];
    const rows = await this.database.query<Row>(facts, [
      aims.map(({ enrolmentId }) => enrolmentId),
      aims.map(({ levelId }) => levelId),
      aims.map(({ renewal }) => renewal ?? false),
      now,
    ]);
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return aims.map((aim, index) => ({ ...aim, progress: progressOf(byPlace.get(index + 1) ?? []) }));
  }
}
