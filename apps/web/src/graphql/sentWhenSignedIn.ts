import { isQuery, questionIn } from './merging.js';
import type { SessionGate } from './sessionGate.js';

/**
 * A fetch that sends again what was refused for want of a session, once the person has signed in: the same body, and so
 * the same act under the same id. Where they would rather not, now, an act is refused, and a question waits: its page goes
 * on showing what it has, with whatever is written in it.
 */
export function sentWhenSignedIn(
  send: typeof fetch,
  gate: Pick<SessionGate, 'signInAgain' | 'signedInLater'>,
): typeof fetch {
  return async (url, init = {}) => {
    for (;;) {
      const response = await send(url, init);
      if (!(await isForSomebody(response))) return response;
      const asked = gate.signInAgain();
      if (asked === null) return response;
      if (await asked) continue;
      if (!isQuery(questionIn(init)) || !(await gate.signedInLater())) return response;
    }
  };
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
