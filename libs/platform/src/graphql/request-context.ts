import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../auth/index.js';
import type { Clock } from '../clock/index.js';
import type { Database } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import type { TextsOfAnswer } from './kept-text.js';
import { MissingFields, Reading, Selection, type Shape } from '../reading/index.js';

export type RequestFacts = {
  actor: Actor | null;
  locale: string;
  requestId: string;
  req: Pick<FastifyRequest, 'headers'>;
};
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
  readonly req: RequestFacts['req'];
  /** While a compiled query runs. */
  texts: TextsOfAnswer | null = null;
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

  /** Objects by their ids, with what is asked of them; those that are not there are left out. */
  async readObjects<T>(shape: Shape, ids: readonly string[], asked: Selection): Promise<ReadonlyMap<string, T>> {
    if (ids.length === 0) return new Map();
    const reading = this.reading();
    await this.means.database.settled();
    const rows = await this.means.database.query<{ id: string; object: T }>(
      `SELECT o.id, ${shape.json(asked, 'o', reading)} AS object FROM ${shape.table} o
       WHERE o.id = ANY(${reading.parameters.add(ids)}::uuid[])`,
      reading.parameters.values,
    );
    return new Map(rows.map(({ id, object }) => [id, shape.finish(object, asked, reading)]));
  }

  /**
   * An object for a field of the one that is being resolved, as it is now: in a mutation's payload, say.
   * @throws DomainError NOT_FOUND
   */
  async readBelow<T>(shape: Shape, id: string, field: string, info: GraphQLResolveInfo): Promise<T> {
    const asked = Selection.under(info).only(field);
    const object = (await this.readObjects<T>(shape, [id], asked)).get(id);
    if (object === undefined) throw new DomainError('NOT_FOUND');
    return object;
  }

  private missingOf(shape: Shape): MissingFields {
    const known = this.missing.get(shape) ?? new MissingFields(shape, this.means.database, () => this.reading());
    this.missing.set(shape, known);
    return known;
  }
}
