import { mustAcknowledge, isInUse } from '@sillage/guides';
import { handingOf, isRenewableAt, levelOnTheWay, situationOf } from '@sillage/labels';
import { canOnlyBeDeclined, isPending, isUnderWay } from '@sillage/mentorship';
import { viewerShape } from '@sillage/people';
import type { Reading, Selection } from '@sillage/platform';
import { isArchived, isOfArchived, programmeShape, textIn } from '@sillage/programmes';
import { hasSeat, isToCome, isUntold } from '@sillage/webinars';
import { nextSteps, type Waits } from './next-steps.js';

viewerShape.add({
  nextSteps: {
    sql: ({ row, asked, reading }) => {
      const { moment } = reading;
      return `json_build_object(
        'waiting', (SELECT coalesce(json_agg(json_build_object('kind', w.kind, 'programmeId', w.programme_id,
          'programme', ${programmeOf('w', asked, reading)}, 'text', w.text, 'dueAt', w.due_at)), '[]')
          FROM (${waiting(row, reading)}) AS w(kind, programme_id, text, due_at)),
        'aims', (SELECT coalesce(json_agg(json_build_object('programmeId', e.programme_id,
          'programme', ${programmeOf('e', asked, reading)}, 'handing', ${handingOf('e', moment)},
          'situation', ${situationOf('e', moment)})), '[]')
          FROM enrolment e
          WHERE e.person_id = ${row}.id AND e.status = 'ACTIVE' AND NOT ${isOfArchived('e.programme_id')}
            AND ${levelOnTheWay('e')} IS NOT NULL))`;
    },
    finish: (waits: Waits, { asked, reading }) => {
      const steps = nextSteps(waits, reading);
      for (const { programme } of steps) programmeShape.finish(programme, asked.only('programme'), reading);
      return steps;
    },
  },
});

/** What waits for an answer, a reading or a date, over all programmes; by the name of a row of `person`. */
function waiting(person: string, { moment, language }: Reading): string {
  return `SELECT 'ANSWER_OFFER', i.programme_id, p.display_name, i.expires_at
    FROM invitation i JOIN person p ON p.id = i.mentor_id
    WHERE i.mentee_id = ${person}.id AND i.direction = 'OFFER' AND ${isPending('i', moment)} AND NOT ${canOnlyBeDeclined('i')}
    UNION ALL
    SELECT 'ANSWER_REQUEST', i.programme_id, p.display_name, i.expires_at
    FROM invitation i JOIN person p ON p.id = i.mentee_id
    WHERE i.mentor_id = ${person}.id AND i.direction = 'REQUEST' AND ${isPending('i', moment)}
    UNION ALL
    SELECT 'ATTEND_SESSION', s.programme_id, s.title, s.starts_at
    FROM registration r JOIN session s ON s.id = r.session_id
    WHERE r.person_id = ${person}.id AND ${hasSeat('r')} AND ${isUntold('r')} AND ${isToCome('s', moment)}
    UNION ALL
    SELECT 'ACKNOWLEDGE_GUIDE', e.programme_id, NULL, NULL
    FROM enrolment e JOIN programme g ON g.id = e.programme_id JOIN guide u ON u.key = g.guide_key
    JOIN guide_version v ON v.guide_id = u.id AND ${isInUse('v')}
    WHERE e.person_id = ${person}.id AND e.status = 'ACTIVE' AND NOT ${isArchived('g')}
      AND ${mustAcknowledge('v', 'e.person_id')}
    UNION ALL
    SELECT 'RENEW_LABEL', b.programme_id, ${textIn('l', 'name', language)}, b.expires_at
    FROM enrolment e JOIN programme g ON g.id = e.programme_id
    JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id AND b.level_id = e.level_id
      AND b.status = 'AWARDED'
    JOIN level l ON l.id = b.level_id AND l.retired_at IS NULL
    WHERE e.person_id = ${person}.id AND e.status = 'ACTIVE' AND NOT ${isArchived('g')}
      AND ${isRenewableAt('b.expires_at', 'g.grace_days', moment)}
    UNION ALL
    -- A day begins where the person is.
    SELECT 'CHECK_IN', m.programme_id, p.display_name, next.next_on::timestamp AT TIME ZONE ${person}.time_zone
    FROM mentorship m
    JOIN person p ON p.id = CASE WHEN m.mentor_id = ${person}.id THEN m.mentee_id ELSE m.mentor_id END
    CROSS JOIN LATERAL (SELECT next_on FROM check_in c WHERE c.mentorship_id = m.id
      ORDER BY held_on DESC, recorded_at DESC LIMIT 1) next
    WHERE ${person}.id IN (m.mentor_id, m.mentee_id) AND ${isUnderWay('m')}
      AND NOT ${isOfArchived('m.programme_id')}
      AND next.next_on <= (${moment} AT TIME ZONE ${person}.time_zone)::date + 7`;
}

/** The programme of a row, with what is asked of it. */
function programmeOf(row: string, asked: Selection, reading: Reading): string {
  if (!asked.asks('programme')) return 'NULL';
  return programmeShape.one({ asked: asked.only('programme'), reading }, `${row}.programme_id`);
}
