import { isUpToDate, isInUse } from '@sillage/guides';
import { isUnbroken } from '@sillage/mentorship';
import { isSeen } from '@sillage/people';
import { criterionRow, heldLevelOf, textIn, type CriterionKind } from '@sillage/programmes';
import { countsAsTraining } from '@sillage/webinars';
import { hasEnded, isInForce } from '../label-states.js';

const noNumber = 'NULL::integer';
const nobody = 'NULL::uuid, NULL::boolean';

/**
 * The facts that count towards each kind of criterion, as SQL over the rows `aim` and `criterion`: `text` and `number` are
 * what a fact is told with, and `person` is whom it names, and whether they chose to be seen.
 */
const factsOf: Record<CriterionKind, (at: Pick<AimAt, 'moment' | 'language'>) => string> = {
  GUIDE_ACKNOWLEDGED: () => `
    SELECT a.acknowledged_at AS at, 'SYSTEM' AS provenance, a.locale AS text, a.version_number AS number,
      ${nobody}
    FROM guide u JOIN guide_version v ON v.guide_id = u.id AND ${isInUse('v')}
    JOIN acknowledgement a ON a.person_id = aim.person_id AND ${isUpToDate('a', 'v')}
    WHERE u.key = aim.guide_key
    ORDER BY a.acknowledged_at LIMIT 1`,

  SESSIONS_ATTENDED: () => `
    SELECT r.attended_at, r.attendance_provenance, s.title, ${noNumber}, ${nobody}
    FROM registration r JOIN session s ON s.id = r.session_id
    WHERE r.person_id = aim.person_id AND ${countsAsTraining('r')} AND r.attended_at > aim.since
      AND s.programme_id = aim.programme_id AND (criterion.argument IS NULL OR folded_tag(criterion.argument) = ANY(s.tag_keys))`,

  // A founder's chain begins with them.
  HAS_MENTOR: () => `
    SELECT m.started_at, 'SYSTEM', nullif(p.display_name, ''), ${noNumber}, p.id, ${isSeen('p.id')}
    FROM mentorship m JOIN person p ON p.id = m.mentor_id
    WHERE aim.founder_since IS NULL AND m.programme_id = aim.programme_id AND m.mentee_id = aim.person_id
      AND ${isUnbroken('m')}
    UNION ALL SELECT aim.founder_since, 'SYSTEM', NULL, ${noNumber}, ${nobody} WHERE aim.founder_since IS NOT NULL
    ORDER BY 1 DESC LIMIT 1`,

  // The mentee's first label, while this mentor was with them.
  MENTEES_LABELLED: () => `
    SELECT x.first_labelled_at, 'SYSTEM', nullif(p.display_name, ''), ${noNumber}, p.id, ${isSeen('p.id')}
    FROM mentorship m JOIN enrolment x ON x.programme_id = m.programme_id AND x.person_id = m.mentee_id
    JOIN person p ON p.id = m.mentee_id
    WHERE m.programme_id = aim.programme_id AND m.mentor_id = aim.person_id AND x.first_labelled_at > aim.since
      AND x.first_labelled_at >= m.started_at AND (m.ended_at IS NULL OR x.first_labelled_at <= m.ended_at)`,

  // Whoever holds a higher level holds this one too.
  HOLDS_LEVEL: ({ moment, language }) => `
    SELECT b.held_since, 'SYSTEM', ${textIn('l', 'name', language)}, (extract(year FROM age(${moment}, b.held_since)) * 12
      + extract(month FROM age(${moment}, b.held_since)))::int, ${nobody}
    FROM label b JOIN level l ON l.id = b.level_id
    WHERE b.programme_id = aim.programme_id AND b.person_id = aim.person_id AND ${isInForce('b')}
      AND l.rank >= (SELECT held.rank FROM ${heldLevelOf('criterion')})
    ORDER BY b.held_since LIMIT 1`,

  SELF_DECLARED: () => `
    SELECT d.declared_at, 'SELF_DECLARED', d.text, ${noNumber}, ${nobody} FROM self_declaration d
    WHERE d.programme_id = aim.programme_id AND d.person_id = aim.person_id
      AND (d.text = criterion.argument OR d.text = ANY(criterion.formerly)) AND d.declared_at > aim.since
    ORDER BY d.declared_at LIMIT 1`,
};

/** What an aim is, by SQL expressions. */
export interface AimAt {
  /** The name of a row of `enrolment`. */
  readonly enrolment: string;
  readonly levelId: string;
  /** What the renewal of the level asks for, instead of what earns it. */
  readonly renewal?: string;
  readonly moment: string;
  /** In which levels and words to declare are told; null where nobody is told. */
  readonly language: string | null;
}

/**
 * The SQL expression of how far somebody is towards a level: JSON that `readProgress` reads. What is counted is counted
 * anew for a renewal, since the award, and after a lapse, since the award that lapsed.
 */
export function progressAt({ enrolment, levelId, renewal = 'false', moment, language }: AimAt): string {
  const facts = Object.entries(factsOf).map(
    ([kind, select]) => `(SELECT * FROM (${select({ moment, language })}) of_kind WHERE criterion.kind = '${kind}')`,
  );
  return `(SELECT coalesce(json_agg(json_build_object('criterion', ${criterionRow('criterion', language)}, 'facts', (
      SELECT json_agg(json_build_object('at', fact.at, 'provenance', fact.provenance, 'text', fact.text,
        'number', fact.number, 'personId', fact.person_id, 'visible', coalesce(fact.visible, false)) ORDER BY fact.at)
      FROM (${facts.join(' UNION ALL ')}) AS fact(at, provenance, text, number, person_id, visible)
    )) ORDER BY criterion.position), '[]')
    FROM (
      SELECT sought.*, ${enrolment}.programme_id, ${enrolment}.person_id,
        CASE WHEN ${enrolment}.founder THEN coalesce(${enrolment}.founder_since, ${enrolment}.enrolled_at) END AS founder_since,
        (SELECT g.guide_key FROM programme g WHERE g.id = ${enrolment}.programme_id) AS guide_key,
        coalesce((SELECT before.awarded_at FROM (
          SELECT b.status, b.awarded_at FROM label b
          WHERE b.programme_id = ${enrolment}.programme_id AND b.person_id = ${enrolment}.person_id
            AND b.level_id = sought.level_id AND CASE WHEN sought.renewal THEN ${isInForce('b')} ELSE ${hasEnded('b')} END
          ORDER BY b.closed_at DESC LIMIT 1
        ) before WHERE before.status IN ('AWARDED', 'LAPSED')), '-infinity') AS since
      FROM (SELECT ${levelId} AS level_id, ${renewal} AS renewal OFFSET 0) sought
    ) aim JOIN criterion ON criterion.level_id = aim.level_id AND criterion.renewal = aim.renewal)`;
}
