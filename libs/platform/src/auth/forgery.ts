import type { FastifyRequest } from 'fastify';

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];
// What a plain HTML form can send to another site without the browser asking first (Fetch standard, CORS-safelisted).
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** By its method alone, as HTTP has it. */
export function changesNothing(method: string): boolean {
  return readingMethods.includes(method);
}

/** Whether a page of another site could have made a browser send this, cookie included, and have changed something. */
export function isForgeable(request: FastifyRequest): boolean {
  return !changesNothing(request.method) && couldBeAPlainForm(request);
}

/** Whether a browser sends such a request to another site without asking it first. The same rule as Apollo's. */
export function couldBeAPlainForm(request: FastifyRequest): boolean {
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (contentType && !formTypes.includes(contentType)) return false;
  return preflightHeaders.every((header) => !request.headers[header]);
}
