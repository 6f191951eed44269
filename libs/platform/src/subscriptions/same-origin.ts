import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of ours opened the socket, or no page at all. A browser adds its cookie to whatever page asks, and says
 * which one that is; there is no other protection, since a socket is opened without asking first.
 */
export function isSameOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  const from = URL.canParse(origin) ? new URL(origin) : null;
  if (from === null) return false;
  // The host is the browser's own word for whom the cookie was meant; behind a proxy it may be another one.
  return from.origin === new URL(publicUrl).origin || from.host === host;
}
