import { badInput, newId, type Transaction } from '@sillage/platform';
import { Criterion } from './criterion.entity.js';
import { Level } from './level.entity.js';
import type { Programme } from './programme.entity.js';
import type { CriterionInput, LevelInput } from './programme.inputs.js';
import { programmesTexts } from './programmes.texts.js';
import { byLanguage } from './translations.js';

/** What a renewal asks for where the programme does not say: the current guide, and one session in the period. */
const usualRenewal: readonly CriterionInput[] = [
  { kind: 'GUIDE_ACKNOWLEDGED', required: 1 },
  { kind: 'SESSIONS_ATTENDED', required: 1 },
];

/**
 * A level of the same key stays the same level, with the labels that were awarded at it; one left out is retired. What
 * stays, and of which no translations are given, keeps those that it has.
 * @throws DomainError BAD_USER_INPUT for the id of a criterion that is none of the programme's
 */
export async function replaceLevels(
  tx: Transaction,
  programme: Programme,
  inputs: readonly LevelInput[],
): Promise<void> {
  const known = (await tx.list(Level, { programmeId: programme.id })).filter((level) => level.retiredAt === null);
  const before = await criteriaOf(
    tx,
    known.map(({ id }) => id),
  );
  const keeping = new Keeping(before, inputs);
  // All are retired first, and those that stay come back: two levels may change places without meeting at one rank.
  await tx.query('UPDATE level SET retired_at = $2 WHERE programme_id = $1 AND retired_at IS NULL', [
    programme.id,
    tx.now,
  ]);
  const isOfReplaced = new Set(inputs.map(({ key }) => key));
  // What a level asked for that is given up stays with it, but for what another one takes over.
  await tx.query('DELETE FROM criterion WHERE level_id = ANY($1::uuid[]) OR id = ANY($2::uuid[])', [
    known.filter(({ key }) => isOfReplaced.has(key)).map(({ id }) => id),
    keeping.named,
  ]);
  for (const [index, input] of inputs.entries()) {
    const level =
      known.find(({ key }) => key === input.key) ?? Object.assign(new Level(), { id: newId(), translations: {} });
    const { key, name, rank, validityMonths = null } = input;
    const translations = input.translations ? byLanguage(input.translations, ['name']) : level.translations;
    await tx.save(Object.assign(level, { programmeId: programme.id, key, name, rank, validityMonths, translations }));
    const path = `input.levels.${index}`;
    const renewal = input.renewalCriteria ?? renewalFor(programme);
    await tx.saveAll([
      ...keeping.criteria(input.criteria, { level, renewal: false, path: `${path}.criteria` }),
      ...keeping.criteria(renewal, { level, renewal: true, path: `${path}.renewalCriteria` }),
    ]);
  }
}

function renewalFor({ guideKey }: Programme): readonly CriterionInput[] {
  return usualRenewal.filter(({ kind }) => kind !== 'GUIDE_ACKNOWLEDGED' || guideKey !== null);
}

async function criteriaOf(tx: Transaction, levelIds: readonly string[]): Promise<Criterion[]> {
  const lists = [];
  for (const levelId of levelIds) lists.push(...(await tx.list(Criterion, { levelId })));
  return lists.toSorted((a, b) => a.position - b.position);
}

/** Which of the criteria that there were are asked for again, each once. */
class Keeping {
  private readonly left: Map<string, Criterion>;
  private readonly taken = new Set<string>();
  /** Those that the input names; another one that is like them is not taken for them. */
  readonly named: readonly string[];

  constructor(before: readonly Criterion[], inputs: readonly LevelInput[]) {
    this.left = new Map(before.map((criterion) => [criterion.id, criterion]));
    this.named = inputs.flatMap(({ criteria, renewalCriteria }) =>
      [...criteria, ...(renewalCriteria ?? [])].flatMap(({ id }) => id ?? []),
    );
  }

  criteria(
    inputs: readonly CriterionInput[],
    { level, renewal, path }: { level: Level; renewal: boolean; path: string },
  ): Criterion[] {
    return inputs.map((input, position) => {
      const { kind, required, translations } = input;
      const argument = input.argument?.trim() || null;
      const same = this.kept(input, { argument, levelId: level.id, renewal, path: `${path}.${position}.id` });
      return Object.assign(new Criterion(), {
        id: same?.id ?? newId(),
        levelId: level.id,
        kind,
        required: required ?? 1,
        argument,
        translations: translations ? byLanguage(translations, ['argument']) : (same?.translations ?? {}),
        formerly: formerlyOf(same, argument),
        position,
        renewal,
      });
    });
  }

  private kept(
    { id, kind }: CriterionInput,
    at: { argument: string | null; levelId: string; renewal: boolean; path: string },
  ): Criterion | undefined {
    const same = id ? this.left.get(id) : this.like(kind, at);
    if (id && this.taken.has(id)) throw badInput(at.path, programmesTexts.criterionTwice);
    if (id && same === undefined) throw badInput(at.path, programmesTexts.unknownCriterion);
    if (same !== undefined && same.kind !== kind) throw badInput(at.path, programmesTexts.criterionOfAnotherKind);
    if (same !== undefined) {
      this.taken.add(same.id);
      this.left.delete(same.id);
    }
    return same;
  }

  private like(
    kind: Criterion['kind'],
    { argument, levelId, renewal }: { argument: string | null; levelId: string; renewal: boolean },
  ): Criterion | undefined {
    const found = [...this.left.values()].filter(
      (one) =>
        one.levelId === levelId && one.kind === kind && one.argument === argument && !this.named.includes(one.id),
    );
    return found.find((one) => one.renewal === renewal) ?? found[0];
  }
}

/** What was declared in other words before stays declared. */
function formerlyOf(same: Criterion | undefined, argument: string | null): string[] {
  if (same === undefined || same.kind !== 'SELF_DECLARED' || same.argument === null) return [];
  const words = new Set([...same.formerly, same.argument]);
  words.delete(argument ?? '');
  return [...words];
}
