import { createHash, randomBytes } from 'node:crypto';

/** A value that only the reader of one mail knows; the database keeps its hash. */
export function newUnsubscribeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function unsubscribeHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
