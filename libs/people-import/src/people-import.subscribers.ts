import { Injectable } from '@nestjs/common';
import { identityErased } from '@sillage/people';
import { SubscribeWithin, type Transaction } from '@sillage/platform';

@Injectable()
export class PeopleImportSubscribers {
  /** What HR’s files had wrong is kept in their words, which may be the address or the number of somebody. */
  @SubscribeWithin(identityErased, 'people-import.forget')
  async forget(
    { externalId, email }: { externalId: string | null; email: string | null },
    tx: Transaction,
  ): Promise<void> {
    await tx.query(
      `UPDATE people_import_problem SET details = (
         SELECT jsonb_object_agg(key, CASE WHEN lower(value #>> '{}') = ANY($1) THEN to_jsonb('…'::text) ELSE value END)
         FROM jsonb_each(details))
       WHERE EXISTS (SELECT FROM jsonb_each_text(details) WHERE lower(value) = ANY($1))`,
      [[externalId, email].flatMap((known) => known?.toLowerCase() ?? [])],
    );
  }
}
