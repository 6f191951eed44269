import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { takesPart } from '@sillage/programmes';
import { isOwned } from './guide.policy.js';
import { guideShape, isThere } from './guide.shape.js';
import type { GuideType } from './guide.types.js';

@Injectable()
export class GuideQueries {
  constructor(private readonly database: Database) {}

  /** Those that the reader's programmes use, as far as they can be read, and those that the reader owns. */
  async readMine(asked: Selection, reading: Reading): Promise<GuideType[]> {
    const { actor, parameters } = reading;
    const serves = parameters.add(actor.roles.flatMap(({ programmeId }) => programmeId ?? []));
    const rows = await this.database.query<{ guide: GuideType }>(
      `SELECT ${guideShape.json(asked, 'guide', reading)} AS guide FROM guide
       WHERE ${isThere('guide', reading)} AND (${isOwned('guide', reading)} OR EXISTS (
         SELECT FROM programme p WHERE p.guide_key = guide.key AND (p.id = ANY(${serves}::uuid[]) OR EXISTS (
           SELECT FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = ${reading.me} AND ${takesPart('e')}))))
       ORDER BY guide.title, guide.key`,
      parameters.values,
    );
    return rows.map(({ guide }) => guideShape.finish(guide, asked, reading));
  }

  /** A guide by its key; null where there is none, or none yet for whoever reads. */
  async read(key: string, asked: Selection, reading: Reading): Promise<GuideType | null> {
    const [row] = await this.database.query<{ guide: GuideType }>(
      `SELECT ${guideShape.json(asked, 'guide', reading)} AS guide FROM guide
       WHERE guide.key = ${reading.parameters.addUnseen(key, 'text')} AND ${isThere('guide', reading)}`,
      reading.parameters.values,
    );
    return row === undefined ? null : guideShape.finish(row.guide, asked, reading);
  }
}
