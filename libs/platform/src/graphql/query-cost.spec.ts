import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, Kind, parse } from 'graphql';
import { fragmentsOf } from './document-fragments.js';
import { valueCost } from './limits.js';
import { queryCost } from './query-cost.js';

const schema = buildSchema(`
  type Query {
    people(first: Int = 25): People! suggestions(first: Int): [Person!]! me: Person chain(first: Int = 500): Chain!
  }
  type People { nodes: [Person!]! edges: [Edge!]! totalCount: Int! }
  type Edge { node: Person! }
  type Person { name: String tags: [String!]! friends: [Person!]! unit: Unit people(first: Int = 25): People! }
  type Unit { name: String }
  type Chain { above: [Person!]! below: [Person!]! }
`);
const { above } = (schema.getType('Chain') as GraphQLObjectType).getFields();
// As @ListSize(20) does.
if (above) above.extensions = { listSize: 20 };

function cost(query: string, variables = {}, most = 1_000_000): number {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return queryCost({ schema, operation, fragments: fragmentsOf(document), variables }, most);
}

describe('what a query may cost', () => {
  it.each([
    ['each object one, each value less', '{ me { name unit { name } } }', { objects: 2, values: 2 }],
    [
      'what is in a page, once an item',
      '{ people(first: 10) { totalCount nodes { name } } }',
      { objects: 2, values: 1 + 10 },
    ],
    ['a page of the default size when none is said', '{ people { nodes { name } } }', { objects: 2, values: 25 }],
    ['a list with a size of its own', '{ suggestions(first: 3) { name } }', { objects: 1, values: 3 }],
    ['ten items in a list that says no size', '{ me { friends { name } } }', { objects: 2, values: 10 }],
    ['a list of plain values as one', '{ me { tags } }', { objects: 1, values: 1 }],
    [
      'objects of the items of a list, once an item',
      '{ suggestions(first: 3) { unit { name } } }',
      { objects: 1 + 3, values: 3 },
    ],
    [
      'lists in lists by multiplying',
      '{ people(first: 10) { nodes { people(first: 10) { nodes { name } } } } }',
      { objects: 1 + 1 + 10 + 10, values: 100 },
    ],
    [
      'a list that says its own size apart from the one that is asked for',
      '{ chain(first: 100) { above { name } below { name } } }',
      { objects: 3, values: 20 + 100 },
    ],
    [
      'a fragment wherever it stands',
      '{ a: me { ...F } b: me { ...F } } fragment F on Person { name }',
      { objects: 2, values: 2 },
    ],
    ['an empty page like one of one', '{ people(first: 0) { nodes { name } } }', { objects: 2, values: 1 }],
  ])('counts %s', (_, query, { objects, values }) => {
    expect(cost(query)).toBeCloseTo(objects + values * valueCost);
  });

  it('counts what is asked about the schema like any other list', () => {
    const ofSchema = '{ __schema { types { fields { name } } } }';
    expect(cost(ofSchema)).toBeCloseTo(1 + 1 + 10 + 100 * valueCost);
    expect(cost('{ __type(name: "Person") { fields { name } } }')).toBeCloseTo(1 + 1 + 10 * valueCost);
  });

  it('takes the size of a page from the variables, or from their default', () => {
    const query = 'query Q($n: Int = 5) { people(first: $n) { nodes { unit { name } } } }';
    const ofPage = (size: number) => expect.closeTo(2 + size * (1 + valueCost));
    expect(cost(query, { n: 50 })).toEqual(ofPage(50));
    expect(cost(query)).toEqual(ofPage(5));
    expect(cost(query, { n: null })).toEqual(ofPage(25));
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
