import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authTexts } from '../auth/auth.texts.js';
import { couldBeAPlainForm } from '../auth/forgery.js';
import { httpTexts } from '../errors/http.texts.js';
import { badRequest, DomainError } from '../errors/index.js';
import { graphqlPath, limits } from '../graphql/index.js';
import { graphqlFormTexts } from './graphql-form.texts.js';
import { jsonLimits, sprawls } from './json-limits.js';
import { isUtf8WhenDecoded } from './text-of-body.js';

// What `Accept` may ask for; an answer is JSON in UTF-8 under either name.
const answers = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];
const parts = ['query', 'operationName', 'variables', 'extensions'] as const;

type Parts = Partial<Record<(typeof parts)[number], unknown>>;

/**
 * Refuses what is no request of GraphQL over HTTP before anything is made of it, in the reader's language. Apollo would
 * say the same in English, and of `Accept` only when the operation, which may be a change, has run.
 */
export function addGraphqlForm(server: FastifyInstance): void {
  server.addHook('preHandler', (request, _reply, done) => {
    if (request.routeOptions.url === graphqlPath) checkForm(request);
    done();
  });
}

function checkForm(request: FastifyRequest): void {
  if (request.method !== 'GET' && request.method !== 'POST') return;
  if (!isAnswerWanted(request.headers.accept)) throw badRequest(406, graphqlFormTexts.noSuchAnswer);
  checkParts(request.method === 'GET' ? partsOfAddress(request) : partsOfBody(request));
}

function isAnswerWanted(accept = '*/*'): boolean {
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return answers.includes(type) && parameters.every((part) => /^(q=(?!0(\.0*)?$)|charset="?utf-8"?$)/.test(part));
  });
}

function partsOfBody({ headers, body }: FastifyRequest): Parts {
  // Forms are read too, for other routes.
  if (!isJson(headers['content-type'])) throw badRequest(415, httpTexts.unknownType);
  if (Array.isArray(body)) throw badRequest(400, graphqlFormTexts.batch);
  if (!isObject(body)) throw badRequest(400, graphqlFormTexts.notAnObject);
  return body;
}

function partsOfAddress(request: FastifyRequest): Parts {
  if (couldBeAPlainForm(request)) throw badRequest(400, authTexts.forgeable);
  if (!isJson(request.headers['content-type'] ?? 'application/json')) throw badRequest(415, httpTexts.unknownType);
  const { search } = new URL(request.url, 'http://localhost');
  if (!isUtf8WhenDecoded(search)) throw badRequest(400, httpTexts.malformedAddress);
  const given = new URLSearchParams(search);
  const again = parts.find((part) => given.getAll(part).length > 1);
  if (again) throw badRequest(400, graphqlFormTexts.partTwice, { part: again });
  return {
    query: given.get('query'),
    operationName: given.get('operationName'),
    variables: jsonIn(given, 'variables'),
    extensions: jsonIn(given, 'extensions'),
  };
}

function jsonIn(given: URLSearchParams, part: string): unknown {
  const json = given.get(part);
  if (json === null) return null;
  if (sprawls(Buffer.from(json))) throw badRequest(400, httpTexts.sprawling, jsonLimits);
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw badRequest(400, graphqlFormTexts.partNoObject, { part });
  }
}

function checkParts({ query, operationName, variables, extensions }: Parts): void {
  for (const [part, value] of Object.entries({ variables, extensions })) {
    if (isGiven(value) && !isObject(value)) throw badRequest(400, graphqlFormTexts.partNoObject, { part });
  }
  if (isGiven(operationName) && typeof operationName !== 'string') {
    throw badRequest(400, graphqlFormTexts.operationNameNoText);
  }
  if (typeof query === 'string' && isTooLong(query)) {
    throw new DomainError('QUERY_TOO_COMPLEX', { text: graphqlFormTexts.tooLong, values: limits });
  }
  // Whoever asks for a document by its hash sends none; that is answered in the protocol's own words.
  const isPersisted = isObject(extensions) && Boolean(extensions['persistedQuery']);
  const isDocument = typeof query === 'string' && query.trim() !== '';
  if (!isDocument && !(isPersisted && !isGiven(query))) throw badRequest(400, graphqlFormTexts.noQuery);
}

/** Longer than any document of ours: not to be read at all. */
export function isTooLong(document: string): boolean {
  if (document.length > limits.characters) return true;
  return ['\n', '\r'].some((end) => {
    let lines = 1;
    for (let at = document.indexOf(end); at !== -1; at = document.indexOf(end, at + 1)) lines += 1;
    return lines > limits.lines;
  });
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json\b/i.test(contentType ?? '');
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
