import { badInput, DomainError, type Transaction } from '@sillage/platform';
import type { Programme } from './programme.entity.js';
import { programmesTexts } from './programmes.texts.js';

/** The programmes that a guide belongs to: the one that named its key first, and those that its owners gave it to since. */
export async function programmesGiven(tx: Transaction, guideKey: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(`SELECT programme_id AS id FROM guide_given WHERE guide_key = $1`, [
    guideKey,
  ]);
  return rows.map(({ id }) => id);
}

/**
 * Gives a guide to these programmes and to no other.
 * @throws DomainError BAD_USER_INPUT for an unknown programme, or none; CONFLICT where one that it is taken from uses it
 */
export async function giveGuide(tx: Transaction, guideKey: string, programmes: readonly string[]): Promise<void> {
  await tx.query(`SELECT lock_guide_given($1)`, [guideKey]);
  if (programmes.length === 0) throw badInput('input.programmes', programmesTexts.guideOfNobody);
  const found = await tx.query<{ id: string; key: string }>(`SELECT id, key FROM programme WHERE key = ANY($1)`, [
    programmes,
  ]);
  const ids = programmes.map((key, index) => {
    const id = found.find((programme) => programme.key === key)?.id;
    if (id === undefined) throw badInput(`input.programmes.${index}`, programmesTexts.noSuchProgramme, { key });
    return id;
  });
  const [user] = await tx.query<{ key: string }>(
    `SELECT key FROM programme WHERE guide_key = $1 AND id <> ALL($2::uuid[]) ORDER BY key LIMIT 1`,
    [guideKey, ids],
  );
  if (user !== undefined) {
    throw new DomainError('CONFLICT', {
      text: programmesTexts.guideInUse,
      values: { programme: user.key },
      argumentPath: 'input.programmes',
    });
  }
  await tx.query(`DELETE FROM guide_given WHERE guide_key = $1 AND programme_id <> ALL($2::uuid[])`, [guideKey, ids]);
  await tx.query(
    `INSERT INTO guide_given (guide_key, programme_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
    [guideKey, ids],
  );
}

/**
 * The database holds it too; here it is put into words, at its field.
 * @param before the key that the programme had until now
 * @throws DomainError FORBIDDEN for a guide that its owners did not give to the programme, to administrators too
 */
export async function assertMayUseGuide(
  tx: Transaction,
  { id, guideKey }: Pick<Programme, 'id' | 'guideKey'>,
  before: string | null,
): Promise<void> {
  if (guideKey === null || guideKey === before) return;
  await tx.query(`SELECT lock_guide_given($1)`, [guideKey]);
  const given = await programmesGiven(tx, guideKey);
  if (given.length === 0 || given.includes(id)) return;
  throw new DomainError('FORBIDDEN', {
    subject: { type: 'Programme', id },
    text: programmesTexts.guideOfOthers,
    values: { key: guideKey },
    argumentPath: 'input.guideKey',
  });
}
