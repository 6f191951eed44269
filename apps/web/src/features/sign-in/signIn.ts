import { preflight } from '../../graphql/client.js';
import { waitIn, type Wait } from '../../kit/time/wait.js';

export type SignInOutcome =
  { outcome: 'signed-in' | 'refused' | 'closed' | 'unreachable' } | { outcome: 'too-many'; wait: Wait };

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await fetch('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...preflight },
      credentials: 'same-origin',
      body: JSON.stringify({ email, password }),
    });
    return outcomeOf(answer.status, answer.headers.get('retry-after'));
  } catch {
    return { outcome: 'unreachable' };
  }
}

/** Only what the server said of the two is a refusal; a server that is in trouble says nothing of them. */
export function outcomeOf(status: number, retryAfter: string | null): SignInOutcome {
  if (status >= 200 && status < 300) return { outcome: 'signed-in' };
  if (status === 429) return { outcome: 'too-many', wait: waitIn(retryAfter) };
  if (status === 403) return { outcome: 'closed' };
  return { outcome: status < 500 ? 'refused' : 'unreachable' };
}
