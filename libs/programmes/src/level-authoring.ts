import { newId, type Transaction } from '@sillage/platform';
import { Criterion } from './criterion.entity.js';
import { Level } from './level.entity.js';
import type { Programme } from './programme.entity.js';
import type { CriterionInput, LevelInput } from './programme.inputs.js';
import { byLanguage } from './translations.js';

/** What a renewal asks for where the programme does not say: the current guide, and one session in the period. */
const usualRenewal: readonly CriterionInput[] = [
  { kind: 'GUIDE_ACKNOWLEDGED', required: 1 },
  { kind: 'SESSIONS_ATTENDED', required: 1 },
];

/**
 * A level of the same key stays the same level, with the labels that were awarded at it; one left out is retired. What
 * stays, and of which no translations are given, keeps those that it has.
 */
export async function replaceLevels(
  tx: Transaction,
  programme: Programme,
  inputs: readonly LevelInput[],
): Promise<void> {
  const known = (await tx.list(Level, { programmeId: programme.id })).filter((level) => level.retiredAt === null);
  // All are retired first, and those that stay come back: two levels may change places without meeting at one rank.
  await tx.query('UPDATE level SET retired_at = $2 WHERE programme_id = $1 AND retired_at IS NULL', [
    programme.id,
    tx.now,
  ]);
  for (const input of inputs) {
    const level =
      known.find(({ key }) => key === input.key) ?? Object.assign(new Level(), { id: newId(), translations: {} });
    const { key, name, rank, validityMonths = null } = input;
    const translations = input.translations ? byLanguage(input.translations, ['name']) : level.translations;
    await tx.save(Object.assign(level, { programmeId: programme.id, key, name, rank, validityMonths, translations }));
    const before = await tx.list(Criterion, { levelId: level.id });
    await tx.query('DELETE FROM criterion WHERE level_id = $1', [level.id]);
    await tx.saveAll([
      ...criteria(level.id, input.criteria, { before, renewal: false }),
      ...criteria(level.id, input.renewalCriteria ?? renewalFor(programme), { before, renewal: true }),
    ]);
  }
}

function renewalFor({ guideKey }: Programme): readonly CriterionInput[] {
  return usualRenewal.filter(({ kind }) => kind !== 'GUIDE_ACKNOWLEDGED' || guideKey !== null);
}

function criteria(
  levelId: string,
  inputs: readonly CriterionInput[],
  { before, renewal }: { before: readonly Criterion[]; renewal: boolean },
): Criterion[] {
  return inputs.map(({ kind, required, argument: given, translations }, position) => {
    const argument = given?.trim() || null;
    const same = before.find((one) => one.kind === kind && one.argument === argument);
    return Object.assign(new Criterion(), {
      id: newId(),
      levelId,
      kind,
      required: required ?? 1,
      argument,
      translations: translations ? byLanguage(translations, ['argument']) : (same?.translations ?? {}),
      position,
      renewal,
    });
  });
}
