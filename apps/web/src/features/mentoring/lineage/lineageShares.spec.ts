import { describe, expect, it } from '@jest/globals';
import { crowd, givenLineage, type Followers } from '../../../../test/given-lineage.js';
import { lineageShares } from './lineageShares.js';

const shares = (followers: Followers) => Object.fromEntries(lineageShares(givenLineage(followers).descendants));

describe('where somebody stands across the wake', () => {
  it('is in the middle, for one alone', () => {
    expect(shares({ noor: { tomas: { lea: {} } } })).toEqual({ noor: 0, tomas: 0, lea: 0 });
  });

  it('is evenly beside the others who follow the same person', () => {
    expect(shares({ a: {}, b: {}, c: {}, d: {} })).toEqual({ a: -0.75, b: -0.25, c: 0.25, d: 0.75 });
  });

  it('is below their mentor, with room in proportion to those who follow', () => {
    const told = shares({ a: { a1: {}, a2: {}, a3: {} }, b: {} });
    expect(told).toMatchObject({ a: -0.25, b: 0.75, a1: -0.75, a2: -0.25, a3: 0.25 });
  });

  it('leaves nobody on the lines of others: each stands within the room of their mentor', () => {
    const followers = { a: { a1: crowd(3, 'x'), a2: {} }, b: { b1: {} }, c: crowd(4, 'y') };
    const told = shares(followers);
    const order = ['x0', 'x1', 'x2', 'a2', 'b1', 'y0', 'y1', 'y2', 'y3'].map((key) => told[key]!);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(new Set(order).size).toBe(order.length);
  });

  it('takes whoever has no mentor among them for a mentee of the one at the top', () => {
    const { descendants } = givenLineage({ a: { b: {} } });
    const [, b] = descendants;
    expect(Object.fromEntries(lineageShares([b!]))).toEqual({ b: 0 });
    expect(lineageShares([{ ...b!, parentKey: null }]).get('b')).toBe(0);
  });
});
