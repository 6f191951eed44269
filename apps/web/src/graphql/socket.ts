import { createClient, type Client } from 'graphql-ws';
import { followed } from './followed.js';

const goneForAMoment = 10_000;

/**
 * The connection by which the server tells of changes: opened by the first who follows something, closed after the last.
 * It comes back by itself, however long that takes, but not once the sign-in is over.
 */
export function createSocket(introduction: () => Record<string, string>): Client {
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: introduction,
    keepAlive: goneForAMoment,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    on: {
      connected: () => followed.is('coming'),
      closed: (event) => followed.is((event as CloseEvent).code === 1000 ? 'not' : 'lost'),
    },
  });
  // The machine knows at once what a silent connection would take a while to show.
  window.addEventListener('offline', () => client.terminate());
  return client;
}
