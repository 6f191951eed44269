import { Injectable } from '@nestjs/common';
import {
  badInput,
  Capability,
  DomainError,
  isCapable,
  newId,
  Role,
  UnitOfWork,
  type Actor,
  type Subject,
  type Transaction,
} from '@sillage/platform';
import { Criterion } from './criterion.entity.js';
import { Level } from './level.entity.js';
import { programmeDefaults } from './programme-defaults.js';
import { assertProgramme } from './programme-plan.js';
import { Programme } from './programme.entity.js';
import type { CriterionInput, LevelInput, ProgrammeInput } from './programme.inputs.js';
import { programmeCriteriaChanged } from './programmes.events.js';
import { programmesTexts } from './programmes.texts.js';

/** What a renewal asks for where the programme does not say: the current guide, and one session in the period. */
const usualRenewal: readonly CriterionInput[] = [
  { kind: 'GUIDE_ACKNOWLEDGED', required: 1 },
  { kind: 'SESSIONS_ATTENDED', required: 1 },
];

/** Makes and changes programmes. */
@Injectable()
export class ProgrammeAuthoringService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async create(actor: Actor, input: ProgrammeInput): Promise<Programme> {
    return this.unitOfWork.run(async (tx) => {
      if (!input.name || !input.levels) throw badInput('input', programmesTexts.nameAndLevelsNeeded);
      assertProgramme(input, { guideKey: null });
      const programme = await tx.save(changed(blank(tx.now), input));
      await replaceLevels(tx, programme, input.levels);
      tx.audit({
        actor,
        action: 'programme.created',
        subject: { type: 'Programme', id: programme.id },
        details: input,
      });
      return programme;
    });
  }

  /** @throws DomainError NOT_FOUND; FORBIDDEN for the manager of another programme */
  async update(actor: Actor, input: ProgrammeInput): Promise<Programme> {
    return this.unitOfWork.run(async (tx) => {
      const programme = await tx.lock(Programme, { key: input.key });
      assertMayChange(actor, programme);
      assertProgramme(input, programme);
      const before = { ...programme };
      await tx.save(changed(programme, input));
      if (input.levels) await replaceLevels(tx, programme, input.levels);
      const awardsOtherwise =
        programme.guideKey !== before.guideKey || programme.awardsAutomatically !== before.awardsAutomatically;
      if (input.levels || awardsOtherwise) tx.emit(programmeCriteriaChanged({ programmeId: programme.id }));
      tx.audit({
        actor,
        action: 'programme.updated',
        subject: { type: 'Programme', id: programme.id },
        details: input,
      });
      return programme;
    });
  }
}

/** @throws DomainError FORBIDDEN for the manager of another programme, or of a part of the company only */
function assertMayChange(actor: Actor, { id }: Programme): void {
  if (isCapable(actor, Capability.MANAGE_PROGRAMMES, id)) return;
  const subject: Subject = { type: 'Programme', id };
  const managesAPart = actor.has(Role.PROGRAMME_MANAGER, { programmeId: id });
  throw new DomainError('FORBIDDEN', { subject, text: managesAPart ? programmesTexts.managerOfAPart : undefined });
}

function blank(now: Date): Programme {
  return Object.assign(new Programme(), {
    id: newId(),
    description: '',
    guideKey: null,
    ...programmeDefaults,
    createdAt: now,
  });
}

function changed(programme: Programme, { levels: _, clientMutationId: __, ...input }: ProgrammeInput): Programme {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.assign(programme, Object.fromEntries(given));
}

/** A level of the same key stays the same level, with the labels that were awarded at it; one left out is retired. */
async function replaceLevels(tx: Transaction, programme: Programme, inputs: readonly LevelInput[]): Promise<void> {
  const known = (await tx.list(Level, { programmeId: programme.id })).filter((level) => level.retiredAt === null);
  // All are retired first, and those that stay come back: two levels may change places without meeting at one rank.
  await tx.query('UPDATE level SET retired_at = $2 WHERE programme_id = $1 AND retired_at IS NULL', [
    programme.id,
    tx.now,
  ]);
  for (const input of inputs) {
    const level = known.find(({ key }) => key === input.key) ?? Object.assign(new Level(), { id: newId() });
    const { key, name, rank, validityMonths = null } = input;
    await tx.save(Object.assign(level, { programmeId: programme.id, key, name, rank, validityMonths }));
    await tx.query('DELETE FROM criterion WHERE level_id = $1', [level.id]);
    await tx.saveAll([
      ...criteria(level.id, input.criteria, false),
      ...criteria(level.id, input.renewalCriteria ?? renewalFor(programme), true),
    ]);
  }
}

function renewalFor({ guideKey }: Programme): readonly CriterionInput[] {
  return usualRenewal.filter(({ kind }) => kind !== 'GUIDE_ACKNOWLEDGED' || guideKey !== null);
}

function criteria(levelId: string, inputs: readonly CriterionInput[], renewal: boolean): Criterion[] {
  return inputs.map(({ kind, required, argument }, position) =>
    Object.assign(new Criterion(), {
      id: newId(),
      levelId,
      kind,
      required: required ?? 1,
      argument: argument?.trim() || null,
      position,
      renewal,
    }),
  );
}
