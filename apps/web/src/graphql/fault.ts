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

type Refusal = CombinedError['graphQLErrors'][number];

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function kindOf({ extensions }: Refusal): Fault['kind'] {
  const code = text(extensions.code);
  if (code === 'UNAUTHENTICATED') return 'session-over';
  if (code === 'NOT_FOUND') return 'not-found';
  if (code === null || code === 'INTERNAL' || code === 'INTERNAL_SERVER_ERROR') return 'unexpected';
  return 'refused';
}

export function faultOf(error: Pick<CombinedError, 'graphQLErrors'>): Fault {
  const [first] = error.graphQLErrors;
  // A session that is over is the reason of every other refusal.
  const told = error.graphQLErrors.find((one) => kindOf(one) === 'session-over') ?? first;
  if (!told) return { kind: 'unreachable', message: null, argumentPath: null, requestId: null };
  const { argumentPath, requestId } = told.extensions;
  const kind = kindOf(told);
  return {
    kind,
    message: kind === 'unexpected' ? null : told.message,
    argumentPath: text(argumentPath),
    requestId: text(requestId),
  };
}
