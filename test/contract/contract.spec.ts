import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { schemaOf } from '@sillage/platform';
import { buildSchema } from 'graphql';
import { features } from '../../apps/features.js';
import { missingFrom, without } from './containment.js';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const contract = buildSchema(file('api.graphql'));
const stillToCome = JSON.parse(file('still-to-come.json')) as string[];
const schema = await schemaOf(features);

describe('the schema', () => {
  it('contains the contract to the letter, except for what is still to come', () => {
    expect(missingFrom(schema, without(contract, stillToCome))).toEqual([]);
  });

  it('has nothing yet of what is still to come: what is there leaves test/contract/still-to-come.json', () => {
    const there = stillToCome.filter((entry) => hasField(schema, entry));
    expect(there).toEqual([]);
  });
});

it('only what the contract has can be still to come', () => {
  expect(stillToCome.filter((entry) => !hasField(contract, entry))).toEqual([]);
});

describe('a schema that leaves the contract', () => {
  const promised = buildSchema('type Query { a(first: Int = 25): Int! b: C } type C { d: String }');

  it.each([
    ['a field that is gone', 'type Query { b: C } type C { d: String }', ['Query.a is missing']],
    [
      'a field that may suddenly be null',
      'type Query { a(first: Int = 25): Int b: C } type C { d: String }',
      ['Query.a is Int, not Int!'],
    ],
    ['an argument that is gone', 'type Query { a: Int! b: C } type C { d: String }', ['Query.a(first) is missing']],
    [
      'another default',
      'type Query { a(first: Int = 9): Int! b: C } type C { d: String }',
      ['Query.a(first) is Int = 9, not Int = 25'],
    ],
    [
      'an argument that is required suddenly',
      'type Query { a(first: Int = 25, x: Int!): Int! b: C } type C { d: String }',
      ['Query.a(x) is required'],
    ],
    [
      'a type of another kind',
      'type Query { a(first: Int = 25): Int! b: C } interface C { d: String }',
      ['C is another kind of type'],
    ],
  ])('is found: %s', (_, sdl, problems) => {
    expect(missingFrom(buildSchema(sdl), promised)).toEqual(problems);
  });

  it('may have more, and less where that is still to come', () => {
    expect(
      missingFrom(
        buildSchema('type Query { a(first: Int = 25, x: Int): Int! e: Int }'),
        without(promised, ['Query.b']),
      ),
    ).toEqual([]);
  });

  it('may be without a type of which everything is still to come', () => {
    const more = buildSchema('type Query { a: Int } type Subscription { b: C } type C { d: String }');
    expect(missingFrom(buildSchema('type Query { a: Int }'), without(more, ['Subscription.b']))).toEqual([]);
  });
});

function hasField(of: typeof contract, entry: string): boolean {
  const [typeName = '', field = ''] = entry.split('.');
  const type = of.getType(typeName);
  return type !== undefined && 'getFields' in type && field in type.getFields();
}
