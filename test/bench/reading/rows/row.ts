import type { Pool } from 'pg';
import type { AppDocuments } from '../app-documents.js';
import type { Clients, Request } from '../client.js';
import type { RowName } from '../options.js';

/** `least` is the product again, asked for the least that a request can cost. */
export type Way = 'product' | 'bare' | 'postgraphile' | 'least';

/** What is asked in one row of the table, and how each way is asked for it. */
export interface Row {
  readonly name: RowName;
  readonly title: string;
  /** The least ratio of the product to the bare handler, or to what it is measured against. */
  readonly goal: number;
  /** The bare handler unless said otherwise. */
  readonly against?: Way;
  /** The n-th of requests that go round: other people, other pages. */
  readonly requests: { readonly [W in Way]?: (n: number) => Request };
  /** How many of the requests are compared before anything is timed. */
  readonly samples: number;
  /** What must be there in the product's answer, so that two empty ones are no agreement. */
  isFull(data: never, n: number): boolean;
  /** Makes what is the same in another way, or cannot be the same, comparable. */
  readonly comparable?: { readonly [W in Way]?: (data: never) => unknown };
  /** Rows that change something take only so many requests in a slice, and wait for what follows. */
  readonly writing?: Writing;
}

export interface Writing {
  /** How many requests there are for each way, over the whole run. */
  readonly supply: { readonly [W in Way]?: number };
  /** @throws Error where something that should have followed did not */
  verify(sent: { readonly [W in Way]?: number }): Promise<void>;
}

export interface Surroundings {
  readonly pool: Pool;
  readonly documents: AppDocuments & { readonly champions: string };
  /** Their keys. */
  readonly programme: string;
  readonly guide: string;
  readonly clients: ReadonlyMap<Way, Clients>;
}

export type Actor = { readonly token: string; readonly id: string; readonly language: 'en' | 'fr' };

/** A request to the product, or to PostGraphile: a document with its variables. */
export function graphqlRequest(token: string, query: string, variables: object): Request {
  const operationName = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
  return { path: '/graphql', token, body: JSON.stringify({ operationName, query, variables }) };
}

export function bareRequest(name: RowName, token: string, variables: object): Request {
  return { path: `/${name}`, token, body: JSON.stringify({ variables }) };
}

/** The n-th, round and round. */
export function at<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

/**
 * People with their tokens.
 * @param where on reading.person `p` and reading.member `m`
 */
export async function actorsWhere(pool: Pool, where: string, limit: number): Promise<Actor[]> {
  const { rows } = await pool.query<Actor>(
    `SELECT reading.token(p.external_id) AS token, p.id, p.language
     FROM reading.person p LEFT JOIN reading.member m ON m.place = p.n
     WHERE ${where} ORDER BY md5(p.external_id || 'actor') LIMIT $1`,
    [limit],
  );
  return rows;
}
