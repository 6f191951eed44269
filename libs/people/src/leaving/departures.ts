import type { Transaction } from '@sillage/platform';
import type { DepartureKind } from './departure-kinds.js';
import { undoableFor } from './leaving.policy.js';

/** Something that ended with somebody's leaving, and how it was before. */
export interface EndedWithDeparture {
  readonly personId: string;
  readonly kind: DepartureKind;
  readonly subjectId: string;
  readonly before?: object;
}

/**
 * Writes down what ended with the departures of that moment, so that they can be undone. Of whoever has no departure then
 * (somebody who is erased has none) nothing is kept.
 */
export async function keepWhatEnded(tx: Transaction, at: Date, ended: readonly EndedWithDeparture[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.query(
    `INSERT INTO departure_end (departure_id, kind, subject_id, before)
     SELECT d.id, ended.kind, ended."subjectId", coalesce(ended.before, '{}')
     FROM jsonb_to_recordset($1::jsonb) AS ended("personId" uuid, kind text, "subjectId" uuid, before jsonb)
     JOIN departure d ON d.person_id = ended."personId" AND d.at = $2
     ON CONFLICT ON CONSTRAINT departure_end_once DO NOTHING`,
    [JSON.stringify(ended), at],
  );
}

/** An SQL condition on a row of `departure`: its person is away since, and it is not undone. */
export function isStanding(departure: string): string {
  return `(${departure}.undone_at IS NULL
    AND EXISTS (SELECT FROM person away WHERE away.id = ${departure}.person_id AND NOT away.active AND away.erased_at IS NULL)
    AND NOT EXISTS (SELECT FROM departure later WHERE later.person_id = ${departure}.person_id AND later.at > ${departure}.at))`;
}

/** The same, while it can still be undone. @param now in SQL */
export function canBeUndone(departure: string, now: string): string {
  return `(${departure}.at > ${now}::timestamptz - interval '${undoableFor.days} days' AND ${isStanding(departure)})`;
}

type News = { readonly personId: string; readonly at: string };

/**
 * Late news of people who left: those of them whose leaving nobody has undone meanwhile. Whoever is about to undo it waits
 * for the end of this transaction, and this one for theirs.
 */
export async function notUndone<N extends News>(tx: Transaction, news: readonly N[]): Promise<N[]> {
  const standing = await tx.query<{ personId: string; at: Date }>(
    `SELECT d.person_id AS "personId", d.at
     FROM unnest($1::uuid[], $2::timestamptz[]) AS news(person_id, at) JOIN departure d USING (person_id, at)
     WHERE d.undone_at IS NULL ORDER BY d.id FOR SHARE OF d`,
    [news.map(({ personId }) => personId), news.map(({ at }) => at)],
  );
  const known = new Set(standing.map(({ personId, at }) => `${personId} ${at.toISOString()}`));
  return news.filter(({ personId, at }) => known.has(`${personId} ${new Date(at).toISOString()}`));
}
