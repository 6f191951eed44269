import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { guideShape, isThere } from './guide.shape.js';
import type { GuideType } from './guide.types.js';

@Injectable()
export class GuideQueries {
  constructor(private readonly database: Database) {}

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
