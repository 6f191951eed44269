import { describe, expect, it } from '@jest/globals';
import { sentWhenSignedIn } from './sentWhenSignedIn.js';
import { SessionGate } from './sessionGate.js';

const zoe = { id: 'zoe', displayName: 'Zoé Müller', email: null };
const act = (name: string) => JSON.stringify({ query: `mutation { ${name} { id } }` });
const refused = () => Response.json({ errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] });
const answered = () => Response.json({ data: { offer: { id: '1' } } });

/** A server before which a session is over until `isSignedIn` is set; it keeps what it was sent. */
function server() {
  const state = { isSignedIn: false, sent: [] as unknown[], names: [] as unknown[] };
  const send = async (_: unknown, init?: RequestInit) => {
    state.sent.push(init?.body);
    state.names.push(new Headers(init?.headers).get('x-signed-in-as'));
    return state.isSignedIn ? answered() : refused();
  };
  return { state, send: send as typeof fetch };
}

describe('what is asked after a session is over', () => {
  it('waits until the person has signed in again, and is sent as it was', async () => {
    const [gate, { state, send }] = [new SessionGate(), server()];
    gate.knows(zoe);
    const body = act('letter');
    const answer = sentWhenSignedIn(send, gate)('/graphql', { body });
    await new Promise(setImmediate);
    expect(gate.asked()).toEqual(zoe);
    state.isSignedIn = true;
    gate.settle(true);
    expect(await (await answer).json()).toEqual({ data: { offer: { id: '1' } } });
    expect(state.sent).toEqual([body, body]);
    // Whoever else is signed in by then, the server does nothing in their name.
    expect(state.names).toEqual(['zoe', 'zoe']);
    expect(gate.asked()).toBeNull();
  });

  it('asks once for all that waits', async () => {
    const [gate, { state, send }] = [new SessionGate(), server()];
    gate.knows(zoe);
    let told = 0;
    gate.subscribe(() => (told += 1));
    const ask = sentWhenSignedIn(send, gate);
    const answers = Promise.all([ask('/graphql', { body: act('a') }), ask('/graphql', { body: act('b') })]);
    await new Promise(setImmediate);
    expect(told).toBe(1);
    state.isSignedIn = true;
    gate.settle(true);
    expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
    expect(state.sent).toEqual([act('a'), act('b'), act('a'), act('b')]);
  });

  it('is refused where they would rather not, and the next act asks again', async () => {
    const [gate, { state, send }] = [new SessionGate(), server()];
    gate.knows(zoe);
    const ask = sentWhenSignedIn(send, gate);
    const answer = ask('/graphql', { body: act('a') });
    await new Promise(setImmediate);
    gate.settle(false);
    expect(await (await answer).json()).toMatchObject({ errors: [{ message: 'Sign in.' }] });
    expect(state.sent).toEqual([act('a')]);
    void ask('/graphql', { body: act('b') });
    await new Promise(setImmediate);
    expect(gate.asked()).toEqual(zoe);
  });

  it('waits on, where it is only read, until they want to go on', async () => {
    const [gate, { state, send }] = [new SessionGate(), server()];
    gate.knows(zoe);
    const ask = sentWhenSignedIn(send, gate);
    const answer = ask('/graphql', { body: JSON.stringify({ query: 'query Guide { guide { id } }' }) });
    await new Promise(setImmediate);
    gate.settle(false);
    await new Promise(setImmediate);
    expect(gate.asked()).toBeNull();
    // Nor does another question ask them again: only an act does.
    const later = ask('/graphql', { body: JSON.stringify({ query: 'query People { people { id } }' }) });
    await new Promise(setImmediate);
    expect(gate.asked()).toBeNull();
    const done = ask('/graphql', { body: act('offer') });
    await new Promise(setImmediate);
    state.isSignedIn = true;
    gate.settle(true);
    expect((await Promise.all([answer, later, done])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await (await answer).json()).toHaveProperty('data');
  });

  it('is refused at once where nobody was signed in, or somebody signed out', async () => {
    const [gate, { send }] = [new SessionGate(), server()];
    const ask = sentWhenSignedIn(send, gate);
    expect(await (await ask('/graphql', {})).json()).toMatchObject({ errors: [{ message: 'Sign in.' }] });
    gate.knows(zoe);
    gate.leave();
    await ask('/graphql', {});
    expect(gate.asked()).toBeNull();
  });

  it('is not taken for over by a text that speaks of it', async () => {
    const gate = new SessionGate();
    gate.knows(zoe);
    const send = (async () =>
      Response.json({ data: { guide: 'The code UNAUTHENTICATED says: sign in.' } })) as typeof fetch;
    expect(await (await sentWhenSignedIn(send, gate)('/graphql')).json()).toHaveProperty('data');
    expect(gate.asked()).toBeNull();
  });
});
