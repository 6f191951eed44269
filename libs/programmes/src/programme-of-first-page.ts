import { Injectable } from '@nestjs/common';
import { Database, FirstPage } from '@sillage/platform';

/** Which programme the pages are about for somebody who has not chosen one: the oldest, which comes first in every list. */
@Injectable()
export class ProgrammeOfFirstPage extends FirstPage {
  constructor(private readonly database: Database) {
    super();
  }

  override async facts(): Promise<Readonly<Record<string, string>>> {
    const [oldest] = await this.database.query<{ key: string }>(
      'SELECT key FROM programme ORDER BY created_at, key LIMIT 1',
    );
    return oldest === undefined ? {} : { programme: oldest.key };
  }
}
