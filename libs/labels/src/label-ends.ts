import { Injectable } from '@nestjs/common';
import type { EndedWithDeparture } from '@sillage/people';
import { DomainError, type Actor, type Subject, type Transaction } from '@sillage/platform';
import { Enrolment, EnrolmentStatus } from '@sillage/programmes';
import { LabelEvaluation } from './evaluation/label-evaluation.service.js';
import { Label, LabelStatus, type LabelEnding } from './label.entity.js';
import { eventOf, labelClosed } from './labels.events.js';

/** How labels stop being in force, by whom or what ever. */
@Injectable()
export class LabelEnds {
  constructor(private readonly evaluation: LabelEvaluation) {}

  /** @param actor null where the system does it */
  async end(
    tx: Transaction,
    actor: Actor | null,
    label: Label,
    { status, reason = null }: { status: LabelEnding; reason?: string | null },
  ): Promise<Label> {
    label.close(status, tx.now, reason);
    await tx.save(label);
    tx.emit(labelClosed(eventOf(label)));
    const subject: Subject = { type: 'Label', id: label.id };
    tx.audit({ actor, action: `label.${status.toLowerCase()}`, subject, reason: reason ?? undefined });
    await this.evaluation.recordInForce(tx, label);
    // The way to the level begins again, for whoever still takes part.
    await this.evaluation.evaluate(label.programmeId, label.personId);
    return label;
  }

  /** Leaving the programme gives every label back, the person's own act. @returns how it was before */
  async returnAll(tx: Transaction, of: { programmeId: string; personId: string }): Promise<EndedWithDeparture[]> {
    const enrolment = await tx.lock(Enrolment, of);
    if (enrolment.status !== EnrolmentStatus.LEFT) return [];
    const labels = await tx.list(Label, { ...of, status: LabelStatus.AWARDED });
    for (const { id } of labels) await this.end(tx, null, await tx.lock(Label, id), { status: 'RETURNED' });
    return labels.map(({ id: subjectId, personId }) => ({ personId, kind: 'LABEL', subjectId }));
  }

  /** Somebody's leaving the company was undone: the labels that were given back for them are in force again. */
  async takeBack(tx: Transaction, departureIds: readonly string[]): Promise<void> {
    const restored = await tx.query<{ id: string }>(
      `UPDATE label b SET status = 'AWARDED', closed_at = NULL FROM departure_end e
       WHERE e.departure_id = ANY($1::uuid[]) AND e.kind = 'LABEL' AND b.id = e.subject_id AND b.status = 'RETURNED'
       RETURNING b.id`,
      [departureIds],
    );
    for (const { id } of restored) tx.audit({ actor: null, action: 'label.restored', subject: { type: 'Label', id } });
  }

  /**
   * What somebody wrote about a person who was erased goes with them, and so does the page of their label; the label
   * itself stays, as nobody's. A refusal needs a reason, of which only that is left.
   */
  async forget(tx: Transaction, personId: string): Promise<void> {
    await tx.query(
      `UPDATE label SET reason = CASE WHEN reason IS NOT NULL THEN '…' END, published_at = NULL
       WHERE person_id = $1 AND (reason IS NOT NULL OR published_at IS NOT NULL)`,
      [personId],
    );
  }
}

/**
 * The person's enrolment is locked before the label, as everywhere: two orders would wait for each other.
 * @throws DomainError NOT_FOUND
 */
export async function lockLabel(tx: Transaction, labelId: string): Promise<Label> {
  const label = await tx.find(Label, { id: labelId });
  if (label === null) throw labelNotFound(labelId);
  await tx.lock(Enrolment, { programmeId: label.programmeId, personId: label.personId });
  return tx.lock(Label, labelId);
}

/** The same for a label that is not there and for one that the actor may not see. */
export function labelNotFound(labelId: string): DomainError {
  return new DomainError('NOT_FOUND', { subject: { type: 'Label', id: labelId } });
}
