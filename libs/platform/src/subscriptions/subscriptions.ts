import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import type { ExecutionArgs, GraphQLError, GraphQLFormattedError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { RefusalAudit } from '../audit/index.js';
import { Config } from '../config/index.js';
import { DomainError } from '../errors/index.js';
import { asGraphQLError, formatError, originOf } from '../graphql/format-error.js';
import { graphqlPath } from '../graphql/graphql.options.js';
import { sprawls } from '../http/json-limits.js';
import { runInScope } from '../logging/index.js';
import type { Connection, Introduction } from './connection.js';
import { Connections } from './connections.js';
import { isSameOrigin } from './same-origin.js';
import { socketLimits } from './socket-limits.js';
import { subscriptionsTexts } from './subscriptions.texts.js';

type Here = Context<Introduction, Visit>;
type Visit = { socket: WebSocket; request: IncomingMessage; connection: Connection; personId: string | null };

/** Subscriptions over `graphql-transport-ws`, at the address of GraphQL: under the limits and rules of every request. */
@Injectable()
export class Subscriptions {
  private readonly logger = new Logger('Subscriptions');
  private readonly visits = new Set<Visit>();
  private isStopping = false;
  private parseCookie: FastifyInstance['parseCookie'] = () => ({});
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: socketLimits.bytes,
    handleProtocols,
  });
  private readonly protocol = makeServer<Introduction, Visit>({
    connectionInitWaitTimeout: socketLimits.introductionMs,
    onConnect: async (here) => this.welcome(here),
    onSubscribe: async (here, _id, asked) => this.begin(here, asked),
    subscribe: async (args) => (args as Begun).connection.follow(args),
    onNext: (here, _id, _asked, _args, { data, errors }) =>
      errors === undefined ? undefined : { data, errors: this.told(here, errors) },
    onError: (here, _id, _asked, errors) => this.told(here, errors),
  });

  constructor(
    private readonly schemas: GraphQLSchemaHost,
    private readonly config: Config,
    private readonly connections: Connections,
    private readonly refusals: RefusalAudit,
  ) {}

  /** How many are open on this process. */
  get open(): number {
    return this.visits.size;
  }

  addTo(server: FastifyInstance): void {
    this.parseCookie = (header) => server.parseCookie(header);
    server.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      this.knock(request, stream, head);
    });
    // Whoever follows something is told to come back: to the next process, or to this one when it is there again.
    server.addHook('preClose', async () => this.stop());
  }

  private knock(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => undefined);
    const path = request.url?.split('?')[0]?.replace(/\/$/, '');
    if (path !== graphqlPath) return refuse(stream, 404);
    if (!isSameOrigin(request, this.config.publicUrl)) return refuse(stream, 403);
    if (this.isStopping || this.visits.size >= socketLimits.sockets) return refuse(stream, 503);
    this.server.handleUpgrade(request, stream, head, (socket) => this.receive(socket, request));
  }

  private receive(socket: WebSocket, request: IncomingMessage): void {
    const connection = this.connections.with(request.headers);
    const visit: Visit = { socket, request, connection, personId: null };
    this.visits.add(visit);
    // A message that is too long, a frame that is none: ws closes the socket, and says why.
    socket.on('error', (error) => this.logger.debug({ message: 'A socket failed', error }));
    const stopWatching = [pulseOf(socket), this.watchDoor(visit)];
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        // Whoever reads slowly is told the next thing when they have taken this one.
        send: async (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (data: Buffer) => void this.hear(visit, data, take)),
      },
      visit,
    );
    socket.once('close', (code, reason) => {
      this.visits.delete(visit);
      connection.end();
      for (const stop of stopWatching) stop();
      closed(code, String(reason)).catch((error: unknown) => this.failed(visit, error));
    });
  }

  private async hear(visit: Visit, data: Buffer, take: (message: string) => Promise<void>): Promise<void> {
    if (sprawls(data)) return visit.socket.close(CloseCode.BadRequest, 'Too many values');
    try {
      await runInScope(visit.connection.scope, async () => take(data.toString()));
    } catch (error) {
      this.failed(visit, error);
    }
  }

  private failed({ socket, connection }: Visit, error: unknown): void {
    runInScope(connection.scope, () => this.logger.error({ message: 'A subscription failed', error }));
    socket.close(CloseCode.InternalServerError, 'Internal server error');
  }

  private async welcome({ extra, connectionParams = {} }: Here): Promise<boolean> {
    const cookies = this.parseCookie(extra.request.headers.cookie ?? '');
    const actor = await this.connections.introduce(extra.connection, connectionParams, cookies);
    if (actor === null) {
      extra.socket.close(CloseCode.Unauthorized, 'Unauthorized');
      return false;
    }
    const others = [...this.visits].filter(({ personId }) => personId === actor.personId);
    if (others.length >= socketLimits.perPerson) {
      // Try again later, as clients understand it.
      extra.socket.close(1013, 'Too many connections');
      return false;
    }
    extra.personId = actor.personId;
    return true;
  }

  private async begin({ extra, subscriptions }: Here, asked: Asked): Promise<Begun | readonly GraphQLError[]> {
    if (Object.keys(subscriptions).length > socketLimits.operations) {
      const refusal = { text: subscriptionsTexts.tooManyAtOnce, values: socketLimits };
      return [asGraphQLError(new DomainError('RATE_LIMITED', refusal))];
    }
    try {
      const args = await extra.connection.prepare(this.schemas.schema, asked);
      return isRefused(args) ? args : { ...args, connection: extra.connection };
    } catch (error) {
      if (error instanceof DomainError) return [asGraphQLError(error)];
      throw error;
    }
  }

  private told({ extra }: Here, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    for (const error of errors) {
      const actor = extra.personId === null ? null : { personId: extra.personId };
      void this.refusals.record(originOf(error), actor, String(error.path?.[0] ?? 'subscription'));
    }
    return errors.map((error) => formatError(error.toJSON(), error));
  }

  /** Whoever signed out or left is shown out, wherever that was done. */
  private watchDoor(visit: Visit): () => void {
    const { socket, connection } = visit;
    const timer = setInterval(() => {
      if (visit.personId === null) return;
      connection.whoIsThere().then(
        (actor) => actor ?? socket.close(CloseCode.Unauthorized, 'Unauthorized'),
        // The database is away: whoever is here stays, and is told nothing new.
        () => undefined,
      );
    }, socketLimits.doorMs).unref();
    return () => clearInterval(timer);
  }

  private async stop(): Promise<void> {
    this.isStopping = true;
    const gone = [...this.visits].map(async ({ socket, connection }) => {
      connection.end();
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.close(1001, 'Going away');
      // Who does not answer is not waited for.
      const timer = setTimeout(() => socket.terminate(), 1000);
      await closed;
      clearTimeout(timer);
    });
    await Promise.all(gone);
  }
}

type Asked = Parameters<Connection['prepare']>[1];
type Begun = ExecutionArgs & { connection: Connection };

function isRefused(args: ExecutionArgs | readonly GraphQLError[]): args is readonly GraphQLError[] {
  return Array.isArray(args);
}

function refuse(stream: Duplex, status: 403 | 404 | 503): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Lets go of a socket whose other side has gone without a word. */
function pulseOf(socket: WebSocket): () => void {
  let isThere = true;
  socket.on('pong', () => (isThere = true));
  const timer = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
  }, socketLimits.pulseMs).unref();
  return () => clearInterval(timer);
}
