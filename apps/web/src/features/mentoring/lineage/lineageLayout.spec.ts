import { describe, expect, it } from '@jest/globals';
import { crowd, givenLineage, type Followers } from '../../../../test/given-lineage.js';
import { lineageLayout } from './lineageLayout.js';

const width = 960;
const words = 300;
const layout = (followers: Followers, facts?: Parameters<typeof givenLineage>[1]) =>
  lineageLayout(givenLineage(followers, facts), width, words);
type Layout = ReturnType<typeof layout>;

/** Where a line begins and ends. */
const ends = ({ lines }: Layout, key: string) => {
  const numbers = (lines.find((line) => line.key === key)?.path.match(/-?[\d.]+/g) ?? []).map(Number);
  return { from: { x: numbers[0], y: numbers[1] }, to: { x: numbers.at(-2), y: numbers.at(-1) } };
};
const pointOf = ({ nodes }: Layout, key: string) => {
  const { x, y } = nodes.find(({ node }) => node.key === key)!;
  return { x, y };
};

const family = { noor: { tomas: { lea: {} }, ines: {} }, sofia: { rui: {} }, piet: {} };

describe('the lines of my wake', () => {
  const told = layout(family);

  it.each(['noor', 'sofia', 'piet'])('lead from me to %s, whom I brought', (key) => {
    expect(ends(told, key)).toEqual({ from: told.root, to: pointOf(told, key) });
  });

  it.each([
    ['noor', 'tomas'],
    ['noor', 'ines'],
    ['tomas', 'lea'],
    ['sofia', 'rui'],
  ])('lead from %s to %s, whom they brought', (mentor, mentee) => {
    expect(ends(told, mentee)).toEqual({ from: pointOf(told, mentor), to: pointOf(told, mentee) });
  });

  it('are one for each person, and say in which generation', () => {
    expect(told.lines.map(({ key, generation }) => `${key} ${generation}`).toSorted()).toEqual([
      'ines 2',
      'lea 3',
      'noor 1',
      'piet 1',
      'rui 2',
      'sofia 1',
      'tomas 2',
    ]);
  });

  it('begin at me for somebody whose mentor is not among them', () => {
    const lineage = givenLineage({ noor: { tomas: {} } });
    const erased = lineage.descendants.map((one) => (one.key === 'tomas' ? { ...one, parentKey: null } : one));
    const lost = lineageLayout({ ...lineage, descendants: erased }, width, words);
    expect(ends(lost, 'tomas').from).toEqual(lost.root);
  });

  it('begin at the right node in the wake of somebody who follows others themselves', () => {
    const deep = layout(family, { generation: 2 });
    expect(ends(deep, 'lea').from).toEqual(pointOf(deep, 'tomas'));
    expect(ends(deep, 'noor').from).toEqual(deep.root);
  });
});

describe('the people of my wake', () => {
  it('stand lower than who brought them, and within the picture', () => {
    const told = layout(family);
    const lower = (mentor: string, mentee: string) => pointOf(told, mentee).y - pointOf(told, mentor).y;
    for (const [mentor, mentee] of [
      ['noor', 'tomas'],
      ['tomas', 'lea'],
      ['sofia', 'rui'],
    ] as const) {
      expect(lower(mentor, mentee)).toBeGreaterThan(0);
    }
    for (const { x, y } of told.nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(told.root.y);
      expect(y).toBeLessThan(told.height);
    }
  });

  it('stand in the middle, where the wake is one behind the other', () => {
    for (const { x } of layout({ noor: { tomas: {} } }).nodes) expect(x).toBe(width / 2);
  });

  it('stand below who brought them, with room in proportion to those who follow', () => {
    const told = layout({ a: { a1: {}, a2: {}, a3: {} }, b: {} });
    const half = (generation: number) => {
      const numbers = told.crests[generation - 1]!.path.match(/[\d.]+/g)!.map(Number);
      return width / 2 - numbers[0]!;
    };
    expect(pointOf(told, 'a').x).toBeCloseTo(width / 2 - half(1) / 4, 0);
    expect(pointOf(told, 'b').x).toBeCloseTo(width / 2 + (half(1) * 3) / 4, 0);
    expect(pointOf(told, 'a1').x).toBeCloseTo(width / 2 - (half(2) * 3) / 4, 0);
  });

  it('stand on the crest of their generation, and not beyond its ends', () => {
    const told = layout({ a: {}, b: { ...crowd(100) } });
    const numbers = told.crests[1]!.path.match(/[\d.]+/g)!.map(Number);
    for (const { x } of told.nodes.filter(({ node }) => node.generation === 2)) {
      expect(x).toBeGreaterThanOrEqual(numbers[0]!);
      expect(x).toBeLessThanOrEqual(numbers.at(-2)!);
    }
  });

  it('stand within the crest, in their order and apart, where one of them has nearly all the room', () => {
    const told = layout({ first: crowd(100, 'z'), b: {}, c: {}, d: {} });
    const numbers = told.crests[0]!.path.match(/[\d.]+/g)!.map(Number);
    const row = told.nodes.filter(({ node }) => node.generation === 1).map(({ x }) => x);
    expect(row).toEqual(row.toSorted((one, other) => one - other));
    expect(Math.max(...row)).toBeLessThanOrEqual(numbers.at(-2)!);
    const gaps = row.slice(1).map((x, index) => x - row[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * told.radius);
  });

  it('keep apart from one another', () => {
    const told = layout({ a: crowd(40, 'a'), b: {} });
    const row = told.nodes.filter(({ node }) => node.generation === 2).map(({ x }) => x);
    const gaps = row.slice(1).map((x, index) => x - row[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * told.radius);
    expect(told.radius).toBeGreaterThanOrEqual(3);
    expect(told.radius).toBeLessThanOrEqual(7);
  });

  it('have their name beside them when alone, below them while there is room, and none in a crowd', () => {
    const named = (followers: Followers) => layout(followers).nodes.map(({ name }) => name);
    expect(named({ noor: {} })).toEqual(['beside']);
    expect(named({ noor: {}, sofia: {} })).toEqual(['below', 'below']);
    expect(new Set(named(crowd(12)))).toEqual(new Set(['none']));
  });

  it('have no name behind a generation that had no room for them', () => {
    const told = layout({ ...crowd(12), last: { lea: {} } });
    expect(told.nodes.find(({ node }) => node.key === 'lea')?.name).toBe('none');
  });
});

describe('the bands of my wake', () => {
  const told = layout({ noor: {} }, { unlisted: [0, 100, 400] });

  it('stand for the generations that are not drawn one by one, thicker where they are more', () => {
    expect(told.nodes.map(({ node }) => node.key)).toEqual(['noor']);
    expect(told.bands.map(({ from, count }) => [from, count])).toEqual([
      [2, 100],
      [3, 400],
    ]);
    expect(told.bands.map(({ thickness }) => thickness)).toEqual([9.5, 15]);
  });

  it('leave room for their words', () => {
    for (const { x } of told.bands) expect(x + words - 16).toBeLessThanOrEqual(width);
    expect(told.root.x).toBe((width - words) / 2);
  });

  it('are none where everybody is drawn, and then no room is kept', () => {
    expect(layout(family)).toMatchObject({ bands: [], root: { x: width / 2 } });
    expect(layout(family).crests.map(({ generation }) => generation)).toEqual([1, 2, 3]);
  });
});
