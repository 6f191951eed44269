import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@sillage/platform';
import {
  Enrolment,
  EnrolmentService,
  EnrolmentStatus,
  Programme,
  Programmes,
  type LevelRow,
} from '@sillage/programmes';
import { CriteriaQueries } from './criteria.queries.js';
import { allMet } from './criterion-progress.js';
import { inForce } from './label-in-force.js';
import { Label, LabelStatus } from './label.entity.js';
import { labelAwarded } from './labels.events.js';

/**
 * Brings a person's labels to what the evidence says. It looks at the state and not at what happened, so late, repeated
 * or reordered events all lead to the same labels.
 */
@Injectable()
export class LabelEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly enrolments: EnrolmentService,
    private readonly criteria: CriteriaQueries,
  ) {}

  /** @returns whether anything changed */
  async evaluate(programmeId: string, personId: string): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const known = await tx.find(Enrolment, { programmeId, personId });
      if (known === null) return false;
      // One evaluation of a person at a time: two at once could both see the criteria met.
      const enrolment = await tx.lock(Enrolment, known.id);
      if (enrolment.status !== EnrolmentStatus.ACTIVE) return false;
      const programme = await tx.get(Programme, programmeId);
      let changed = false;
      // A level can bring the next one with it, so go on until one is still to be earned.
      while (await this.step(tx, programme, enrolment)) changed = true;
      return changed;
    });
  }

  /** Follows the evidence towards the next level. @returns whether a level was awarded, so that another may follow */
  private async step(tx: Transaction, programme: Programme, enrolment: Enrolment): Promise<boolean> {
    const { id: programmeId } = programme;
    const { personId } = enrolment;
    const level = nextLevel(
      await this.programmes.levelsOf([programmeId]),
      (await inForce(tx, programmeId, personId))?.rank ?? 0,
    );
    const open = await openLabel(tx, programmeId, personId);
    if (level === null) return false;
    const label = await towards(tx, open, { programmeId, personId, levelId: level.id });
    const [aim] = await this.criteria.progress([{ enrolmentId: enrolment.id, levelId: level.id }], tx.now);
    const met = allMet(aim?.progress ?? []);
    if (met && programme.awardsAutomatically && label.status !== LabelStatus.SUBMITTED) {
      await this.award(tx, label, level.validityMonths);
      return true;
    }
    if (met && label.status === LabelStatus.IN_PROGRESS) label.status = LabelStatus.READY;
    else if (!met && label.status === LabelStatus.READY) label.status = LabelStatus.IN_PROGRESS;
    else return false;
    await tx.save(label);
    return false;
  }

  async award(tx: Transaction, label: Label, validityMonths: number | null): Promise<void> {
    label.award(tx.now, validityMonths);
    await tx.save(label);
    const { id: labelId, programmeId, personId, levelId } = label;
    tx.emit(labelAwarded({ labelId, programmeId, personId, levelId }));
    tx.audit({ actor: null, action: 'label.awarded', subject: { type: 'Label', id: labelId } });
    await this.recordInForce(tx, programmeId, personId);
  }

  /** Writes the highest level in force on the enrolment, where features below read it. */
  async recordInForce(tx: Transaction, programmeId: string, personId: string): Promise<void> {
    const level = await inForce(tx, programmeId, personId);
    await this.enrolments.recordLabelInForce(tx, { programmeId, personId, levelId: level?.levelId ?? null });
  }
}

/** The lowest level above the one that is held; null at the top. */
export function nextLevel(levels: readonly LevelRow[], heldRank: number): LevelRow | null {
  return levels.find(({ rank }) => rank > heldRank) ?? null;
}

async function openLabel(tx: Transaction, programmeId: string, personId: string): Promise<Label | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM label WHERE programme_id = $1 AND person_id = $2
       AND status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK')`,
    [programmeId, personId],
  );
  return row === undefined ? null : tx.lock(Label, row.id);
}

/** The open label, turned towards that level if the programme's levels changed meanwhile; a new one if there is none. */
async function towards(
  tx: Transaction,
  open: Label | null,
  of: { programmeId: string; personId: string; levelId: string },
): Promise<Label> {
  if (open === null) return tx.save(Label.open(of, tx.now));
  if (open.levelId === of.levelId) return open;
  return tx.save(Object.assign(open, { levelId: of.levelId, status: LabelStatus.IN_PROGRESS, reason: null }));
}
