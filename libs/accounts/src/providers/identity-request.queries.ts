import { Injectable } from '@nestjs/common';
import { Database, keyset, type Reading, type Selection } from '@sillage/platform';
import { identityRequestShape } from './provider-identity.shape.js';
import type { ProviderIdentityRequestType } from './provider-identity.types.js';

export const byAsking = keyset('identity-requests', 'time', 'id');

/** A request with its place in that order. */
export interface IdentityRequestRow {
  readonly request: ProviderIdentityRequestType;
  readonly place: string;
  readonly id: string;
}

// Whoever left meanwhile waits for nothing any more.
const waiting = `provider_identity_request r WHERE EXISTS (SELECT FROM person p WHERE p.id = r.person_id AND p.active)`;

/** Who waits for an administrator's word. */
@Injectable()
export class IdentityRequestQueries {
  constructor(private readonly database: Database) {}

  async page(
    { after, limit }: { after: readonly [string, string] | null; limit: number },
    asked: Selection,
    reading: Reading,
  ): Promise<IdentityRequestRow[]> {
    const { parameters } = reading;
    const [time, id] = after ?? [];
    const later =
      after === null
        ? ''
        : `AND (r.asked_at, r.id) > (${parameters.addUnseen(time, 'timestamptz')}, ${parameters.addUnseen(id, 'uuid')})`;
    const rows = await this.database.query<IdentityRequestRow>(
      `SELECT ${identityRequestShape.json(asked, 'r', reading)} AS request, r.asked_at::text AS place, r.id
       FROM ${waiting} ${later} ORDER BY r.asked_at, r.id LIMIT ${limit}`,
      parameters.values,
    );
    return rows.map(({ request, ...place }) => ({
      ...place,
      request: identityRequestShape.finish(request, asked, reading),
    }));
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${waiting}`);
    return row?.count ?? 0;
  }
}
