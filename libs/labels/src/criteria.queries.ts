import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { CriterionRow } from '@sillage/programmes';
import { progressOf, type CriterionProgressRow, type FactRow } from './criterion-progress.js';

export interface Aim {
  readonly enrolmentId: string;
  readonly levelId: string;
}

export interface AimProgress extends Aim {
  readonly progress: CriterionProgressRow[];
}

type Row = Aim & { readonly criterion: CriterionRow; readonly fact: FactRow | null };

/**
 * How far people are towards levels, with the facts that say so: one statement, however many people and criteria. Each
 * branch is one kind of criterion; `text` and `number` are what its evidence is told with.
 */
const facts = `
  WITH aim AS MATERIALIZED (
    SELECT w.enrolment_id, w.level_id, e.programme_id, e.person_id, e.founder, e.enrolled_at, g.guide_key
    FROM unnest($1::uuid[], $2::uuid[]) AS w(enrolment_id, level_id)
    JOIN enrolment e ON e.id = w.enrolment_id JOIN programme g ON g.id = e.programme_id
  )
  SELECT aim.enrolment_id AS "enrolmentId", aim.level_id AS "levelId",
    json_build_object('id', c.id, 'levelId', c.level_id, 'kind', c.kind, 'argument', c.argument, 'required', c.required) AS criterion,
    CASE WHEN fact.at IS NOT NULL THEN json_build_object('at', fact.at, 'provenance', fact.provenance, 'text', fact.text, 'number', fact.number) END AS fact
  FROM aim JOIN criterion c ON c.level_id = aim.level_id AND NOT c.renewal
  LEFT JOIN LATERAL (
    (SELECT a.acknowledged_at AS at, 'SYSTEM' AS provenance, a.locale AS text, a.version_number AS number
     FROM guide u JOIN guide_version v ON v.guide_id = u.id AND v.status = 'PUBLISHED'
     JOIN acknowledgement a ON a.guide_id = u.id AND a.person_id = aim.person_id AND a.version_number >= v.material_number
     WHERE c.kind = 'GUIDE_ACKNOWLEDGED' AND u.key = aim.guide_key
     ORDER BY a.acknowledged_at LIMIT 1)
    UNION ALL
    SELECT r.attended_at, r.attendance_provenance, s.title, NULL
    FROM registration r JOIN session s ON s.id = r.session_id
    WHERE c.kind = 'SESSIONS_ATTENDED' AND r.person_id = aim.person_id AND r.attendance IN ('ATTENDED', 'REPLAYED')
      AND s.programme_id = aim.programme_id AND (c.argument IS NULL OR c.argument = ANY(s.tags))
    UNION ALL
    (SELECT m.started_at, 'SYSTEM', p.display_name, NULL
     FROM mentorship m JOIN person p ON p.id = m.mentor_id
     WHERE c.kind = 'HAS_MENTOR' AND NOT aim.founder AND m.programme_id = aim.programme_id
       AND m.mentee_id = aim.person_id AND m.status IN ('ACTIVE', 'COMPLETED')
     ORDER BY m.started_at DESC LIMIT 1)
    UNION ALL
    SELECT aim.enrolled_at, 'SYSTEM', NULL, NULL WHERE c.kind = 'HAS_MENTOR' AND aim.founder
    UNION ALL
    SELECT x.first_labelled_at, 'SYSTEM', p.display_name, NULL
    FROM mentorship m JOIN enrolment x ON x.programme_id = m.programme_id AND x.person_id = m.mentee_id
    JOIN person p ON p.id = m.mentee_id
    WHERE c.kind = 'MENTEES_LABELLED' AND m.programme_id = aim.programme_id AND m.mentor_id = aim.person_id
      AND m.status IN ('ACTIVE', 'COMPLETED') AND x.first_labelled_at IS NOT NULL
    UNION ALL
    (SELECT b.awarded_at, 'SYSTEM', l.name,
       (extract(year FROM age($3::timestamptz, b.awarded_at)) * 12 + extract(month FROM age($3::timestamptz, b.awarded_at)))::int
     FROM label b JOIN level l ON l.id = b.level_id
     WHERE c.kind = 'HOLDS_LEVEL' AND b.programme_id = aim.programme_id AND b.person_id = aim.person_id
       AND l.key = c.argument AND b.status IN ('AWARDED', 'RENEWED')
       AND EXISTS (SELECT FROM label now WHERE now.programme_id = b.programme_id AND now.person_id = b.person_id
                   AND now.level_id = b.level_id AND now.status = 'AWARDED')
     ORDER BY b.awarded_at LIMIT 1)
    UNION ALL
    SELECT d.declared_at, 'SELF_DECLARED', d.text, NULL FROM self_declaration d
    WHERE c.kind = 'SELF_DECLARED' AND d.programme_id = aim.programme_id AND d.person_id = aim.person_id
      AND d.text = c.argument
  ) fact ON true
  ORDER BY c.position, fact.at`;

@Injectable()
export class CriteriaQueries {
  constructor(private readonly database: Database) {}

  /** @param now for criteria that count months */
  async progress(aims: readonly Aim[], now: Date): Promise<AimProgress[]> {
    if (aims.length === 0) return [];
    const rows = await this.database.named<Row>('criteria-progress', facts, [
      aims.map(({ enrolmentId }) => enrolmentId),
      aims.map(({ levelId }) => levelId),
      now,
    ]);
    const byAim = Map.groupBy(rows, ({ enrolmentId, levelId }) => `${enrolmentId} ${levelId}`);
    return aims.map(({ enrolmentId, levelId }) => ({
      enrolmentId,
      levelId,
      progress: progressOf(byAim.get(`${enrolmentId} ${levelId}`) ?? []),
    }));
  }
}
