import { beforeEach, describe, expect, it } from '@jest/globals';
import { fetchTogether } from './fetchTogether.js';

interface Sent {
  operationName: string;
  query: string;
  variables?: object;
}

const viewer = { operationName: 'Viewer', query: 'query Viewer { viewer { id } }' };
const sessions = { operationName: 'Sessions', query: 'query Sessions { sessions { id } }' };
const act = { operationName: 'Act', query: 'mutation Act { act { id } }' };

describe('what is asked at once', () => {
  let sent: Sent[];
  let answers: Record<string, { status?: number; body: object | string }>;
  let ask: (question: Sent, signal?: AbortSignal) => Promise<{ status: number; body: unknown }>;

  beforeEach(() => {
    sent = [];
    answers = {};
    const together = fetchTogether(async (_, init) => {
      const question = JSON.parse(init?.body as string) as Sent;
      sent.push(question);
      const { status = 200, body } = answers[question.operationName] ?? { body: { data: {} } };
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    });
    ask = async (question, signal) => {
      const response = await together('/graphql', {
        method: 'POST',
        body: JSON.stringify(question),
        signal: signal ?? null,
      });
      return { status: response.status, body: await response.json() };
    };
  });

  const names = () => sent.map(({ operationName }) => operationName);
  const askBoth = () => Promise.all([ask(viewer), ask(sessions)]);

  it('is one request, and each has its own answer', async () => {
    answers['Viewer_Sessions'] = { body: { data: { viewer: { id: 'me' }, sessions: [] } } };
    const [mine, theirs] = await askBoth();
    expect(mine.body).toEqual({ data: { viewer: { id: 'me' } } });
    expect(theirs.body).toEqual({ data: { sessions: [] } });
    expect(names()).toEqual(['Viewer_Sessions']);
  });

  it('is one request still when the second asks a moment later, as the cache does', async () => {
    const first = ask(viewer);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.all([first, ask(sessions)]);
    expect(names()).toEqual(['Viewer_Sessions']);
  });

  it('is sent as it is where it is alone', async () => {
    await ask(viewer);
    await ask(sessions);
    expect(sent).toEqual([viewer, sessions]);
  });

  it('leaves out what nobody waits for any more', async () => {
    const gone = new AbortController();
    void ask(viewer, gone.signal);
    const answer = ask(sessions);
    gone.abort();
    await answer;
    expect(names()).toEqual(['Sessions']);
  });

  it('is answered though one of them is not wanted any more since it was sent', async () => {
    let answer: (response: Response) => void = () => {};
    const together = fetchTogether(
      (_, init) =>
        new Promise((resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('Not wanted.', 'AbortError')));
          answer = resolve;
        }),
    );
    const gone = new AbortController();
    void together('/graphql', { body: JSON.stringify(viewer), signal: gone.signal }).catch(() => {});
    const asked = together('/graphql', { body: JSON.stringify(sessions) });
    await new Promise((resolve) => setTimeout(resolve));
    gone.abort();
    answer(Response.json({ data: { viewer: { id: 'me' }, sessions: [] } }));
    expect(await (await asked).json()).toEqual({ data: { sessions: [] } });
  });

  it('leaves acts alone, which do not wait either', async () => {
    await Promise.all([ask(viewer), ask(act), ask(act), ask(sessions)]);
    expect(names()).toEqual(['Act', 'Act', 'Viewer_Sessions']);
  });

  it('asks again, alone, for what one of them made fail', async () => {
    answers['Viewer_Sessions'] = {
      body: { data: null, errors: [{ path: ['sessions'], extensions: { code: 'INTERNAL' } }] },
    };
    answers['Viewer'] = { body: { data: { viewer: { id: 'me' } } } };
    answers['Sessions'] = { body: { data: null, errors: [{ message: 'Sorry.' }] } };
    const [mine, theirs] = await askBoth();
    expect(mine.body).toEqual({ data: { viewer: { id: 'me' } } });
    expect(theirs.body).toEqual({ data: null, errors: [{ message: 'Sorry.' }] });
    expect(names()).toEqual(['Viewer_Sessions', 'Viewer', 'Sessions']);
  });

  it('asks again for the one alone that failed, where the others are answered', async () => {
    answers['Viewer_Sessions'] = {
      body: { data: { viewer: { id: 'me' }, sessions: null }, errors: [{ path: ['sessions', 0] }] },
    };
    await askBoth();
    expect(names()).toEqual(['Viewer_Sessions', 'Sessions']);
  });

  it('asks again for the second alone, where what failed has a name of its own among theirs', async () => {
    const early = { operationName: 'Early', query: 'query Early { sessions(first: 1) { id } }' };
    answers['Early_Sessions'] = {
      body: { data: { sessions: [], sessions_2: null }, errors: [{ path: ['sessions_2'] }] },
    };
    answers['Sessions'] = { body: { data: { sessions: [{ id: 'webinar' }] } } };
    const [few, all] = await Promise.all([ask(early), ask(sessions)]);
    expect(few.body).toEqual({ data: { sessions: [] } });
    expect(all.body).toEqual({ data: { sessions: [{ id: 'webinar' }] } });
    expect(names()).toEqual(['Early_Sessions', 'Sessions']);
  });

  it('asks again for each where nobody says whose fault it was', async () => {
    answers['Viewer_Sessions'] = {
      body: { data: { viewer: { id: 'me' }, sessions: [] }, errors: [{ extensions: { code: 'INTERNAL' } }] },
    };
    await askBoth();
    expect(names()).toEqual(['Viewer_Sessions', 'Viewer', 'Sessions']);
  });

  it('asks again for each where together they were too much', async () => {
    answers['Viewer_Sessions'] = { status: 400, body: { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] } };
    await askBoth();
    expect(names()).toEqual(['Viewer_Sessions', 'Viewer', 'Sessions']);
  });

  it.each([
    [
      'nobody is signed in any more',
      200,
      { data: null, errors: [{ path: ['sessions'], extensions: { code: 'UNAUTHENTICATED' } }] },
    ],
    ['the server is busy', 429, { errors: [{ extensions: { code: 'RATE_LIMITED' } }] }],
    ['the server is out of order', 503, { errors: [{ extensions: { code: 'UNAVAILABLE' } }] }],
  ])('tells all of them alike that %s', async (_, status, body) => {
    answers['Viewer_Sessions'] = { status, body };
    expect(await askBoth()).toEqual([
      { status, body },
      { status, body },
    ]);
    expect(sent).toHaveLength(1);
  });

  it('tells all of them that the server is out of reach', async () => {
    const together = fetchTogether(() => Promise.reject(new TypeError('Failed to fetch')));
    const asked = [viewer, sessions].map((question) => together('/graphql', { body: JSON.stringify(question) }));
    for (const one of asked) await expect(one).rejects.toThrow('Failed to fetch');
  });
});
