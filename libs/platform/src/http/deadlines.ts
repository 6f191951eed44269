import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { httpTexts } from '../errors/http.texts.js';
import { badRequest } from '../errors/index.js';

/** How long a request may take to come, in milliseconds: whoever lets it trickle holds a connection for nothing. */
export type Deadlines = {
  /** Its headers, from when the connection is open or free again. */
  headers: number;
  /** The whole of a body that is read before it is looked at. */
  body: number;
  /** Between two pieces of a file that is read while it comes, which as a whole may take hours on a slow line. */
  silence: number;
  /** How often connections are looked through for headers that are late. */
  check: number;
};

export const defaultDeadlines: Deadlines = { headers: 15_000, body: 30_000, silence: 60_000, check: 5_000 };

/** Cuts off bodies that do not come in time. Node has one limit for all requests, HR's file among them. */
export function addDeadlines(server: FastifyInstance, { body, silence }: Deadlines): void {
  const watches = new WeakMap<FastifyRequest, { timer: NodeJS.Timeout; socket: Socket }>();
  const watch = (request: FastifyRequest, milliseconds: number, look: () => void): void => {
    const timer = setInterval(look, milliseconds).unref();
    // Kept here: a request that was answered no longer knows its socket.
    watches.set(request, { timer, socket: request.raw.socket });
    for (const event of ['end', 'error', 'close']) request.raw.once(event, () => clearInterval(timer));
  };
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (isFile(request)) {
      const isSilent = silenceOf(request);
      // Its reader finds that the sender has gone.
      watch(request, silence, () => isSilent() && request.raw.destroy());
    } else if (hasBody(request)) {
      // Told to the reader, who is gone only when the answer is on its way, and not by destroying the body, which would
      // leave no connection to answer on.
      watch(request, body, () => {
        if (payload.listenerCount('error') > 0) payload.emit('error', badRequest(408, httpTexts.tooSlow));
      });
    }
    done(null, payload);
  });
  server.addHook('onResponse', (request, _reply, done) => {
    const { timer, socket } = watches.get(request) ?? {};
    clearInterval(timer);
    // Answered before all of it had come, and nobody wants the rest.
    const { raw } = request;
    if (raw.complete === false) setTimeout(() => raw.complete || socket?.destroy(), body).unref();
    done();
  });
}

/** Asked again, it tells whether nothing came in between; what came and was not taken yet is our delay. */
function silenceOf({ raw }: FastifyRequest): () => boolean {
  const { socket } = raw;
  let before = socket.bytesRead;
  return () => {
    const isSilent = socket.bytesRead === before && raw.readableLength === 0;
    before = socket.bytesRead;
    return isSilent;
  };
}

function isFile({ headers }: FastifyRequest): boolean {
  return /^text\/csv\b/i.test(headers['content-type'] ?? '');
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
