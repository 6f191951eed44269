import { isQuery, questionIn } from './merging.js';
import type { SessionGate } from './sessionGate.js';
import { untilSignedIn } from './untilSignedIn.js';

/** A fetch in the name of whoever's page it is. Signed in again, the same body is sent, and so the same act under the same id. */
export function sentWhenSignedIn(
  send: typeof fetch,
  gate: Pick<SessionGate, 'signInAgain' | 'signedInLater' | 'isPutOff' | 'inTheirName'>,
): typeof fetch {
  return async (url, init = {}) =>
    untilSignedIn(
      () => send(url, { ...init, headers: { ...headersOf(init), ...gate.inTheirName } }),
      { isOver: isForSomebody, isRead: () => isQuery(questionIn(init)) },
      gate,
    );
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

async function isForSomebody(response: Response): Promise<boolean> {
  const said = await response.clone().text();
  if (!said.includes('UNAUTHENTICATED')) return false;
  try {
    const { errors = [] } = JSON.parse(said) as { errors?: { extensions?: { code?: string } }[] };
    return errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  } catch {
    return false;
  }
}
