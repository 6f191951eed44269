import DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/index.js';
import { DomainError } from '../errors/index.js';
import type { BatchLoader } from './batch-loader.js';

export type RequestFacts = { actor: Actor | null; locale: string; requestId: string; req: FastifyRequest };

/** What a resolver knows of the request: `@Ctx() ctx: RequestContext`. */
export class RequestContext {
  /** Null when nobody is signed in; `@CurrentActor()` is the one to take where somebody must be. */
  readonly actor: Actor | null;
  /** In which to answer: the person's own, or the browser's. */
  readonly locale: string;
  readonly requestId: string;
  /** Named so by Nest, whose guards look for it. */
  readonly req: FastifyRequest;
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  constructor(facts: RequestFacts) {
    this.actor = facts.actor;
    this.locale = facts.locale;
    this.requestId = facts.requestId;
    this.req = facts.req;
  }

  /** Null when the loader left the key out. */
  async load<K, V>(loader: BatchLoader<K, V>, key: K): Promise<V | null> {
    return this.loaderFor(loader).load(key);
  }

  /** In the order of the keys, without those that the loader left out. */
  async loadMany<K, V>(loader: BatchLoader<K, V>, keys: readonly K[]): Promise<V[]> {
    const values = await Promise.all(keys.map(async (key) => this.load(loader, key)));
    return values.filter((value) => value !== null);
  }

  /**
   * For a field that cannot be null.
   * @throws DomainError NOT_FOUND
   */
  async loadExisting<K, V>(loader: BatchLoader<K, V>, key: K): Promise<V> {
    const value = await this.load(loader, key);
    if (value === null) throw new DomainError('NOT_FOUND');
    return value;
  }

  /** After a change within the same request (a mutation's payload is read after it was written). */
  forgetLoaded(): void {
    for (const loader of this.loaders.values()) loader.clearAll();
  }

  private loaderFor<K, V>(loader: BatchLoader<K, V>): DataLoader<K, V | null> {
    const known = this.loaders.get(loader);
    if (known) return known as DataLoader<K, V | null>;
    const fresh = new DataLoader<K, V | null, unknown>(async (keys) => this.inOrder(loader, keys), {
      cacheKeyFn: cacheKey,
    });
    this.loaders.set(loader, fresh as DataLoader<unknown, unknown>);
    return fresh as DataLoader<K, V | null>;
  }

  private async inOrder<K, V>(loader: BatchLoader<K, V>, keys: readonly K[]): Promise<(V | null)[]> {
    const found = await loader.batch(keys, this);
    if (typeof keys[0] !== 'object') return keys.map((key) => found.get(key) ?? null);
    // A key made of several parts is another object in the answer: compare what it says, not which object it is.
    const byContent = new Map([...found].map(([key, value]) => [cacheKey(key), value]));
    return keys.map((key) => byContent.get(cacheKey(key)) ?? null);
  }
}

function cacheKey(key: unknown): unknown {
  return typeof key === 'object' ? JSON.stringify(key) : key;
}
