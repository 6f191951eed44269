import { Injectable } from '@nestjs/common';
import { PersonScope } from '@sillage/people';
import {
  badInput,
  Capability,
  refuse,
  rolesThatGive,
  UnitOfWork,
  type Actor,
  type Role,
  type Subject,
  type Transaction,
} from '@sillage/platform';
import { Enrolment, EnrolmentStatus, Level, Programme, whyNothingNew } from '@sillage/programmes';
import { LabelEvaluation } from '../evaluation/label-evaluation.service.js';
import { LabelEnds, labelNotFound, lockLabel } from '../label-ends.js';
import { Label } from '../label.entity.js';
import { revokers, whyNotReview, whyNotRevoke } from '../label.policy.js';
import { eventOf, labelSentBack } from '../labels.events.js';
import { labelsTexts } from '../labels.texts.js';

const longestReason = 2000;

/** What those who look after a programme do to other people's labels. */
@Injectable()
export class LabelReviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluation: LabelEvaluation,
    private readonly ends: LabelEnds,
    private readonly scope: PersonScope,
  ) {}

  /**
   * A submitted label is awarded, or sent back with a reason that the person reads. The evidence was checked when it was
   * handed in; now it is the reviewer's word that counts.
   */
  async review(actor: Actor, labelId: string, review: { award: boolean; reason: string | null }): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await this.within(tx, actor, labelId, rolesThatGive(Capability.REVIEW_LABELS));
      const { programmeId, personId } = label;
      const enrolment = await tx.get(Enrolment, { programmeId, personId });
      const hasLeft = enrolment.status === EnrolmentStatus.LEFT;
      refuse(whyNotReview({ status: label.status, isOwn: personId === actor.personId, hasLeft }));
      refuse(whyNothingNew(await tx.get(Programme, programmeId)));
      const subject: Subject = { type: 'Label', id: labelId };
      if (review.award) {
        tx.audit({ actor, action: 'label.review-awarded', subject });
        await this.evaluation.award(tx, label, (await tx.get(Level, label.levelId)).validityMonths);
        await this.evaluation.evaluate(programmeId, personId);
        return label;
      }
      const reason = reasonOf(review.reason);
      label.sendBack(reason);
      tx.emit(labelSentBack(eventOf(label)));
      tx.audit({ actor, action: 'label.sent-back', subject, reason });
      return tx.save(label);
    });
  }

  async revoke(actor: Actor, labelId: string, reason: string): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await this.within(tx, actor, labelId, revokers);
      refuse(whyNotRevoke({ status: label.status, isOwn: label.personId === actor.personId }));
      return this.ends.end(tx, actor, label, { status: 'REVOKED', reason: reasonOf(reason) });
    });
  }

  private async within(tx: Transaction, actor: Actor, labelId: string, roles: readonly Role[]): Promise<Label> {
    const label = await lockLabel(tx, labelId);
    if (await this.scope.reaches(actor, { roles, programmeId: label.programmeId }, label.personId)) return label;
    throw labelNotFound(labelId);
  }
}

function reasonOf(reason: string | null): string {
  const given = reason?.trim() ?? '';
  if (given === '' || given.length > longestReason) throw badInput('input.reason', labelsTexts.reasonNeeded);
  return given;
}
