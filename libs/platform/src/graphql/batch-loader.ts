import type { Actor } from '../auth/index.js';

/** For whom a batch is read: the request's context. */
export interface Reader {
  readonly actor: Actor | null;
  readonly locale: string;
}

/**
 * Answers many keys by one read: a provider, used through `ctx.load(this.people, id)`. Each request has its own cache,
 * so what one person may see is never answered to another.
 */
export abstract class BatchLoader<K, V> {
  /** Leaves out what does not exist, or may not be seen. */
  abstract batch(keys: readonly K[], ctx: Reader): Promise<ReadonlyMap<K, V>>;
}
