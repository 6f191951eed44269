export interface SignInWays {
  /** By email and password. */
  local: boolean;
  providers: { name: string; label: string }[];
}

const passwordsAlone: SignInWays = { local: true, providers: [] };
let known = passwordsAlone;

/** Asked before the sign-in page is shown, so that nothing of it jumps; without an answer there is the form. */
export async function learnSignInWays(): Promise<void> {
  try {
    const answer = await fetch('/auth/providers');
    known = answer.ok ? ((await answer.json()) as SignInWays) : passwordsAlone;
  } catch {
    known = passwordsAlone;
  }
}

export function knownSignInWays(): SignInWays {
  return known;
}

/** Where the browser goes to sign in by a provider, and from there to where it was going. */
export function providerPath(name: string, next: string | null, language: string): string {
  const query = new URLSearchParams({ lang: language });
  if (next !== null) query.set('next', next);
  return `/auth/oidc/${encodeURIComponent(name)}?${query}`;
}
