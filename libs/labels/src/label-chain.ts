import type { Transaction } from '@sillage/platform';
import type { Label } from './label.entity.js';

/**
 * Writes since when anybody may open the page of a label, or that nobody may: on the whole chain of renewals, whichever
 * of its labels is named.
 */
export async function recordPublished(
  tx: Transaction,
  { id, publishedAt }: Pick<Label, 'id' | 'publishedAt'>,
): Promise<void> {
  await tx.query(
    `WITH RECURSIVE chain AS (
       SELECT id, renews_id FROM label WHERE id = $1
       UNION SELECT b.id, b.renews_id FROM chain c JOIN label b ON b.renews_id = c.id OR b.id = c.renews_id)
     UPDATE label SET published_at = $2 WHERE id IN (SELECT id FROM chain)`,
    [id, publishedAt],
  );
}
