import type { FastifyInstance } from 'fastify';

/** What a body may be: JSON, a form, or HR's file, which stays a stream whatever its size. */
export function addBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // `fetch` with a JSON header and nothing to say (signing out) is no mistake.
    if (body === '') done(null, undefined);
    else void parseJson(request, body as string, done);
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body as string)));
  });
  // The one-click unsubscription of a mail program (RFC 8058) comes like this; its address says everything.
  server.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_request, _body, done) => {
    done(null, undefined);
  });
  server.addContentTypeParser('text/csv', (_request, stream, done) => done(null, stream));
}
