import { Injectable } from '@nestjs/common';
import { BatchLoader } from '@sillage/platform';
import { LineageQueries, type LineageCounts } from './lineage.queries.js';

/** How many are below a place, by its key. */
@Injectable()
export class LineageCountsLoader extends BatchLoader<string, LineageCounts> {
  constructor(private readonly lineage: LineageQueries) {
    super();
  }

  override async batch(nodeIds: readonly string[]): Promise<ReadonlyMap<string, LineageCounts>> {
    return new Map((await this.lineage.counts(nodeIds)).map((counts) => [counts.key, counts]));
  }
}
