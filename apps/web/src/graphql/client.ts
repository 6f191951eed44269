import { cacheExchange, createClient, fetchExchange, mapExchange, type Client } from 'urql';
import { Ahead, type AskedAhead } from './askedAhead.js';
import { askedAfterActs } from './askedAfterActs.js';
import { faultOf } from './fault.js';
import { following } from './following.js';
import { fetchTogether } from './fetchTogether.js';
import { keepWhenUnreachable } from './keepWhenUnreachable.js';
import { sentWhenSignedIn } from './sentWhenSignedIn.js';
import { sessionGate } from './sessionGate.js';

interface ApiOptions {
  /** Chosen by hand; null leaves the server to the person's own locale. */
  readingLanguage: string | null;
  onSessionOver(): void;
}

export interface Api {
  client: Client;
  askAhead(this: void, questions: readonly AskedAhead[]): void;
}

/** A header that a plain HTML form cannot send: the server takes cookies only beside it. */
export const preflight = { 'apollo-require-preflight': 'true' };

export function createApi({ readingLanguage, onSessionOver }: ApiOptions): Api {
  const ahead = new Ahead();
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: fetchTogether(askedAfterActs(sentWhenSignedIn((url, init) => fetch(url, init), sessionGate))),
    fetchOptions: {
      credentials: 'same-origin',
      headers: { ...preflight, ...(readingLanguage && { 'x-reading-language': readingLanguage }) },
    },
    exchanges: [
      ahead.exchange,
      cacheExchange,
      // Before what looks for faults: a connection that is lost is none of the page's.
      following({
        introduction: () => ({
          ...(sessionGate.knownId !== null && { signedInAs: sessionGate.knownId }),
          ...(readingLanguage && { readingLanguage }),
        }),
        signedInLater: async () => sessionGate.signedInLater(),
      }),
      mapExchange({
        onResult: keepWhenUnreachable,
        onError(error) {
          // Over a page that somebody has open they are asked to sign in; what they wrote is not led away from.
          if (faultOf(error).kind === 'session-over' && !sessionGate.isSomebodyKnown) onSessionOver();
        },
      }),
      fetchExchange,
    ],
  });
  return { client, askAhead: (questions) => ahead.ask(client, questions) };
}
