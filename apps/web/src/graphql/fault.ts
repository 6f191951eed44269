import type { CombinedError } from 'urql';

/** What went wrong, in the terms a page needs: whom it concerns and which words of the server to show. */
export interface Fault {
  kind: 'session-over' | 'unreachable' | 'unexpected' | 'refused' | 'not-found';
  /** The server's message for people, in their language; null when the server said nothing fit to show. */
  message: string | null;
  /** Where an input was wrong, such as `input.code`. */
  argumentPath: string | null;
  requestId: string | null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function kindOf(code: string | null): Fault['kind'] {
  if (code === 'UNAUTHENTICATED') return 'session-over';
  if (code === 'NOT_FOUND') return 'not-found';
  if (code === null || code === 'INTERNAL' || code === 'INTERNAL_SERVER_ERROR') return 'unexpected';
  return 'refused';
}

export function faultOf(error: CombinedError): Fault {
  const [first] = error.graphQLErrors;
  if (!first) return { kind: 'unreachable', message: null, argumentPath: null, requestId: null };
  const { code, argumentPath, requestId } = first.extensions ?? {};
  const kind = kindOf(text(code));
  return {
    kind,
    message: kind === 'unexpected' ? null : first.message,
    argumentPath: text(argumentPath),
    requestId: text(requestId),
  };
}
