import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { newId } from '../database/index.js';
import { negotiateLocale } from '../i18n/index.js';
import { runInScope, type RequestScope } from '../logging/index.js';

const scopes = new WeakMap<FastifyRequest, RequestScope>();

export function scopeOf(request: FastifyRequest): RequestScope {
  return scopes.get(request) ?? { requestId: request.id };
}

/** Behind a proxy its id is kept, so that one id leads through both logs; anybody else's would only confuse them. */
export function requestIdFrom({ headers, socket }: IncomingMessage, proxies: Config['trustProxy']): string {
  const given = headers['x-request-id'];
  const trusted = proxies !== false && proxies(socket.remoteAddress ?? '', 0);
  return trusted && typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : newId();
}

/** Makes the request's id and language known to all that happens for it. */
export function addRequestScope(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', (request, reply, done) => {
    // Until it is known who sent it, whose own language then goes first.
    const locale = negotiateLocale(request.headers['accept-language'], config.defaultLocale);
    const scope: RequestScope = { requestId: request.id, locale };
    scopes.set(request, scope);
    void reply.header('x-request-id', request.id);
    runInScope(scope, done);
  });
  // Reading the body continues from the socket's events, which know nothing of the scope: enter it again.
  server.addHook('preValidation', (request, _reply, done) => runInScope(scopeOf(request), done));
}
