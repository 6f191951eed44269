import type { FastifyRequest } from 'fastify';
import { DomainError } from '@sillage/platform';
import { accountsTexts } from './accounts.texts.js';

/**
 * Another site's form cannot send JSON: without this it could sign somebody in under an account of its own.
 * @throws DomainError BAD_USER_INPUT
 */
export function assertJson(request: FastifyRequest, expected: string): void {
  if (/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return;
  throw new DomainError('BAD_USER_INPUT', { text: accountsTexts.jsonOnly, values: { expected } });
}

export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
}

/** Null where it is missing, empty or no text. */
export function textIn(body: unknown, field: string): string | null {
  const value = fieldsOf(body)[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
