import { Injectable } from '@nestjs/common';
import { capabilitiesOf, Database, FirstPage, type Actor } from '@sillage/platform';
import { capabilitiesIn, isArchived } from './programme-archive.js';

/** Which programmes there are, in the order of every list, with their guides; and what this person may do, at all and in each. */
@Injectable()
export class ViewerOfFirstPage extends FirstPage {
  constructor(private readonly database: Database) {
    super();
  }

  override async facts(actor: Actor): Promise<Readonly<Record<string, string>>> {
    const programmes = await this.database.query<{ id: string; key: string; guide: string | null; archived: boolean }>(
      `SELECT id, key, guide_key AS guide, ${isArchived('programme')} AS archived FROM programme ORDER BY created_at, key`,
    );
    const viewer = {
      capabilities: capabilitiesOf(actor),
      programmes: programmes.map(({ id, key, guide, archived }) => ({
        key,
        guide,
        archived,
        capabilities: capabilitiesIn(actor, { id, archived }),
      })),
    };
    return { viewer: JSON.stringify(viewer) };
  }
}
