import { describe, expect, it } from '@jest/globals';
import { inTurn, Trust, type Turn } from './password-work.js';

/** Work that waits until all of it has been asked for, and notes in which order it is done. */
function office() {
  const done: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  let atOnce = 0;
  let most = 0;
  const ask = async (name: string, turn: Turn) =>
    inTurn(turn, async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await gate;
      done.push(name);
      atOnce -= 1;
    });
  return { ask, open, done, most: () => most };
}

const usual = (network: string): Turn => ({ trust: Trust.USUAL, network });

describe('the work on passwords', () => {
  it('is done a few at a time, one of each network after the other', async () => {
    const { ask, open, done, most } = office();
    const all = [
      ...Array.from({ length: 20 }, async (_, index) => ask(`flood ${index}`, usual('flood'))),
      ask('elsewhere', usual('office')),
      ask('elsewhere too', usual('home')),
    ];
    open();
    await Promise.all(all);
    expect(most()).toBeLessThanOrEqual(3);
    expect(done.indexOf('elsewhere too')).toBeLessThan(7);
    expect(done.filter((name) => name.startsWith('flood'))).toEqual(
      Array.from({ length: 20 }, (_, index) => `flood ${index}`),
    );
  });

  it('keeps the order of a network in which more and more come', async () => {
    const { ask, open, done } = office();
    const first = Array.from({ length: 6 }, async (_, index) => ask(`early ${index}`, usual('site')));
    open();
    await Promise.all(first.slice(0, 4));
    const late = Array.from({ length: 6 }, async (_, index) => ask(`late ${index}`, usual('site')));
    await Promise.all([...first, ...late]);
    expect(done.findIndex((name) => name.startsWith('late'))).toBe(6);
  });

  it('begins with those who are most likely right', async () => {
    const { ask, open, done } = office();
    const all = [
      ...Array.from({ length: 8 }, async (_, index) => ask('stranger', { trust: Trust.STRANGE, network: `${index}` })),
      ask('colleague', usual('office')),
      ask('owner', { trust: Trust.KNOWN, network: 'office' }),
    ];
    open();
    await Promise.all(all);
    expect(done.filter((name) => name !== 'stranger')).toEqual(['owner', 'colleague']);
    expect(done.indexOf('colleague')).toBeLessThan(5);
  });

  it('refuses where many were wrong a longer wait than it can promise, and nobody elsewhere', async () => {
    const { ask, open } = office();
    const flood = Array.from({ length: 120 }, async () => ask('flood', { trust: Trust.STRANGE, network: 'flood' }));
    const colleague = ask('colleague', usual('office'));
    open();
    const outcomes = await Promise.allSettled(flood);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({ reason: { code: 'RATE_LIMITED', retryAfterSeconds: 30 } });
    await colleague;
    // The line is empty again.
    await ask('one more', { trust: Trust.STRANGE, network: 'flood' });
  });
});
