import { doorPages, signInPage } from './pages.js';

interface Place {
  pathname: string;
  search: string;
  hash: string;
}

/** Any origin will do: a browser reads an address as it reads the links of a page, tabs and backslashes too. */
const here = 'https://sillage.invalid';

/** The way to the sign-in page that leads back to where one was. */
export function signInPath({ pathname, search, hash }: Place, why?: 'over'): string {
  if (doorPages.some((door) => door === pathname)) return pathname + search + hash;
  const query = new URLSearchParams();
  if (pathname !== '/') query.set('next', pathname + search + hash);
  if (why) query.set('session', why);
  return query.size > 0 ? `${signInPage}?${query}` : signInPage;
}

/** Only a path of this app: an address from elsewhere must never be where a sign-in leads, however it is spelt. */
export function safeNext(next: string | null): string {
  if (next === null || !next.startsWith('/') || !URL.canParse(next, here)) return '/';
  const { origin, pathname, search, hash } = new URL(next, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
