import { Injectable } from '@nestjs/common';
import { identityErased } from '@sillage/people';
import { SubscribeWithin, type Transaction } from '@sillage/platform';

@Injectable()
export class PeopleImportSubscribers {
  /** What HR’s files had wrong is kept in their words, which may be the address, a number or the name of somebody. */
  @SubscribeWithin(identityErased, 'people-import.forget')
  async forget({ personId, externalId, email, displayName }: Identity, tx: Transaction): Promise<void> {
    const former = await tx.query<{ number: string }>(
      `DELETE FROM person_former_number WHERE person_id = $1 RETURNING external_id AS number`,
      [personId],
    );
    const known = [externalId, email, displayName, ...former.map(({ number }) => number)];
    await tx.query(
      `UPDATE people_import_problem SET details = (
         SELECT jsonb_object_agg(key, CASE WHEN lower(value #>> '{}') = ANY($1) THEN to_jsonb('…'::text) ELSE value END)
         FROM jsonb_each(details))
       WHERE EXISTS (SELECT FROM jsonb_each_text(details) WHERE lower(value) = ANY($1))`,
      [known.flatMap((word) => word?.toLowerCase() ?? [])],
    );
  }
}

type Identity = { personId: string; externalId: string | null; email: string | null; displayName: string };
