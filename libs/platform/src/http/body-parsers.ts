import type { FastifyInstance } from 'fastify';
import { httpTexts } from '../errors/http.texts.js';
import { badRequest } from '../errors/index.js';
import { jsonLimits, sprawls } from './json-limits.js';
import { isUtf8WhenDecoded, textOf } from './text-of-body.js';

/** What a body may be: JSON, a form, or HR's file, which stays a stream whatever its size and is read by its own rules. */
export function addBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    // `fetch` with a JSON header and nothing to say (signing out) is no mistake.
    if (body.length === 0) return done(null, undefined);
    if (sprawls(body)) throw badRequest(400, httpTexts.sprawling, jsonLimits);
    void parseJson(request, textOf(body, request.headers['content-type']), done);
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      const form = textOf(body, request.headers['content-type']);
      if (!isUtf8WhenDecoded(form)) throw badRequest(400, httpTexts.notUtf8);
      done(null, Object.fromEntries(new URLSearchParams(form)));
    },
  );
  // The one-click unsubscription of a mail program (RFC 8058) comes like this; its address says everything.
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, _body, done) => {
    done(null, undefined);
  });
  server.addContentTypeParser('text/csv', (_request, stream, done) => done(null, stream));
}
