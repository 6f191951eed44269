import DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../auth/index.js';
import type { Clock } from '../clock/index.js';
import type { Database } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import { MissingFields, Reading, Selection, type Shape } from '../reading/index.js';
import type { BatchLoader } from './batch-loader.js';

export type RequestFacts = { actor: Actor | null; locale: string; requestId: string; req: FastifyRequest };
/** What a request reads with. */
export type RequestMeans = { database: Database; clock: Clock; publicUrl: string };

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
  private readonly missing = new Map<Shape, MissingFields>();

  constructor(
    facts: RequestFacts,
    private readonly means: RequestMeans,
  ) {
    this.actor = facts.actor;
    this.locale = facts.locale;
    this.requestId = facts.requestId;
    this.req = facts.req;
  }

  /**
   * For one statement of the reader's.
   * @throws DomainError UNAUTHENTICATED when nobody is signed in
   */
  reading(): Reading {
    if (this.actor === null) throw new DomainError('UNAUTHENTICATED');
    const { clock, publicUrl } = this.means;
    return new Reading(this.actor, this.locale, clock.now(), publicUrl);
  }

  /** The field that is being resolved, of an object that came without it. */
  async readField<T>(shape: Shape, id: string, info: GraphQLResolveInfo): Promise<T> {
    return (await this.missingOf(shape).field(id, info)) as T;
  }

  /** An object, with what the field that is being resolved asks of it; null where there is none. */
  async readObject<T>(shape: Shape, id: string, info: GraphQLResolveInfo): Promise<T | null> {
    return (await this.missingOf(shape).object(id, info)) as T | null;
  }

  /** Objects by their ids, with what is asked of them; those that are not there are left out. */
  async readObjects<T>(shape: Shape, ids: readonly string[], asked: Selection): Promise<ReadonlyMap<string, T>> {
    if (ids.length === 0) return new Map();
    const reading = this.reading();
    const rows = await this.means.database.query<{ id: string; object: T }>(
      `SELECT o.id, ${shape.json(asked, 'o', reading)} AS object FROM ${shape.table} o
       WHERE o.id = ANY(${reading.parameters.add(ids)}::uuid[])`,
      reading.parameters.values,
    );
    return new Map(rows.map(({ id, object }) => [id, shape.finish(object, asked, reading)]));
  }

  /** @throws DomainError NOT_FOUND, for a field that cannot be null */
  async readExisting<T>(shape: Shape, id: string, info: GraphQLResolveInfo): Promise<T> {
    const object = await this.readObject<T>(shape, id, info);
    if (object === null) throw new DomainError('NOT_FOUND');
    return object;
  }

  /**
   * An object of a mutation's payload as it is now, with what is asked of it there.
   * @throws DomainError NOT_FOUND
   */
  async readBelow<T>(shape: Shape, id: string, field: string, info: GraphQLResolveInfo): Promise<T> {
    const asked = Selection.under(info).only(field);
    const object = (await this.readObjects<T>(shape, [id], asked)).get(id);
    if (object === undefined) throw new DomainError('NOT_FOUND');
    return object;
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

  private missingOf(shape: Shape): MissingFields {
    const known = this.missing.get(shape) ?? new MissingFields(shape, this.means.database, () => this.reading());
    this.missing.set(shape, known);
    return known;
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
