import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@sillage/platform';
import {
  Enrolment,
  EnrolmentService,
  EnrolmentStatus,
  Programme,
  Programmes,
  type LevelRow,
} from '@sillage/programmes';
import { CriteriaQueries, isMet } from '../criteria/criteria.queries.js';
import { inForce, lapsedAt, lastEnding, openLabel } from '../label-in-force.js';
import { isAsItShould, type LabelStanding } from '../label-standing.js';
import { LabelStandings } from '../label-standing.queries.js';
import { Label, LabelStatus } from '../label.entity.js';
import { isAwardedByItself, isHandedIn } from '../label.policy.js';
import { labelAwarded } from '../labels.events.js';

type OfPerson = { programmeId: string; personId: string };

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
    private readonly standings: LabelStandings,
    private readonly clock: Clock,
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
      // Labels of a programme that rests stay as they are, but for those that end.
      if (programme.archivedAt !== null) return false;
      // Where levels change places, another one of two labels is the higher.
      const recorded = enrolment.levelId === ((await inForce(tx, { programmeId, personId }))?.levelId ?? null);
      if (!recorded) await this.recordInForce(tx, { programmeId, personId });
      for (let changed = !recorded; ; changed = true) {
        const moved = await this.step(tx, programme, enrolment);
        // A level can bring the next one with it, so go on until one is still to be earned.
        if (moved !== 'awarded') return changed || moved === 'moved';
      }
    });
  }

  /**
   * The same for many people at the same time: those who are where the evidence says cost a share of three statements,
   * and only the others are evaluated.
   */
  async evaluateMany(people: readonly OfPerson[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      for (const [programmeId, of] of Map.groupBy(people, (person) => person.programmeId)) {
        const personIds = [...new Set(of.map(({ personId }) => personId))];
        // What another evaluation is about to write about them is waited for, and then seen.
        await tx.query(
          `SELECT FROM enrolment WHERE programme_id = $1 AND person_id = ANY((SELECT $2::uuid[])::uuid[])
           ORDER BY person_id FOR UPDATE`,
          [programmeId, personIds],
        );
        const standings = await this.standings.of(programmeId, personIds);
        for (const { personId } of await this.astray(standings)) await this.evaluate(programmeId, personId);
      }
    });
  }

  /** Those who are not where the evidence says. */
  async astray(standings: readonly LabelStanding[]): Promise<LabelStanding[]> {
    const aims = standings.flatMap(({ enrolmentId, levelId }) => (levelId === null ? [] : [{ enrolmentId, levelId }]));
    const progress = await this.criteria.progress(aims, this.clock.now());
    const met = new Map(progress.map((aim) => [aim.enrolmentId, isMet(aim)]));
    return standings.filter((standing) => !isAsItShould(standing, met.get(standing.enrolmentId) ?? false));
  }

  /** Whether everything that the level asks for is there. */
  async isMet(tx: Transaction, aim: { enrolmentId: string; levelId: string; renewal?: boolean }): Promise<boolean> {
    const [answer] = await this.criteria.progress([aim], tx.now);
    return answer !== undefined && isMet(answer);
  }

  async award(tx: Transaction, label: Label, validityMonths: number | null): Promise<void> {
    label.award(tx.now, validityMonths);
    await tx.save(label);
    const { id: labelId, programmeId, personId, levelId } = label;
    tx.emit(labelAwarded({ labelId, programmeId, personId, levelId }));
    tx.audit({ actor: null, action: 'label.awarded', subject: subjectOf(label) });
    await this.recordInForce(tx, label);
  }

  /** Writes on the enrolment, where features below read it, the highest level in force or that the last one lapsed. */
  async recordInForce(tx: Transaction, of: OfPerson): Promise<void> {
    const level = await inForce(tx, of);
    const { programmeId, personId } = of;
    await this.enrolments.recordLabelInForce(tx, { programmeId, personId, levelId: level?.levelId ?? null });
    if (level === null) {
      await this.enrolments.recordAlumnus(tx, { programmeId, personId, since: await lapsedAt(tx, of) });
    }
  }

  /** Follows the evidence towards the next level. */
  private async step(
    tx: Transaction,
    programme: Programme,
    enrolment: Enrolment,
  ): Promise<'awarded' | 'moved' | 'still'> {
    const of = { programmeId: programme.id, personId: enrolment.personId };
    const levels = await this.programmes.levelsOf([programme.id]);
    const level = nextLevel(levels, (await inForce(tx, of))?.rank ?? 0);
    const open = await openLabel(tx, of);
    if (open !== null && isHandedIn(open.status) && levels.some(({ id }) => id === open.levelId)) return 'still';
    if (level === null) {
      if (open === null) return 'still';
      await giveUp(tx, open);
      return 'moved';
    }
    const turned = open?.levelId !== level.id;
    const label = await towards(tx, open, { ...of, levelId: level.id });
    const met = await this.isMet(tx, { enrolmentId: enrolment.id, levelId: level.id });
    const moved = met !== (label.status === LabelStatus.READY);
    if (moved) await followEvidence(tx, label, met);
    if (met && isAwardedByItself(programme.awardsAutomatically, await lastEnding(tx, label))) {
      await this.award(tx, label, level.validityMonths);
      return 'awarded';
    }
    return moved || turned ? 'moved' : 'still';
  }
}

/** The lowest level above the one that is held; null at the top. */
export function nextLevel(levels: readonly LevelRow[], heldRank: number): LevelRow | null {
  return levels.find(({ rank }) => rank > heldRank) ?? null;
}

/** The open label, turned towards that level if the programme's levels changed meanwhile; a new one if there is none. */
async function towards(
  tx: Transaction,
  open: Label | null,
  of: { programmeId: string; personId: string; levelId: string },
): Promise<Label> {
  if (open === null) return tx.save(Label.open(of, tx.now));
  if (open.levelId === of.levelId) return open;
  const anew = { levelId: of.levelId, status: LabelStatus.IN_PROGRESS, submittedAt: null, reason: null };
  return tx.save(Object.assign(open, anew));
}

async function followEvidence(tx: Transaction, label: Label, met: boolean): Promise<void> {
  label.status = met ? LabelStatus.READY : LabelStatus.IN_PROGRESS;
  tx.audit({ actor: null, action: met ? 'label.ready' : 'label.no-longer-ready', subject: subjectOf(label) });
  await tx.save(label);
}

/** Above the highest level there is nothing to be on the way to; this happens when a programme gives levels up. */
async function giveUp(tx: Transaction, open: Label): Promise<void> {
  tx.audit({ actor: null, action: 'label.given-up', subject: subjectOf(open) });
  await tx.remove(open);
}

function subjectOf({ id }: Label): { type: 'Label'; id: string } {
  return { type: 'Label', id };
}
