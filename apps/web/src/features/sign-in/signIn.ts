import { preflight } from '../../graphql/client.js';

export type SignInOutcome = 'signed-in' | 'refused' | 'too-many' | 'unreachable';

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await fetch('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...preflight },
      credentials: 'same-origin',
      body: JSON.stringify({ email, password }),
    });
    return outcomeOf(answer.status);
  } catch {
    return 'unreachable';
  }
}

/** Only what the server said of the two is a refusal; a server that is in trouble says nothing of them. */
export function outcomeOf(status: number): SignInOutcome {
  if (status >= 200 && status < 300) return 'signed-in';
  if (status === 429) return 'too-many';
  return status < 500 ? 'refused' : 'unreachable';
}
