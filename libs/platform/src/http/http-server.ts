import type { IncomingMessage } from 'node:http';
import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { Config } from '../config/index.js';
import { httpTexts } from '../errors/http.texts.js';
import { format, languages } from '../i18n/index.js';
import { Metrics } from '../metrics/index.js';
import { addBodyParsers } from './body-parsers.js';
import { answerClientError } from './client-errors.js';
import { addGraphqlForm } from './graphql-form.js';
import { addDeadlines, defaultDeadlines } from './deadlines.js';
import { addRequestLog } from './request-log.js';
import { CompanyLanguages } from './first-page.js';
import { addRequestScope, localeFor, requestIdFrom } from './scope-of-request.js';
import { Subscriptions } from '../subscriptions/index.js';
import { WebApp } from './web-app.js';

// An attendance report comes as base64 within JSON; the largest file, HR's, is streamed and has no limit here.
const bodyAtMost = 5 * 1024 * 1024;

export function httpAdapter(
  { trustProxy, defaultLocale }: Config,
  { headers, check } = defaultDeadlines,
): FastifyAdapter {
  const http = {
    headersTimeout: headers,
    connectionsCheckingInterval: check,
    // Some programs offer another version of HTTP with each request: they are answered in this one.
    shouldUpgradeCallback: (request: IncomingMessage) => request.headers.upgrade?.toLowerCase() === 'websocket',
  };
  return new FastifyAdapter({
    trustProxy,
    http,
    // Neither of these two refusals knows of any company yet.
    clientErrorHandler: answerClientError(defaultLocale),
    bodyLimit: bodyAtMost,
    // Whoever copies an address by hand, or lets a program do it, may add one.
    routerOptions: { ignoreTrailingSlash: true },
    genReqId: (request: IncomingMessage) => requestIdFrom(request, trustProxy),
    // Nothing here is Express middleware.
    skipMiddie: true,
    multipart: false,
    // The router's own refusals (a malformed address) come before any hook.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const locale = localeFor(request, { languages, defaultLocale });
      const message = format(httpTexts.malformedAddress, locale);
      void reply
        .status(error.statusCode ?? 400)
        .send({ error: { code: 'BAD_USER_INPUT', message, requestId: request.id } });
    },
  });
}

/** What surrounds every route; before the application is initialised. */
export async function setUpHttp(
  app: NestFastifyApplication,
  webFolder: string,
  deadlines = defaultDeadlines,
): Promise<void> {
  const config = app.get(Config);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  addRequestScope(server, languagesOf(app, config));
  addRequestLog(server, app.get(Metrics));
  addDeadlines(server, deadlines);
  addBodyParsers(server);
  addGraphqlForm(server);
  // What is said to one person is kept by no cache; files say otherwise themselves.
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done();
  });
  await server.register(fastifyCookie);
  // Made once: Fastify's own plugin for it makes the same headers anew for each request.
  const secure = helmet(securityHeaders(config));
  server.addHook('onRequest', (request, reply, done) => secure(request.raw, reply.raw, done as () => void));
  await server.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // The default level is made for files compressed once; answers are compressed each time.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  app.get(Subscriptions).addTo(server);
  await app.get(WebApp).addTo(server, webFolder);
}

/** Those that the installation says, where no feature knows a company. */
function languagesOf(app: NestFastifyApplication, { defaultLocale }: Config): CompanyLanguages {
  const installed = { languages, defaultLocale };
  try {
    return app.get(CompanyLanguages, { strict: false });
  } catch {
    return { lastKnown: installed, current: async () => Promise.resolve(installed) };
  }
}

function securityHeaders({ isServedOverHttps }: Config) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The interface's styles are set by its components while it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' as const },
    referrerPolicy: { policy: 'same-origin' as const },
    strictTransportSecurity: isServedOverHttps && { maxAge: 31_536_000, includeSubDomains: false },
  };
}
