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

  it('lets strangers wait some rounds longer, and not for as long as others go on coming', async () => {
    const { ask, open, done } = office();
    const stranger = ask('stranger', { trust: Trust.STRANGE, network: 'strange' });
    const others = Array.from({ length: 60 }, async (_, index) => ask(`colleague ${index}`, usual('office')));
    open();
    await Promise.all([stranger, ...others]);
    expect(done.indexOf('stranger')).toBeLessThan(30);
  });

  it('refuses a longer wait than it can promise, and nobody elsewhere, nor who is known at the same place', async () => {
    const { ask, open, done } = office();
    const flood = Array.from({ length: 1020 }, async () => ask('flood', { trust: Trust.STRANGE, network: 'flood' }));
    const colleague = ask('colleague', usual('office'));
    const owner = ask('owner', { trust: Trust.KNOWN, network: 'flood' });
    open();
    const outcomes = await Promise.allSettled(flood);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({ reason: { code: 'RATE_LIMITED', retryAfterSeconds: 30 } });
    await Promise.all([colleague, owner]);
    expect(done.indexOf('owner')).toBeLessThan(5);
    expect(done.indexOf('colleague')).toBeLessThan(8);
    // The line is empty again.
    await ask('one more', { trust: Trust.STRANGE, network: 'flood' });
  });
});
