import { badInput, type Transaction } from '@sillage/platform';
import { Criterion } from '@sillage/programmes';
import type { Label } from '../label.entity.js';
import { labelsTexts } from '../labels.texts.js';

/**
 * Writes down what the person declares towards their next level.
 * @throws DomainError BAD_USER_INPUT for what that level does not ask to declare
 */
export async function declare(
  tx: Transaction,
  label: Label,
  { texts, criterionIds }: { texts: readonly string[]; criterionIds: readonly string[] },
): Promise<void> {
  if (texts.length + criterionIds.length === 0) return;
  const asked = await tx.list(Criterion, { levelId: label.levelId, kind: 'SELF_DECLARED', renewal: false });
  const found = (criterion: Criterion | undefined, path: string): Criterion => {
    if (criterion === undefined) throw badInput(path, labelsTexts.notAskedToDeclare);
    return criterion;
  };
  const byWords = texts.map((text, index) =>
    found(
      asked.find((one) => text === one.id || wordsOf(one).some((words) => plain(text) === plain(words))),
      `input.selfDeclarations.${index}`,
    ),
  );
  const byId = criterionIds.map((id, index) =>
    found(
      asked.find((one) => one.id === id),
      `input.criterionIds.${index}`,
    ),
  );
  await declareAsked(tx, label, [...byWords, ...byId]);
}

/** Declares all of these; what was declared for an earlier award is declared anew. */
export async function declareAsked(tx: Transaction, label: Label, criteria: readonly Criterion[]): Promise<void> {
  const words = [...new Set(criteria.flatMap(({ argument }) => argument ?? []))];
  if (words.length === 0) return;
  await tx.query(
    `INSERT INTO self_declaration (programme_id, person_id, text, declared_at)
     SELECT $1, $2, text, $4 FROM unnest($3::text[]) AS text
     ON CONFLICT ON CONSTRAINT self_declaration_once DO UPDATE SET declared_at = excluded.declared_at`,
    [label.programmeId, label.personId, words, tx.now],
  );
}

/** In every language in which the page may have shown them. */
function wordsOf({ argument, formerly, translations }: Criterion): string[] {
  return [argument ?? '', ...formerly, ...Object.values(translations).map((said) => said.argument)];
}

/** People copy words from a page: spaces and case say nothing. */
function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
