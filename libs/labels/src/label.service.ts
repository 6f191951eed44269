import { Injectable } from '@nestjs/common';
import { DomainError, refuse, UnitOfWork, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { Criterion, Enrolment, EnrolmentStatus, Level, Programme, whyNothingNew } from '@sillage/programmes';
import { LabelEvaluation } from './evaluation/label-evaluation.service.js';
import { LabelEnds, labelNotFound, lockLabel } from './label-ends.js';
import { lastEnding, openLabel } from './label-in-force.js';
import { Label, LabelStatus } from './label.entity.js';
import { isReviewed, whyNotMove } from './label.policy.js';
import { eventOf, labelRenewed } from './labels.events.js';
import { labelsTexts } from './labels.texts.js';
import { whyNotRenewable } from './renewal.policy.js';
import { declare, declareAsked } from './criteria/self-declaration.js';

/** What people do to their own labels; what evidence does to them is LabelEvaluation. */
@Injectable()
export class LabelService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluation: LabelEvaluation,
    private readonly ends: LabelEnds,
  ) {}

  /**
   * Declares what the next level asks to declare, and hands the label in: for review, or straight for the award.
   * @throws DomainError NOT_ENROLLED; CRITERIA_NOT_MET when something is still missing, and then nothing was declared
   */
  async submit(
    actor: Actor,
    programmeKey: string,
    texts: readonly string[],
    criterionIds: readonly string[] = [],
  ): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const programme = await tx.find(Programme, { key: programmeKey });
      if (programme === null) throw new DomainError('NOT_FOUND', { argumentPath: 'input.programme' });
      refuse(whyNothingNew(programme));
      const of = { programmeId: programme.id, personId: actor.personId };
      const enrolment = await activeEnrolment(tx, of);
      await this.evaluation.evaluate(of.programmeId, of.personId);
      const open = await openLabel(tx, of);
      if (open === null) throw new DomainError('INVALID_TRANSITION', { text: labelsTexts.topReached });
      if (open.status === LabelStatus.SUBMITTED) throw new DomainError('INVALID_TRANSITION');
      await declare(tx, open, { texts, criterionIds });
      await this.evaluation.evaluate(of.programmeId, of.personId);

      const label = await tx.get(Label, open.id);
      if (label.status === LabelStatus.AWARDED) return label;
      refuse(whyNotMove('submit', label.status));
      const aim = { enrolmentId: enrolment.id, levelId: label.levelId };
      if (!(await this.evaluation.isMet(tx, aim))) throw new DomainError('CRITERIA_NOT_MET');
      label.submit(tx.now);
      tx.audit({ actor, action: 'label.submitted', subject: subjectOf(label) });
      await tx.save(label);
      if (isReviewed(programme.awardsAutomatically, await lastEnding(tx, label))) return label;
      await this.evaluation.award(tx, label, (await tx.get(Level, label.levelId)).validityMonths);
      await this.evaluation.evaluate(of.programmeId, of.personId);
      return label;
    });
  }

  /**
   * Begins a new period, and declares with it what the renewal asks to declare.
   * @throws DomainError INVALID_TRANSITION outside of the time for it; CRITERIA_NOT_MET
   */
  async renew(actor: Actor, labelId: string): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await ownLabel(tx, actor, labelId);
      refuse(whyNotMove('renew', label.status));
      const { programmeId, personId, levelId } = label;
      const programme = await tx.get(Programme, programmeId);
      refuse(whyNothingNew(programme));
      const level = await tx.get(Level, levelId);
      const { expiresAt } = label;
      refuse(whyNotRenewable({ expiresAt, levelRetired: level.retiredAt !== null }, programme.graceDays, tx.now));
      await declareAsked(tx, label, await tx.list(Criterion, { levelId, kind: 'SELF_DECLARED', renewal: true }));
      const enrolment = await tx.get(Enrolment, { programmeId, personId });
      const aim = { enrolmentId: enrolment.id, levelId, renewal: true };
      if (!(await this.evaluation.isMet(tx, aim))) throw new DomainError('CRITERIA_NOT_MET');

      const renewed = label.renew(tx.now, level.validityMonths);
      await tx.save(label);
      tx.emit(labelRenewed(eventOf(renewed)));
      tx.audit({ actor, action: 'label.renewed', subject: subjectOf(label), details: { renewedBy: renewed.id } });
      return tx.save(renewed);
    });
  }

  async return(actor: Actor, labelId: string): Promise<Label> {
    return this.unitOfWork.run(async (tx) => {
      const label = await ownLabel(tx, actor, labelId);
      refuse(whyNotMove('return', label.status));
      return this.ends.end(tx, actor, label, { status: 'RETURNED' });
    });
  }
}

async function activeEnrolment(tx: Transaction, of: { programmeId: string; personId: string }): Promise<Enrolment> {
  const known = await tx.find(Enrolment, of);
  if (known === null) throw new DomainError('NOT_ENROLLED');
  const enrolment = await tx.lock(Enrolment, known.id);
  if (enrolment.status === EnrolmentStatus.LEFT) throw new DomainError('NOT_ENROLLED');
  if (enrolment.status === EnrolmentStatus.PAUSED) {
    throw new DomainError('INVALID_TRANSITION', { text: labelsTexts.paused });
  }
  return enrolment;
}

/**
 * The actor's label, locked.
 * @throws DomainError NOT_FOUND for everybody else's
 */
export async function ownLabel(tx: Transaction, actor: Actor, labelId: string): Promise<Label> {
  const label = await lockLabel(tx, labelId);
  if (label.personId !== actor.personId) throw labelNotFound(labelId);
  return label;
}

function subjectOf({ id }: Label): Subject {
  return { type: 'Label', id };
}
