import { cacheExchange, createClient, fetchExchange, mapExchange, type Client } from 'urql';
import { faultOf } from './fault.js';
import { keepWhenUnreachable } from './keepWhenUnreachable.js';

interface ClientOptions {
  /** Chosen by hand; null leaves the server to the person's own locale. */
  readingLanguage: string | null;
  onSessionOver(): void;
}

/** A header that a plain HTML form cannot send: the server takes cookies only beside it. */
export const PREFLIGHT = { 'apollo-require-preflight': 'true' };

export function createApiClient({ readingLanguage, onSessionOver }: ClientOptions): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: {
      credentials: 'same-origin',
      headers: { ...PREFLIGHT, ...(readingLanguage && { 'x-reading-language': readingLanguage }) },
    },
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult: keepWhenUnreachable,
        onError(error) {
          if (faultOf(error).kind === 'session-over') onSessionOver();
        },
      }),
      fetchExchange,
    ],
  });
}
