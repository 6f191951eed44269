import { beforeEach, describe, expect, it } from '@jest/globals';
import { askedAfterActs } from './askedAfterActs.js';

const question = 'query Choices { choices }';
const act = 'mutation Choose { choose }';

describe('a question', () => {
  let sent: { text: string; answer(words: string): void; fail(): void }[];
  let ask: (text: string) => Promise<string>;

  beforeEach(() => {
    sent = [];
    const asked = askedAfterActs(
      async (_, init) =>
        new Promise((resolve, reject) => {
          const { query } = JSON.parse(init?.body as string) as { query: string };
          const fail = () => reject(new TypeError('offline'));
          sent.push({ text: query, answer: (words) => resolve(new Response(words)), fail });
        }),
    );
    ask = async (query) => (await asked('/graphql', { body: JSON.stringify({ query }) })).text();
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it('is asked once where nothing happens meanwhile', async () => {
    const answer = ask(question);
    sent[0]?.answer('now');
    expect(await answer).toBe('now');
    expect(sent).toHaveLength(1);
  });

  it.each(['is answered', 'fails'])('is asked again where an act %s before it is answered itself', async (end) => {
    const answer = ask(question);
    const acted = ask(act).catch(() => 'failed');
    if (end === 'fails') sent[1]?.fail();
    else sent[1]?.answer('done');
    await acted;
    sent[0]?.answer('before');
    await turn();
    sent[2]?.answer('after');
    expect(await answer).toBe('after');
    expect(sent.map(({ text }) => text)).toEqual([question, act, question]);
  });

  it('is asked once where the act was answered before it was asked', async () => {
    const acted = ask(act);
    sent[0]?.answer('done');
    await acted;
    const answer = ask(question);
    sent[1]?.answer('after');
    expect(await answer).toBe('after');
  });

  it('is asked again where it was asked while the act was on its way', async () => {
    const acted = ask(act);
    const answer = ask(question);
    sent[0]?.answer('done');
    await acted;
    sent[1]?.answer('perhaps before');
    await turn();
    sent[2]?.answer('after');
    expect(await answer).toBe('after');
  });

  it('is asked again as often as something is changed meanwhile', async () => {
    const answer = ask(question);
    for (const words of ['before the first', 'before the second']) {
      const asked = sent.length - 1;
      const acted = ask(act);
      sent.at(-1)?.answer('done');
      await acted;
      sent[asked]?.answer(words);
      await turn();
    }
    sent.at(-1)?.answer('after both');
    expect(await answer).toBe('after both');
    expect(sent.map(({ text }) => text)).toEqual([question, act, question, act, question]);
  });

  it('fails as its request does', async () => {
    const answer = ask(question);
    sent[0]?.fail();
    await expect(answer).rejects.toThrow('offline');
  });
});
