import { Injectable } from '@nestjs/common';
import { capabilitiesOf, Database, type Reading, type Selection } from '@sillage/platform';
import { viewerShape } from './viewer.shape.js';
import type { ViewerType } from './viewer.types.js';

@Injectable()
export class ViewerQueries {
  constructor(private readonly database: Database) {}

  /** The reader, with what is asked of them. */
  async read(asked: Selection, reading: Reading): Promise<ViewerType | null> {
    const { personId } = reading.actor;
    // Who it is, and by which roles, whoever asks knows already.
    if (isKnown(asked)) return { personId, person: { id: personId }, capabilities: capabilitiesOf(reading.actor) };
    const [row] = await this.database.query<{ viewer: ViewerType }>(
      `SELECT ${viewerShape.json(asked, 'me', reading)} AS viewer FROM person me WHERE me.id = ${reading.me}`,
      reading.parameters.values,
    );
    return row === undefined ? null : viewerShape.finish(row.viewer, asked, reading);
  }
}

function isKnown(asked: Selection): boolean {
  return [...asked.fields].every(
    ({ name, below }) =>
      name === 'capabilities' || (name === 'person' && [...below.fields].every((field) => field.name === 'id')),
  );
}
