import type { Transaction } from '@sillage/platform';
import { Label, type LabelEnding } from './label.entity.js';
import { endingAt, hasEnded, isInForce, isOpen } from './label-states.js';

type OfPerson = { programmeId: string; personId: string };

/** Which of several labels is the highest: of two at one rank, the one at a level that the programme did not give up. */
export const highestFirst = 'l.rank DESC, (l.retired_at IS NULL) DESC, b.awarded_at DESC';

/** The highest level that the person holds now; null for none. */
export async function inForce(
  tx: Transaction,
  { programmeId, personId }: OfPerson,
): Promise<{ levelId: string; rank: number } | null> {
  const [row] = await tx.query<{ levelId: string; rank: number }>(
    `SELECT l.id AS "levelId", l.rank FROM label b JOIN level l ON l.id = b.level_id
     WHERE b.programme_id = $1 AND b.person_id = $2 AND ${isInForce('b')}
     ORDER BY ${highestFirst} LIMIT 1`,
    [programmeId, personId],
  );
  return row ?? null;
}

/** The label on the way, there being one at most; locked. */
export async function openLabel(tx: Transaction, { programmeId, personId }: OfPerson): Promise<Label | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM label WHERE programme_id = $1 AND person_id = $2
       AND ${isOpen('label')}`,
    [programmeId, personId],
  );
  return row === undefined ? null : tx.lock(Label, row.id);
}

/** How the last label at that level ended; null when none was held before. */
export async function lastEnding(
  tx: Transaction,
  { programmeId, personId, levelId }: OfPerson & { levelId: string },
): Promise<LabelEnding | null> {
  const [row] = await tx.query<{ status: LabelEnding | null }>(
    `SELECT ${endingAt({ programme: '$1::uuid', person: '$2::uuid', level: '$3::uuid' })} AS status`,
    [programmeId, personId, levelId],
  );
  return row?.status ?? null;
}

/** When the label that ended last did so, if it lapsed: what was given back or taken makes nobody an alumnus. */
export async function lapsedAt(tx: Transaction, { programmeId, personId }: OfPerson): Promise<Date | null> {
  const [row] = await tx.query<{ status: LabelEnding; closedAt: Date }>(
    `SELECT status, closed_at AS "closedAt" FROM label WHERE programme_id = $1 AND person_id = $2
       AND ${hasEnded('label')} ORDER BY closed_at DESC LIMIT 1`,
    [programmeId, personId],
  );
  return row?.status === 'LAPSED' ? row.closedAt : null;
}
