import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { Label } from './label.entity.js';
import { assertShowable } from './label.policy.js';
import { ownLabel } from './label.service.js';

/** Whether anybody may open the page of a label: for its holder to say, and to take back. */
@Injectable()
export class LabelSharing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Holds for the whole chain of renewals, whichever of its labels is named: an address that was printed stays good, and
   * taking one back leaves no other behind.
   * @throws DomainError NOT_FOUND for anybody else's label; INVALID_TRANSITION for one that was never awarded
   */
  async publish(actor: Actor, labelId: string, isPublic: boolean): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await ownLabel(tx, actor, labelId);
      if (isPublic === (label.publishedAt !== null)) return label;
      if (isPublic) assertShowable(label);
      label.publishedAt = isPublic ? tx.now : null;
      await publishChain(tx, label);
      const action = isPublic ? 'label.published' : 'label.unpublished';
      tx.audit({ actor, action, subject: { type: 'Label', id: labelId } });
      return label;
    });
  }
}

async function publishChain(tx: Transaction, { id, publishedAt }: Label): Promise<void> {
  await tx.query(
    `WITH RECURSIVE chain AS (
       SELECT id, renews_id FROM label WHERE id = $1
       UNION SELECT b.id, b.renews_id FROM chain c JOIN label b ON b.renews_id = c.id OR b.id = c.renews_id)
     UPDATE label SET published_at = $2 WHERE id IN (SELECT id FROM chain)`,
    [id, publishedAt],
  );
}
