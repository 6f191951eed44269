import { describe, expect, it } from '@jest/globals';
import { ReadTogether } from './read-together.js';

/** Readings that end when they are told to. */
function readings() {
  const under: PromiseWithResolvers<string>[] = [];
  return {
    under,
    read: async () => {
      const reading = Promise.withResolvers<string>();
      under.push(reading);
      return reading.promise;
    },
  };
}

describe('what is read together', () => {
  it('is read once more for all who asked while it was being read, and never answers them with what had begun before', async () => {
    const together = new ReadTogether<string>();
    const { under, read } = readings();
    const first = together.read('a', read);
    const later = [together.read('a', read), together.read('a', read)];
    expect(under).toHaveLength(1);
    under[0]?.resolve('before');
    expect(await first).toBe('before');
    await Promise.resolve();
    expect(under).toHaveLength(2);
    under[1]?.resolve('after');
    expect(await Promise.all(later)).toEqual(['after', 'after']);
  });

  it('is read anew for whoever asks when all have their answers', async () => {
    const together = new ReadTogether<number>();
    let reads = 0;
    const read = async () => (reads += 1);
    expect([await together.read('a', read), await together.read('a', read)]).toEqual([1, 2]);
  });

  it('does not wait for what somebody else asks', async () => {
    const together = new ReadTogether<string>();
    const { under, read } = readings();
    const asked = [together.read('a', read), together.read('b', read)];
    expect(under).toHaveLength(2);
    for (const [place, reading] of under.entries()) reading.resolve(String(place));
    expect(await Promise.all(asked)).toEqual(['0', '1']);
  });

  it('fails for those alone who waited for that reading', async () => {
    const together = new ReadTogether<string>();
    const { under, read } = readings();
    const first = together.read('a', read);
    const later = together.read('a', read);
    under[0]?.reject(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await Promise.resolve();
    under[1]?.resolve('there again');
    expect(await later).toBe('there again');
  });
});
