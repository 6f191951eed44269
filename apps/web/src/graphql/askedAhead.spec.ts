import { beforeEach, describe, expect, it } from '@jest/globals';
import { cacheExchange, createClient, fetchExchange, gql, type Client } from 'urql';
import { Ahead, asking } from './askedAhead.js';
import { everything } from './useAnswer.js';

const sessions = asking(gql<object, object>('query Sessions { sessions { id } }'), {});
const guide = asking(gql<object, object>('query Guide { guide { id } }'), {});

describe('what is asked ahead of a page', () => {
  let sent: string[];
  let client: Client;
  let ahead: Ahead;

  beforeEach(() => {
    sent = [];
    ahead = new Ahead();
    client = createClient({
      url: 'https://sillage.invalid/graphql',
      preferGetMethod: false,
      requestPolicy: 'cache-and-network',
      exchanges: [ahead.exchange, cacheExchange, fetchExchange],
      fetch: async (_, init) => {
        const { operationName } = JSON.parse(init?.body as string) as { operationName: string };
        sent.push(operationName);
        return Response.json({ data: { sessions: [], guide: null, act: null } });
      },
    });
  });

  /** A part of the page comes, and waits for its answer. */
  const comes = async (question: typeof sessions, requestPolicy?: 'network-only') =>
    client.executeQuery(question, { ...everything, ...(requestPolicy && { requestPolicy }) }).toPromise();

  it('is not asked again by the part that comes while it is under way', async () => {
    ahead.ask(client, [sessions]);
    expect((await comes(sessions)).data).toEqual({ sessions: [], guide: null, act: null });
    expect(sent).toEqual(['Sessions']);
  });

  it('nor by the part that comes once it is answered, nor by one that comes again', async () => {
    ahead.ask(client, [sessions, guide]);
    await comes(guide);
    await comes(sessions);
    await comes(sessions);
    expect(sent).toEqual(['Sessions', 'Guide']);
  });

  it('is asked again by whoever wants it anew', async () => {
    ahead.ask(client, [sessions]);
    await comes(sessions);
    await comes(sessions, 'network-only');
    expect(sent).toEqual(['Sessions', 'Sessions']);
  });

  it('is asked again after an act, by the part that comes then', async () => {
    ahead.ask(client, [sessions]);
    await comes(sessions);
    await client.mutation(gql('mutation Act { act { id } }'), {}, everything).toPromise();
    await comes(sessions);
    expect(sent).toEqual(['Sessions', 'Act', 'Sessions']);
  });

  it('is asked anew when the same page is opened again', async () => {
    ahead.ask(client, [sessions]);
    await comes(sessions);
    ahead.ask(client, [sessions]);
    await comes(sessions);
    expect(sent).toEqual(['Sessions', 'Sessions']);
  });

  it('is as any other question once another page is opened', async () => {
    ahead.ask(client, [sessions]);
    await comes(sessions);
    ahead.ask(client, [guide]);
    await comes(guide);
    await comes(sessions);
    expect(sent).toEqual(['Sessions', 'Guide', 'Sessions']);
  });
});
