import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { isPending, statusAt } from '../invitations/invitation-states.js';
import { mentorPlaces } from '../mentor-capacity.js';

/** A possible mentor, and what speaks for them. */
export type MentorCandidate = {
  personId: string;
  sameLanguage: boolean;
  sameCountry: boolean;
  /** The lowest unit that both are in; null when that is the whole company. */
  sharedUnit: string | null;
  /** Up from the viewer's own unit to that one. */
  steps: number;
  spareCapacity: number;
  /** The viewer's own. */
  language: string;
  country: string;
};

/** From among so many who come first by language, country and unit, those with most places left are shown first. */
const shortlist = 100;
/** Whoever said no, or could not answer, is not asked again by a suggestion for so long. */
const peaceDays = 180;

// One branch for each rank of language and country: the next is only read when the ones before gave too few.
const branches = [
  ['=', '=', true, true],
  ['=', '<>', true, false],
  ['<>', '=', false, true],
  ['<>', '<>', false, false],
] as const;

const ranked = branches
  .map(
    ([language, country, sameLanguage, sameCountry]) => `(
      SELECT o.person_id, ${sameLanguage} AS same_language, ${sameCountry} AS same_country, near.steps,
        hashtextextended(o.person_id::text, hashtextextended(viewer.id::text, 0)) AS turn
      FROM viewer JOIN open_mentor o ON o.programme_id = $2 AND o.language ${language} viewer.language
        AND o.country ${country} viewer.country AND o.person_id <> viewer.id
      LEFT JOIN near ON near.unit_id = o.org_unit_id
      ORDER BY near.steps, turn)`,
  )
  .join(' UNION ALL ');

@Injectable()
export class MentorSuggestionQueries {
  constructor(private readonly database: Database) {}

  /**
   * The best `first` for this viewer. Equals are in an order of the viewer's own, and who has more places left, or fewer
   * requests to answer, comes before: so the same few are not on top for everybody. Whoever could not take the viewer on
   * lately, or was their mentor before, is not suggested again.
   */
  async best(
    viewerId: string,
    programmeId: string,
    { first, now }: { first: number; now: Date },
  ): Promise<MentorCandidate[]> {
    return this.database.query(
      `WITH viewer AS MATERIALIZED (
         SELECT p.id, split_part(p.locale, '-', 1) AS language, p.country, p.org_unit_id,
           (SELECT l.path FROM lineage l WHERE l.programme_id = $2 AND l.person_id = p.id) AS path
         FROM person p WHERE p.id = $1
       ), near AS MATERIALIZED (
         SELECT below.descendant_id AS unit_id, min(above.distance) AS steps
         FROM viewer JOIN org_unit_ancestry above ON above.descendant_id = viewer.org_unit_id
         JOIN org_unit_ancestry below ON below.ancestor_id = above.ancestor_id
         GROUP BY below.descendant_id
       ), tried AS MATERIALIZED (
         SELECT i.mentor_id FROM invitation i
         WHERE i.mentee_id = $1 AND i.programme_id = $2 AND (${isPending('i', '$4')} OR (i.direction = 'REQUEST'
           AND ${statusAt('i', '$4')} IN ('DECLINED', 'EXPIRED')
           AND coalesce(i.closed_at, i.expires_at) > $4::timestamptz - interval '${peaceDays} days'))
         UNION ALL
         SELECT i.mentee_id FROM invitation i WHERE i.mentor_id = $1 AND i.programme_id = $2 AND ${isPending('i', '$4')}
         UNION ALL
         SELECT m.mentor_id FROM mentorship m WHERE m.mentee_id = $1 AND m.programme_id = $2
       ), shortlist AS MATERIALIZED (
         SELECT ranked.*, places.free AS spare, requests.asked
         FROM (${ranked}) ranked
         CROSS JOIN LATERAL ${mentorPlaces({ programme: '$2', mentor: 'ranked.person_id' }, '$4')} places
         CROSS JOIN LATERAL (SELECT count(*) AS asked FROM invitation i
           WHERE i.programme_id = $2 AND i.mentor_id = ranked.person_id AND i.direction = 'REQUEST'
             AND ${isPending('i', '$4')}) requests
         WHERE places.free > 0
           AND NOT EXISTS (SELECT FROM tried WHERE tried.mentor_id = ranked.person_id)
           AND NOT EXISTS (SELECT FROM viewer JOIN lineage l ON l.path <@ viewer.path
             WHERE l.programme_id = $2 AND l.person_id = ranked.person_id)
         LIMIT ${shortlist}
       )
       SELECT s.person_id AS "personId", s.same_language AS "sameLanguage", s.same_country AS "sameCountry",
         CASE WHEN unit.depth > 1 THEN unit.name END AS "sharedUnit", s.steps, s.spare AS "spareCapacity",
         viewer.language, viewer.country
       FROM shortlist s CROSS JOIN viewer
       LEFT JOIN org_unit_ancestry up ON up.descendant_id = viewer.org_unit_id AND up.distance = s.steps
       LEFT JOIN org_unit unit ON unit.id = up.ancestor_id
       ORDER BY s.same_language DESC, s.same_country DESC, s.steps, s.spare - s.asked DESC, s.turn
       LIMIT $3`,
      [viewerId, programmeId, first, now],
    );
  }
}
