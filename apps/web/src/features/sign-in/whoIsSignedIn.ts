import { preflight } from '../../graphql/client.js';
import type { KnownPerson } from '../../graphql/sessionGate.js';

/** What signing in again over a page came to: the page goes on for the one who was there, and for nobody else. */
export type SignedInAgain = { outcome: 'same' } | { outcome: 'nobody' } | { outcome: 'other'; name: string };

type Present = Pick<KnownPerson, 'id' | 'displayName'>;

export function signedInAgain(before: Present, now: Present | null): SignedInAgain {
  if (now === null) return { outcome: 'nobody' };
  return now.id === before.id ? { outcome: 'same' } : { outcome: 'other', name: now.displayName };
}

/** Asked beside the page's own questions, which wait meanwhile. */
export async function whoIsSignedIn(): Promise<Present | null> {
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...preflight },
      body: JSON.stringify({ query: '{ viewer { person { id displayName } } }' }),
    });
    const { data } = (await answer.json()) as { data?: { viewer: { person: Present } | null } | null };
    return data?.viewer?.person ?? null;
  } catch {
    return null;
  }
}
