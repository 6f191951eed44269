import { Injectable } from '@nestjs/common';
import { ownLabel, recordPublished, type Label } from '@sillage/labels';
import { refuse, UnitOfWork, type Actor } from '@sillage/platform';
import { whyNotShown } from './label-sharing.policy.js';

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
      if (isPublic) refuse(whyNotShown(label));
      label.publishedAt = isPublic ? tx.now : null;
      await recordPublished(tx, label);
      const action = isPublic ? 'label.published' : 'label.unpublished';
      tx.audit({ actor, action, subject: { type: 'Label', id: labelId } });
      return label;
    });
  }
}
