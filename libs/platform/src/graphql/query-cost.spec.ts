import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { fragmentsOf } from './document-fragments.js';
import { queryCost } from './query-cost.js';

const schema = buildSchema(`
  type Query { people(first: Int = 25): People! suggestions(first: Int): [Person!]! tree: Node! me: Person }
  type People { nodes: [Person!]! edges: [Edge!]! totalCount: Int! }
  type Edge { node: Person! }
  type Person { name: String tags: [String!]! friends: [Person!]! unit: Unit people(first: Int = 25): People! }
  type Unit { name: String }
  type Node { children: [Node!]! }
`);

function cost(query: string, variables = {}, most = 1_000_000): number {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return queryCost({ schema, operation, fragments: fragmentsOf(document), variables }, most);
}

describe('what a query may cost', () => {
  it.each([
    ['each field one', '{ me { name unit { name } } }', 4],
    ['what is in a page, once an item', '{ people(first: 10) { totalCount nodes { name } } }', 1 + 1 + 1 + 10],
    ['a page of the default size when none is said', '{ people { nodes { name } } }', 1 + 1 + 25],
    ['a list with a size of its own', '{ suggestions(first: 3) { name } }', 1 + 3],
    ['ten items in a list that says no size', '{ me { friends { name } } }', 1 + 1 + 10],
    ['a list of plain values as one field', '{ me { tags } }', 2],
    [
      'lists in lists by multiplying',
      '{ people(first: 10) { nodes { people(first: 10) { nodes { name } } } } }',
      1 + 1 + 10 + 10 + 100,
    ],
    ['a fragment wherever it stands', '{ a: me { ...F } b: me { ...F } } fragment F on Person { name }', 4],
    ['an empty page like one of one', '{ people(first: 0) { nodes { name } } }', 3],
  ])('counts %s', (_, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('takes the size of a page from the variables, or from their default', () => {
    const query = 'query Q($n: Int = 5) { people(first: $n) { nodes { name } } }';
    expect(cost(query, { n: 50 })).toBe(52);
    expect(cost(query)).toBe(7);
    expect(cost(query, { n: null })).toBe(27);
  });

  it('stops counting beyond the limit, however many fragments lead further', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Person { ...F${i + 1} friends { ...F${i + 1} } }`,
    );
    const started = performance.now();
    expect(cost(`{ me { ...F0 } } ${bomb.join(' ')} fragment F40 on Person { name }`, {}, 1000)).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
