import { badInput, type DomainError } from '../errors/index.js';
import { isId } from './ids.js';
import { inputTexts } from './input.texts.js';

type KeyTypes = { text: string; number: number; id: string; time: string };
export type KeyKind = keyof KeyTypes;
/** A `time` key may be given as a Date; it is a string afterwards, with all the microseconds of PostgreSQL if it had them. */
type KeysOf<K extends readonly KeyKind[]> = { [I in keyof K]: KeyTypes[K[I]] };
export type KeysIn<K extends readonly KeyKind[]> = {
  [I in keyof K]: K[I] extends 'time' ? string | Date : KeyTypes[K[I]];
};

/**
 * The total order of one list: which keys a cursor carries. A cursor says where a page ended, by the keys of its last
 * row, so that a page is found by an index and stays right while rows come and go.
 *
 *     const byName = keyset('people', 'text', 'id');
 *     const after = byName.decode(args.after);   // [name, id] | null
 *     // WHERE (name, id) > ($1, $2) ORDER BY name, id LIMIT first + 1
 */
export class Keyset<const K extends readonly KeyKind[]> {
  constructor(
    private readonly list: string,
    private readonly kinds: K,
  ) {}

  encode(keys: KeysIn<K>): string {
    const plain = keys.map((key: unknown) => (key instanceof Date ? key.toISOString() : key));
    return Buffer.from(JSON.stringify([this.list, ...plain])).toString('base64url');
  }

  /**
   * The keys in a cursor of this list; null without a cursor.
   * @throws DomainError BAD_USER_INPUT for anything that this list never gave out
   */
  decode(cursor: string | null | undefined): KeysOf<K> | null {
    if (cursor === null || cursor === undefined) return null;
    const parts = parsed(cursor);
    if (!Array.isArray(parts) || parts.length !== this.kinds.length + 1 || parts[0] !== this.list)
      throw unknownCursor();
    const keys: unknown[] = parts.slice(1);
    // The keys go to SQL as parameters: each must be of its column's type, or PostgreSQL would fail on it.
    if (!this.kinds.every((kind, index) => matches[kind](keys[index]))) throw unknownCursor();
    return keys as unknown as KeysOf<K>;
  }
}

export function keyset<const K extends readonly KeyKind[]>(list: string, ...kinds: K): Keyset<K> {
  return new Keyset(list, kinds);
}

const matches: Record<KeyKind, (key: unknown) => boolean> = {
  text: (key) => typeof key === 'string' && key.length <= 1000 && !key.includes('\0'),
  number: (key) => typeof key === 'number' && Number.isFinite(key),
  id: isId,
  time: (key) =>
    typeof key === 'string' && key.length <= 40 && /^\d{4}-\d\d-\d\d[T ]/.test(key) && !Number.isNaN(Date.parse(key)),
};

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function unknownCursor(): DomainError {
  return badInput('after', inputTexts.cursor);
}
