import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { viewerShape } from './viewer.shape.js';
import type { ViewerType } from './viewer.types.js';

@Injectable()
export class ViewerQueries {
  constructor(private readonly database: Database) {}

  /** The reader, with what is asked of them. */
  async read(asked: Selection, reading: Reading): Promise<ViewerType | null> {
    const { personId } = reading.actor;
    // Who it is, whoever asks knows already.
    if (isIdentity(asked)) return { personId, person: { id: personId } };
    const [row] = await this.database.query<{ viewer: ViewerType }>(
      `SELECT ${viewerShape.json(asked, 'me', reading)} AS viewer FROM person me WHERE me.id = ${reading.me}`,
      reading.parameters.values,
    );
    return row === undefined ? null : viewerShape.finish(row.viewer, asked, reading);
  }
}

function isIdentity(asked: Selection): boolean {
  return [...asked.fields].every(
    ({ name, below }) => name === 'person' && [...below.fields].every((field) => field.name === 'id'),
  );
}
