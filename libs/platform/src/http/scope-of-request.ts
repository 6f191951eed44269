import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { negotiateLocale, readingLocale, type OfferedLanguages } from '../i18n/index.js';
import { runInScope, type RequestScope } from '../logging/index.js';
import type { CompanyLanguages } from './first-page.js';

const scopes = new WeakMap<FastifyRequest, RequestScope>();

export function scopeOf(request: FastifyRequest): RequestScope {
  return scopes.get(request) ?? { requestId: request.id };
}

/** Behind a proxy its id is kept, so that one id leads through both logs; anybody else's would only confuse them. */
export function requestIdFrom({ headers, socket }: IncomingMessage, proxies: Config['trustProxy']): string {
  const given = headers['x-request-id'];
  const trusted = proxies !== false && proxies(socket.remoteAddress ?? '', 0);
  return trusted && typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}

/** Until it is known who sent it: what they chose in the app, else what their browser says, among the company's languages. */
export function localeFor({ headers }: Pick<FastifyRequest, 'headers'>, offered: OfferedLanguages): string {
  return readingLocale(negotiateLocale(headers['accept-language'], offered), headers['x-reading-language']);
}

/** Makes the request's id and language known to all that happens for it. */
export function addRequestScope(server: FastifyInstance, languages: CompanyLanguages): void {
  server.addHook('onReady', async () => {
    // What is known from the first request on; a database that is away is told of elsewhere.
    await languages.current().catch(() => undefined);
  });
  server.addHook('onRequest', (request, reply, done) => {
    const begin = (offered: OfferedLanguages): void => {
      const scope: RequestScope = { requestId: request.id, locale: localeFor(request, offered) };
      scopes.set(request, scope);
      void reply.header('x-request-id', request.id);
      runInScope(scope, done);
    };
    // Whoever is signed in has a language of their own, and waits for nobody else's.
    if (mayBeSignedIn(request)) return begin(languages.lastKnown);
    languages.current().then(begin, () => begin(languages.lastKnown));
  });
  // Reading the body continues from the socket's events, which know nothing of the scope: enter it again.
  server.addHook('preValidation', (request, _reply, done) => runInScope(scopeOf(request), done));
}

function mayBeSignedIn({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined || headers.cookie !== undefined;
}
