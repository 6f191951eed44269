interface Place {
  pathname: string;
  search: string;
}

const SIGN_IN = '/sign-in';

/** The way to the sign-in page that leads back to where one was. */
export function signInPath({ pathname, search }: Place, why?: 'over'): string {
  if (pathname === SIGN_IN) return pathname + search;
  const query = new URLSearchParams();
  if (pathname !== '/') query.set('next', pathname + search);
  if (why) query.set('session', why);
  return query.size > 0 ? `${SIGN_IN}?${query}` : SIGN_IN;
}

/** Only a path of this app: an address from elsewhere must never be where a sign-in leads. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
