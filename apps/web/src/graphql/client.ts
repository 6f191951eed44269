import { cacheExchange, createClient, fetchExchange, mapExchange, type Client } from 'urql';
import { faultOf } from './fault.js';

interface ClientOptions {
  language: string;
  onSessionOver(): void;
}

/** A header that a plain HTML form cannot send: the server takes cookies only beside it. */
export const PREFLIGHT = { 'apollo-require-preflight': 'true' };

export function createApiClient({ language, onSessionOver }: ClientOptions): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { ...PREFLIGHT, 'accept-language': language } },
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (faultOf(error).kind === 'session-over') onSessionOver();
        },
      }),
      fetchExchange,
    ],
  });
}
