import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { isArchived, nextLevelOf } from '@sillage/programmes';
import { growsWithTime } from './criteria/criterion-measures.js';
import { highestFirst } from './label-in-force.js';
import type { LabelStanding } from './label-standing.js';
import { endingAt, isInForce, isOpen } from './label-states.js';

const standingsOf = (enrolments: string): string => `
  SELECT e.id AS "enrolmentId", e.person_id AS "personId", next.id AS "levelId", b.level_id AS "openLevelId",
    opened.retired_at IS NOT NULL AS "openLevelRetired", b.status, g.awards_automatically AS automatic,
    ${endingAt({ programme: 'e.programme_id', person: 'e.person_id', level: 'next.id' })} AS ended,
    EXISTS (SELECT FROM criterion c WHERE c.level_id = next.id AND ${growsWithTime('c')} AND NOT c.renewal) AS "withTime",
    e.level_id IS NOT DISTINCT FROM (SELECT b.level_id FROM label b JOIN level l ON l.id = b.level_id
      WHERE b.programme_id = e.programme_id AND b.person_id = e.person_id AND ${isInForce('b')}
      ORDER BY ${highestFirst} LIMIT 1) AS recorded
  FROM (${enrolments}) e
  JOIN programme g ON g.id = e.programme_id AND NOT ${isArchived('g')}
  CROSS JOIN LATERAL (SELECT ${nextLevelOf('e')} AS id) next
  LEFT JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id AND ${isOpen('b')}
  LEFT JOIN level opened ON opened.id = b.level_id
  ORDER BY e.id`;

@Injectable()
export class LabelStandings {
  constructor(private readonly database: Database) {}

  /** Of those of these people who take part now. */
  async of(programmeId: string, personIds: readonly string[]): Promise<LabelStanding[]> {
    return this.database.query(
      standingsOf(`SELECT * FROM enrolment
        WHERE programme_id = (SELECT $1::uuid) AND person_id = ANY((SELECT $2::uuid[])::uuid[]) AND status = 'ACTIVE'`),
      [programmeId, personIds],
    );
  }

  /** Of the next `limit` who take part, in the order of their enrolments. */
  async page(
    programmeId: string,
    { afterId, limit }: { afterId: string | null; limit: number },
  ): Promise<LabelStanding[]> {
    return this.database.query(
      standingsOf(`SELECT * FROM enrolment
        WHERE programme_id = $1 AND status = 'ACTIVE' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`),
      [programmeId, afterId, limit],
    );
  }
}
