import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histories } from '../../../test/support/length.js';
import { Span, sumOver } from './span.js';
import { countrySizes, partSizes, TwoWayTable, type UnitSizes } from './two-way-table.js';

const minimum = 5;

function sizesOf(table: Record<string, Record<string, number>>): UnitSizes {
  return new Map(Object.entries(table).map(([part, countries]) => [part, new Map(Object.entries(countries))]));
}

/** A tree of units, each with its people by country where it is a leaf. */
type Tree = { people: Record<string, number> } | { parts: Tree[] };

const leaf = fc
  .dictionary(fc.constantFrom('FR', 'DE', 'ES'), fc.integer({ min: 1, max: 14 }), { maxKeys: 3, noNullPrototype: true })
  .map((people): Tree => ({ people }));
const level = (below: fc.Arbitrary<Tree>) =>
  fc.oneof(
    leaf,
    fc.array(below, { minLength: 1, maxLength: 4 }).map((parts): Tree => ({ parts })),
  );
const trees = fc.array(level(level(leaf)), { minLength: 1, maxLength: 4 }).map((parts): Tree => ({ parts }));

function peopleOf(tree: Tree): Map<string, number> {
  if ('people' in tree) return new Map(Object.entries(tree.people));
  return countrySizes(new Map(tree.parts.map((part, index) => [String(index), peopleOf(part)])));
}

function tableOf(tree: Tree): UnitSizes {
  if ('people' in tree) return new Map([['own', peopleOf(tree)]]);
  return new Map(tree.parts.map((part, index) => [String(index), peopleOf(part)]));
}

type Group = { cells: ReadonlySet<string>; people: number; shown: boolean };

/** Every group that has a name (a unit, a country, a unit's people of a country), by the cells that it adds up. */
function groupsOf(tree: Tree): Group[] {
  const groups: Group[] = [];
  const walk = (node: Tree, place: string, table: TwoWayTable): Set<string> => {
    const cells = new Set<string>();
    if ('people' in node) for (const country of Object.keys(node.people)) cells.add(`${place} ${country}`);
    else
      for (const [index, part] of node.parts.entries()) {
        const below = table.below(String(index), tableOf(part));
        for (const cell of walk(part, `${place}/${index}`, below)) cells.add(cell);
      }
    const people = peopleOf(node);
    const everybody = [...people.values()].reduce((sum, size) => sum + size, 0);
    groups.push({ cells, people: everybody, shown: table.totalShown });
    for (const [country, size] of people) {
      const inCountry = new Set([...cells].filter((cell) => cell.endsWith(country)));
      groups.push({ cells: inCountry, people: size, shown: !table.hiddenCountries.has(country) });
    }
    return cells;
  };
  walk(tree, '', new TwoWayTable(tableOf(tree), minimum));
  return groups.filter(({ people }) => people > 0);
}

describe('suppression across units and countries', () => {
  it('keeps hidden, when it is asked for by itself, what the table above hides', () => {
    const group = new TwoWayTable(sizesOf({ small: { FR: 3 }, middle: { FR: 20 }, large: { FR: 90 } }), minimum);
    expect([...group.hiddenParts].sort()).toEqual(['middle', 'small']);
    const middle = group.below('middle', sizesOf({ a: { FR: 8 }, b: { FR: 12 } }));
    expect(middle.totalShown).toBe(false);
    // Its own parts must not add up to it.
    expect([...middle.hiddenParts]).toEqual(['a']);
    expect(group.below('large', sizesOf({ c: { FR: 90 } })).totalShown).toBe(true);
  });

  it('hides along countries as along units', () => {
    const group = new TwoWayTable(
      sizesOf({ north: { FR: 40, DE: 2 }, south: { FR: 30, DE: 60 }, east: { FR: 50, DE: 70 } }),
      minimum,
    );
    expect(group.totalShown).toBe(true);
    expect([...group.hiddenCountries]).toEqual([]);
    // DE in the north is small; FR there and DE in the south would give it away.
    expect([...group.hiddenPartsIn('DE')].sort()).toEqual(['north', 'south']);
    expect([...group.hiddenPartsIn('FR')].sort()).toEqual(['north', 'south']);
  });

  it('shows nothing of a company that is too small', () => {
    const tiny = new TwoWayTable(sizesOf({ a: { FR: 2 }, b: { FR: 2 } }), minimum);
    expect(tiny.totalShown).toBe(false);
    expect([...tiny.hiddenParts].sort()).toEqual(['a', 'b']);
  });

  const { numRuns, seed, named } = histories({ short: 100, whole: 500 });

  it(`shows no group of fewer people than the minimum (${named})`, () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(groupsOf(tree).filter(({ shown, people }) => shown && people < minimum)).toEqual([]);
      }),
      { numRuns, seed },
    );
  });

  it(`lets no such group be worked out, by whatever sums and differences of the figures shown (${named})`, () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const groups = groupsOf(tree);
        const span = new Span();
        for (const { cells, shown } of groups) if (shown) span.add(sumOver(cells));
        expect(groups.filter(({ people, cells }) => people < minimum && span.holds(sumOver(cells)))).toEqual([]);
      }),
      { numRuns, seed },
    );
  });

  it('adds up the same people either way', () => {
    const sizes = sizesOf({ a: { FR: 2, DE: 3 }, b: { FR: 4 } });
    expect(Object.fromEntries(partSizes(sizes))).toEqual({ a: 5, b: 4 });
    expect(Object.fromEntries(countrySizes(sizes))).toEqual({ FR: 6, DE: 3 });
  });
});
