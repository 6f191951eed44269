import { Injectable } from '@nestjs/common';
import { PersonScope } from '@sillage/people';
import { badInput, DomainError, Role, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { Criterion, Enrolment, EnrolmentStatus, Level, Programme } from '@sillage/programmes';
import { LabelEvaluation } from './evaluation.service.js';
import { Label, LabelStatus } from './label.entity.js';
import { assertLabelMove } from './label.policy.js';
import { labelClosed, labelSentBack } from './labels.events.js';
import { labelsTexts } from './labels.texts.js';

const longestReason = 2000;
const reviewers = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

/** What people do to labels; what evidence does to them is LabelEvaluation. */
@Injectable()
export class LabelService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluation: LabelEvaluation,
    private readonly scope: PersonScope,
  ) {}

  /**
   * Declares what the next level asks to declare and, where labels are reviewed, hands the label in.
   * @throws DomainError NOT_ENROLLED; CRITERIA_NOT_MET when something is still missing
   */
  async submit(actor: Actor, programmeKey: string, declarations: readonly string[]): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const programme = await tx.find(Programme, { key: programmeKey });
      if (programme === null) throw new DomainError('NOT_FOUND', { argumentPath: 'input.programme' });
      const of = { programmeId: programme.id, personId: actor.personId };
      const enrolment = await tx.find(Enrolment, of);
      if (enrolment?.status !== EnrolmentStatus.ACTIVE) throw new DomainError('NOT_ENROLLED');
      await tx.lock(Enrolment, enrolment.id);
      await this.evaluation.evaluate(of.programmeId, of.personId);
      const before = await currentLabel(tx, of);
      await declare(tx, before, declarations);
      await this.evaluation.evaluate(of.programmeId, of.personId);
      const label = await tx.get(Label, before.id);
      if (label.status === LabelStatus.AWARDED) return label;
      if (label.status === LabelStatus.IN_PROGRESS) throw new DomainError('CRITERIA_NOT_MET');
      assertLabelMove('submit', label.status);
      Object.assign(label, { status: LabelStatus.SUBMITTED, reason: null });
      tx.audit({ actor, action: 'label.submitted', subject: subjectOf(label) });
      return tx.save(label);
    });
  }

  /** A submitted label is awarded, or sent back with a reason that the person reads. */
  async review(actor: Actor, labelId: string, review: { award: boolean; reason: string | null }): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await this.ofOthers(tx, actor, labelId, reviewers);
      assertLabelMove(review.award ? 'award' : 'send-back', label.status);
      if (label.status !== LabelStatus.SUBMITTED) throw new DomainError('INVALID_TRANSITION');
      if (label.personId === actor.personId) throw new DomainError('FORBIDDEN', { text: labelsTexts.ownReview });
      if (review.award) {
        await this.evaluation.award(tx, label, (await tx.get(Level, label.levelId)).validityMonths);
        tx.audit({ actor, action: 'label.review-awarded', subject: subjectOf(label) });
        await this.evaluation.evaluate(label.programmeId, label.personId);
        return label;
      }
      Object.assign(label, { status: LabelStatus.SENT_BACK, reason: reasonOf(review.reason) });
      tx.emit(labelSentBack(eventOf(label)));
      tx.audit({ actor, action: 'label.sent-back', subject: subjectOf(label), reason: label.reason ?? undefined });
      return tx.save(label);
    });
  }

  async return(actor: Actor, labelId: string): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await lockWithPerson(tx, labelId);
      if (label.personId !== actor.personId) throw notFound(labelId);
      assertLabelMove('return', label.status);
      return this.close(tx, actor, label, 'RETURNED');
    });
  }

  async revoke(actor: Actor, labelId: string, reason: string): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await this.ofOthers(tx, actor, labelId, [Role.PROGRAMME_MANAGER]);
      assertLabelMove('revoke', label.status);
      return this.close(tx, actor, label, 'REVOKED', reasonOf(reason));
    });
  }

  /** Leaving the programme gives every label back, the person's own act. */
  async returnAll(tx: Transaction, programmeId: string, personId: string): Promise<void> {
    for (const { id } of await tx.list(Label, { programmeId, personId, status: LabelStatus.AWARDED })) {
      await this.close(tx, null, await lockWithPerson(tx, id), 'RETURNED');
    }
  }

  /** After its validity and the programme's grace, a label is no longer in force. */
  async lapse(labelId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const label = await lockWithPerson(tx, labelId);
      if (label.status === LabelStatus.AWARDED) await this.close(tx, null, label, 'LAPSED');
    });
  }

  private async close(
    tx: Transaction,
    actor: Actor | null,
    label: Label,
    status: 'LAPSED' | 'RETURNED' | 'REVOKED',
    reason: string | null = null,
  ): Promise<Label> {
    label.close(status, tx.now, reason);
    await tx.save(label);
    tx.emit(labelClosed(eventOf(label)));
    tx.audit({
      actor,
      action: `label.${status.toLowerCase()}`,
      subject: subjectOf(label),
      reason: reason ?? undefined,
    });
    await this.evaluation.recordInForce(tx, label.programmeId, label.personId);
    return label;
  }

  private async ofOthers(tx: Transaction, actor: Actor, labelId: string, roles: readonly Role[]): Promise<Label> {
    const label = await lockWithPerson(tx, labelId);
    if (await this.scope.reaches(actor, { roles, programmeId: label.programmeId }, label.personId)) return label;
    throw notFound(labelId);
  }
}

/** The person's enrolment is locked before the label, as everywhere: two orders would wait for each other. */
async function lockWithPerson(tx: Transaction, labelId: string): Promise<Label> {
  const label = await tx.find(Label, { id: labelId });
  if (label === null) throw notFound(labelId);
  await tx.lock(Enrolment, { programmeId: label.programmeId, personId: label.personId });
  return tx.lock(Label, labelId);
}

async function currentLabel(tx: Transaction, of: { programmeId: string; personId: string }): Promise<Label> {
  const labels = (await tx.list(Label, of)).filter(({ awardedAt }) => awardedAt === null);
  const [open] = labels;
  if (open === undefined) throw new DomainError('INVALID_TRANSITION', { text: labelsTexts.topReached });
  return open;
}

/** Only what the level asks to declare can be declared. */
async function declare(tx: Transaction, label: Label, declarations: readonly string[]): Promise<void> {
  if (declarations.length === 0) return;
  const asked = await tx.list(Criterion, { levelId: label.levelId, kind: 'SELF_DECLARED', renewal: false });
  for (const text of declarations) {
    if (!asked.some(({ argument }) => argument === text)) {
      throw badInput('input.selfDeclarations', labelsTexts.notAskedToDeclare);
    }
    await tx.query(
      `INSERT INTO self_declaration (programme_id, person_id, text, declared_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT self_declaration_once DO NOTHING`,
      [label.programmeId, label.personId, text, tx.now],
    );
  }
}

function reasonOf(reason: string | null): string {
  const given = reason?.trim() ?? '';
  if (given === '' || given.length > longestReason) throw badInput('input.reason', labelsTexts.reasonNeeded);
  return given;
}

function notFound(labelId: string): DomainError {
  return new DomainError('NOT_FOUND', { subject: { type: 'Label', id: labelId } });
}

function subjectOf({ id }: Label): { type: string; id: string } {
  return { type: 'Label', id };
}

function eventOf({ id, programmeId, personId, levelId }: Label) {
  return { labelId: id, programmeId, personId, levelId };
}
