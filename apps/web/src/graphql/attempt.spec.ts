import { describe, expect, it } from '@jest/globals';
import { CombinedError } from 'urql';
import { attempt } from './attempt.js';
import { Tries } from './tries.js';

const unreachable = { data: undefined, error: new CombinedError({ networkError: new Error('Failed to fetch') }) };
const refused = { data: undefined, error: new CombinedError({ graphQLErrors: ['No place is left.'] }) };
const done = { data: { goal: 'kept' }, error: undefined };

/** The ids under which the same goal is sent, while the server does this or that. */
async function idsOf(...answers: (typeof unreachable | typeof done)[]): Promise<string[]> {
  const tries = new Tries();
  const ids: string[] = [];
  for (const answer of answers) {
    await attempt(tries, { title: 'Write a post' }, async (input) => {
      ids.push(input.clientMutationId);
      expect(input.title).toBe('Write a post');
      return answer;
    });
  }
  return ids;
}

describe('an act', () => {
  it('is sent again under the same id when no answer came', async () => {
    const [first, second, third] = await idsOf(unreachable, unreachable, done);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it('is sent again under the same id after a refusal, for nothing was done', async () => {
    const [first, second] = await idsOf(refused, done);
    expect(second).toBe(first);
  });

  it('is another one when it is done once more', async () => {
    const [first, second] = await idsOf(done, done);
    expect(second).not.toBe(first);
  });

  it('answers what the server answered', async () => {
    expect(await attempt(new Tries(), {}, async () => done)).toBe(done);
    expect(await attempt(new Tries(), {}, async () => refused)).toBe(refused);
  });
});
