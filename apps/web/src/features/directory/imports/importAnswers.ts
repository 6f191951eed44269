import type { Fault } from '../../../graphql/fault.js';

export const unreachable: Fault = { kind: 'unreachable', message: null, argumentPath: null, requestId: null };

/** What the server says of a request that is no GraphQL: `{ "error": { "code", "message", "requestId" } }`. */
export function faultOfRefusal(status: number, body: unknown): Fault {
  const { error } = (body ?? {}) as { error?: { message?: unknown; requestId?: unknown } };
  const kind = kindOf(status);
  return {
    kind,
    message: kind === 'refused' && typeof error?.message === 'string' ? error.message : null,
    argumentPath: null,
    requestId: typeof error?.requestId === 'string' ? error.requestId : null,
  };
}

function kindOf(status: number): Fault['kind'] {
  if (status === 401) return 'session-over';
  if (status === 404) return 'not-found';
  return status >= 400 && status < 500 ? 'refused' : 'unexpected';
}

/** Where the list goes on, from the `Link` header of a page that is not the last. */
export function nextCursorIn(link: string | null): string | null {
  const [, target] = /<([^>]*)>\s*;\s*rel="?next"?/.exec(link ?? '') ?? [];
  return target === undefined ? null : new URL(target, 'http://here').searchParams.get('after');
}
