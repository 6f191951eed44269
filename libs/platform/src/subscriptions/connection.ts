import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { apiTokenPrefix, type Actor, type Authentication } from '../auth/index.js';
import { DomainError } from '../errors/index.js';
import type { RequestMeans } from '../graphql/request-context.js';
import { readingLocale } from '../i18n/index.js';
import { answerLocale, type RequestScope } from '../logging/index.js';
import { SubscriptionContext } from './subscription-context.js';
import { readSubscription } from './subscription-document.js';

export type Introduction = Readonly<Record<string, unknown>>;

/** One open socket: who is there, and what they follow. */
export class Connection {
  /** What is logged and recorded of it has one id, from its opening to its end. */
  readonly scope: RequestScope = { requestId: randomUUID() };
  private readonly over = new AbortController();
  private token: string | null = null;
  private signedInAs: string | null = null;
  private readingLanguage: string | undefined;

  constructor(
    private readonly headers: IncomingHttpHeaders,
    private readonly authentication: Authentication,
    private readonly means: RequestMeans,
  ) {}

  /**
   * Takes the first message: whose browser or program it is. A browser sends its cookie, a program its token in the
   * header or, where it cannot set one, in the message.
   * @param cookie the token that the browser brought
   * @returns null for nobody
   */
  async introduce(params: Introduction, cookie: string | null): Promise<Actor | null> {
    const { authorization = this.headers.authorization, signedInAs, readingLanguage } = params;
    const bearer = typeof authorization === 'string' ? /^Bearer +([\w-]+)$/i.exec(authorization)?.[1] : undefined;
    this.token = authorization === undefined ? tokenIn(cookie) : (bearer ?? null);
    this.signedInAs = typeof signedInAs === 'string' ? signedInAs : null;
    this.readingLanguage = typeof readingLanguage === 'string' ? readingLanguage : undefined;
    const actor = await this.whoIsThere();
    if (actor !== null) this.scope.locale = readingLocale(actor.locale, this.readingLanguage);
    return actor;
  }

  /** As of now; null also for a page of one person in a browser in which another one has signed in meanwhile. */
  async whoIsThere(): Promise<Actor | null> {
    const actor = this.token === null ? null : await this.authentication.recognise(this.token);
    return actor !== null && (this.signedInAs ?? actor.personId) === actor.personId ? actor : null;
  }

  async prepare(schema: GraphQLSchema, asked: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const document = readSubscription(schema, asked);
    if (!('kind' in document)) return document;
    return {
      schema,
      document,
      operationName: asked.operationName,
      variableValues: asked.variables,
      contextValue: await this.context(),
    };
  }

  /** Each event is answered as to whoever is there by then. */
  async follow(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const events = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in events)) return events;
    return this.answers(events, args);
  }

  end(): void {
    this.over.abort();
  }

  private async *answers(events: AsyncIterable<unknown>, args: ExecutionArgs): AsyncGenerator<ExecutionResult> {
    for await (const event of events) {
      yield await execute({ ...args, rootValue: event, contextValue: await this.context() });
    }
  }

  private async context(): Promise<SubscriptionContext> {
    const actor = await this.whoIsThere();
    if (actor === null) throw new DomainError('UNAUTHENTICATED');
    const { headers, scope, means } = this;
    const facts = { actor, locale: answerLocale(), requestId: scope.requestId, req: { headers } };
    return new SubscriptionContext(facts, means, this.over.signal, async () => this.context());
  }
}

/** A program's token is no browser's: what a cookie says is never one. */
function tokenIn(cookie: string | null): string | null {
  return cookie?.startsWith(apiTokenPrefix) ? null : cookie;
}
