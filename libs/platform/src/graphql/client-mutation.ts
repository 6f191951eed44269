import { createHash } from 'node:crypto';
import type { Transaction } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import { graphqlTexts } from './graphql.texts.js';
import { ToldOnce } from './told-once.js';

export type SentMutation = { personId: string; clientMutationId: string; operation: string; input: unknown };

/** The first answer to a mutation, kept for a day, so that sending it again is safe. */
export const clientMutation = {
  /**
   * Takes the id for this transaction. A twin on its way makes this wait until it is done, and then answers the same.
   * @returns the first answer, or null when this is the first
   * @throws DomainError CONFLICT when the id was used for something else
   */
  async claim(tx: Transaction, sent: SentMutation): Promise<object | null> {
    const input = inputHash(sent.input);
    const claimed = await tx.query(
      `INSERT INTO client_mutation AS known (person_id, client_mutation_id, operation, input_sha256, answer, created_at)
       VALUES ($1, $2, $3, $4, NULL, $5)
       ON CONFLICT (person_id, client_mutation_id) DO UPDATE
         SET operation = excluded.operation, input_sha256 = excluded.input_sha256, answer = NULL, created_at = excluded.created_at
         WHERE known.created_at <= $5::timestamptz - interval '24 hours'
       RETURNING 1`,
      [sent.personId, sent.clientMutationId, sent.operation, input, tx.now],
    );
    if (claimed.length > 0) return null;
    const [first] = await tx.query<{ operation: string; input_sha256: Buffer; answer: object }>(
      'SELECT operation, input_sha256, answer FROM client_mutation WHERE person_id = $1 AND client_mutation_id = $2',
      [sent.personId, sent.clientMutationId],
    );
    if (first?.operation !== sent.operation || !first.input_sha256.equals(input)) {
      throw new DomainError('CONFLICT', { text: graphqlTexts.mutationIdTaken, argumentPath: 'input.clientMutationId' });
    }
    return revived(first.answer) as object;
  },

  keep(tx: Transaction, sent: SentMutation, answer: object): void {
    const kept = JSON.stringify(storable(answer));
    tx.writeLast(({ parameters }) => ({
      kept: `UPDATE client_mutation SET answer = ${parameters.add(kept)}
        WHERE person_id = ${parameters.add(sent.personId)} AND client_mutation_id = ${parameters.add(sent.clientMutationId)}`,
    }));
  },
};

function inputHash(input: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(sorted(storable(input))))
    .digest();
}

// Field order is the client's whim: two orders are one input.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const dateKey = '$date';

/** JSON has no dates: they are marked, so that a kept answer is what the resolver gave. */
function storable(value: unknown): unknown {
  if (value instanceof ToldOnce) return null;
  if (value instanceof Date) return { [dateKey]: value.toISOString() };
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]));
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const date = (value as Record<string, unknown>)[dateKey];
  if (typeof date === 'string') return new Date(date);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}
