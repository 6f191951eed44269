import { PREFLIGHT } from '../../graphql/client.js';

export type SignInOutcome = 'signed-in' | 'refused' | 'too-many' | 'unreachable';

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await fetch('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...PREFLIGHT },
      credentials: 'same-origin',
      body: JSON.stringify({ email, password }),
    });
    if (answer.ok) return 'signed-in';
    if (answer.status === 429) return 'too-many';
    return answer.status < 500 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
