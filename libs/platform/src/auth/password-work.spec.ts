import { describe, expect, it } from '@jest/globals';
import { inTurn, Urgency } from './password-work.js';

describe('the work on passwords', () => {
  it('is done a few at a time, those first who are most likely right', async () => {
    const done: string[] = [];
    let atOnce = 0;
    let most = 0;
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const work = (name: string) => async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await gate;
      done.push(name);
      atOnce -= 1;
    };
    const all = [
      ...Array.from({ length: 8 }, (_, index) => inTurn(Urgency.STRANGE, work(`stranger ${index}`))),
      inTurn(Urgency.USUAL, work('colleague')),
      inTurn(Urgency.KNOWN, work('owner')),
    ];
    release();
    await Promise.all(all);
    expect(most).toBeLessThanOrEqual(3);
    expect(done.filter((name) => !name.startsWith('stranger'))).toEqual(['owner', 'colleague']);
    expect(done.indexOf('colleague')).toBeLessThan(5);
  });

  it('refuses strangers a longer wait than it can promise, and nobody else', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const flood = Array.from({ length: 120 }, async () => inTurn(Urgency.STRANGE, async () => gate));
    const colleague = inTurn(Urgency.USUAL, async () => 'let in');
    release();
    const outcomes = await Promise.allSettled(flood);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: { code: 'RATE_LIMITED', retryAfterSeconds: 30 } });
    expect(await colleague).toBe('let in');
  });
});
