import { describe, expect, it } from '@jest/globals';
import { Kept } from './kept.js';

describe('what is kept', () => {
  it('is read once for all who ask the same, and not for who asks something else', async () => {
    const kept = new Kept<{ n: number }>({ atMost: 10 });
    let reads = 0;
    const read = async () => ({ n: (reads += 1) });
    expect(await Promise.all([kept.get(['a'], read), kept.get(['a'], read), kept.get(['b'], read)])).toEqual([
      { n: 1 },
      { n: 1 },
      { n: 2 },
    ]);
  });

  it('is no failure: whoever asks next has it read again', async () => {
    const kept = new Kept<{ n: number }>({ atMost: 10 });
    await expect(kept.get(['a'], () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await kept.get(['a'], async () => ({ n: 1 }))).toEqual({ n: 1 });
  });
});
