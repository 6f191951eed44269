import { isDeepStrictEqual } from 'node:util';
import type { Row, Way } from './rows/row.js';
import type { Bench } from './slices.js';

/**
 * Asks every way for the same, before anything is timed.
 * @throws Error with the first difference, or for an answer in which nothing is
 */
export async function compareAnswers(row: Row, ways: Bench['ways']): Promise<void> {
  for (let n = 0; n < row.samples; n += 1) {
    const [product, ...others] = await Promise.all(
      [...ways].flatMap(([way, { clients }]) => {
        const request = row.requests[way]?.(n);
        if (request === undefined) return [];
        return [clients.askFor<unknown>(request).then((data) => ({ way, data }))];
      }),
    );
    if (product === undefined || !row.isFull(product.data as never, n)) {
      throw new Error(
        `${row.name}, request ${n}: the product's answer is empty: ${JSON.stringify(product?.data).slice(0, 500)}`,
      );
    }
    for (const { way, data } of others) {
      const [ours, theirs] = [comparable(row, 'product', product.data), comparable(row, way, data)];
      const where = difference(ours, theirs, way === 'postgraphile');
      if (where !== null) throw new Error(`${row.name}, request ${n}: product and ${way} differ at ${where}`);
    }
  }
}

function comparable(row: Row, way: Way, data: unknown): unknown {
  const make = row.comparable?.[way];
  return make === undefined ? data : make(data as never);
}

/**
 * @param lenient only what the other way answers has to be the same
 * @returns the path of the first difference with both values; null where there is none
 */
export function difference(ours: unknown, theirs: unknown, lenient = false, path = 'data'): string | null {
  if (isDeepStrictEqual(ours, theirs)) return null;
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    if (ours.length !== theirs.length) return `${path}: ${ours.length} against ${theirs.length} entries`;
    return first(ours.map((value, index) => difference(value, theirs[index], lenient, `${path}.${index}`)));
  }
  if (isObject(ours) && isObject(theirs)) {
    const keys = new Set([...(lenient ? [] : Object.keys(ours)), ...Object.keys(theirs)]);
    return first([...keys].map((key) => difference(ours[key], theirs[key], lenient, `${path}.${key}`)));
  }
  return `${path}: ${JSON.stringify(ours)?.slice(0, 300)} against ${JSON.stringify(theirs)?.slice(0, 300)}`;
}

function first(differences: readonly (string | null)[]): string | null {
  return differences.find((one) => one !== null) ?? null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
