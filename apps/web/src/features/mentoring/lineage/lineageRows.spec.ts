import { describe, expect, it } from '@jest/globals';
import { crowd, givenLineage, type Followers } from '../../../../test/given-lineage.js';
import { lineageRows, top } from './lineageRows.js';

const half = 464;
const rows = (followers: Followers, facts?: Parameters<typeof givenLineage>[1]) =>
  lineageRows(givenLineage(followers, facts), half);
/** A chain of one behind the other. */
const chain = (length: number): Followers => (length === 0 ? {} : { [`g${length}`]: chain(length - 1) });

describe('the generations of a wake', () => {
  it('stand one below the other, each with its people', () => {
    const told = rows({ noor: { tomas: {}, '-lea': {} }, sofia: {} });
    expect(told.map(({ from, to, count, labelled }) => [from, to, count, labelled])).toEqual([
      [1, 1, 2, 2],
      [2, 2, 2, 1],
    ]);
    expect(told.map(({ nodes }) => nodes?.map(({ key }) => key))).toEqual([
      ['noor', 'sofia'],
      ['tomas', 'lea'],
    ]);
  });

  it('are counted from whose wake it is, not from the founder', () => {
    expect(rows({ noor: { tomas: {} } }, { generation: 3 }).map(({ from, nodes }) => [from, nodes?.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('open wider and lie lower, one after the other, within the picture', () => {
    const crests = rows(chain(5)).map(({ crest }) => crest);
    for (const [index, crest] of crests.entries()) {
      const before = crests[index - 1] ?? { half: 0, top, drop: 0 };
      expect(crest.half).toBeGreaterThan(before.half);
      expect(crest.top).toBeGreaterThan(before.top);
    }
    expect(crests.at(-1)?.half).toBe(half);
  });

  it('are drawn one by one while each has room, and as a band from the first that has not', () => {
    // The only crest is as wide as the picture: 928 divided by 8 is 116.
    expect(rows(crowd(116)).map(({ nodes }) => nodes?.length)).toEqual([116]);
    expect(rows(crowd(117)).map(({ nodes }) => nodes)).toEqual([null]);
  });

  it('are a band where not everybody is listed, and so is all that comes after', () => {
    const told = rows({ noor: { tomas: { lea: {} } } }, { unlisted: [0, 1, 0] });
    expect(told.map(({ nodes }) => nodes?.length ?? null)).toEqual([1, null, null]);
    expect(told.map(({ count }) => count)).toEqual([1, 2, 1]);
  });

  it('are one band together beyond the sixteenth', () => {
    const sixteen = rows(chain(16));
    expect(sixteen.map(({ from, to }) => [from, to]).at(-1)).toEqual([16, 16]);
    expect(sixteen.at(-1)?.nodes).toHaveLength(1);

    const told = rows(chain(20));
    expect(told).toHaveLength(16);
    expect(told.at(-1)).toMatchObject({ from: 16, to: 20, count: 5, labelled: 5, nodes: null });
    expect(told.at(-2)).toMatchObject({ from: 15, to: 15, count: 1 });
  });

  it('count those with the label in a band of several too', () => {
    const told = rows(chain(14), { unlisted: [...Array.from({ length: 14 }, () => 0), 5, 6, 7] });
    expect(told.at(-1)).toMatchObject({ from: 16, to: 17, count: 13, labelled: 0 });
  });
});
