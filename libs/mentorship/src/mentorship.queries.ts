import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import type { MentorshipStatus } from './mentorship.entity.js';
import { mentorshipShape } from './mentorship.shape.js';
import type { MentorshipType } from './mentorship.types.js';

/** A lifetime of mentorships fits; the oldest of somebody with more are left out. */
const listedAtMost = 500;

@Injectable()
export class MentorshipQueries {
  constructor(private readonly database: Database) {}

  /** The reader's own, as mentor or mentee, newest first, with what is asked of them. */
  async own(
    filter: { programme: string | null; status: MentorshipStatus | null },
    asked: Selection,
    reading: Reading,
  ): Promise<MentorshipType[]> {
    const { me, parameters } = reading;
    const conditions = [`(m.mentor_id = ${me} OR m.mentee_id = ${me})`];
    if (filter.programme !== null) {
      const key = parameters.addUnseen(filter.programme, 'text');
      conditions.push(`m.programme_id = (SELECT p.id FROM programme p WHERE p.key = ${key})`);
    }
    if (filter.status !== null) conditions.push(`m.status = ${parameters.addUnseen(filter.status, 'text')}`);
    const rows = await this.database.query<{ mentorship: MentorshipType }>(
      `SELECT ${mentorshipShape.json(asked, 'm', reading)} AS mentorship FROM mentorship m
       WHERE ${conditions.join(' AND ')} ORDER BY m.started_at DESC, m.id DESC LIMIT ${listedAtMost}`,
      parameters.values,
    );
    return rows.map(({ mentorship }) => mentorshipShape.finish(mentorship, asked, reading));
  }
}
