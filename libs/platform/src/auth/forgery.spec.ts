import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { isForgeable } from './forgery.js';

const sent = (method: string, headers: Record<string, string> = {}) =>
  isForgeable({ method, headers } as unknown as FastifyRequest);

describe('a request with a cookie could come from another site’s page', () => {
  it.each([
    ['POST', {}],
    ['POST', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['POST', { 'content-type': 'Text/Plain; charset=utf-8' }],
    ['DELETE', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('when it is %s with %j', (method, headers) => expect(sent(method, headers)).toBe(true));

  it.each([
    ['GET', {}],
    ['POST', { 'content-type': 'application/json' }],
    ['POST', { 'content-type': 'text/csv' }],
    ['POST', { 'apollo-require-preflight': '1' }],
    ['POST', { 'content-type': 'text/plain', 'x-apollo-operation-name': 'Enrol' }],
  ])('but not when it is %s with %j', (method, headers) => expect(sent(method, headers)).toBe(false));
});
