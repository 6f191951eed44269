import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, type GraphQLError, parse, validate } from 'graphql';
import { argumentPathOf } from './argument-path.js';

const schema = buildSchema(`
  type Query { find(id: Int, input: Input): Int }
  input Input { at: Int list: [Input!] }
`);

function refusalOf(query: string, variables = {}): GraphQLError {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  const result = invalid ? { errors: [invalid] } : execute({ schema, document, variableValues: variables });
  const [error] = 'errors' in result ? (result.errors ?? []) : [];
  if (!error) throw new Error('was accepted');
  return error;
}

describe('the argument that an error is about', () => {
  it.each([
    ['an argument', '{ find(id: "x") }', {}, 'id'],
    ['a field of an input', '{ find(id: 1, input: { list: [], at: "x" }) }', {}, 'input.at'],
    ['a field deep in a list', '{ find(input: { at: 1, list: [{ at: 1 }, { at: "x" }] }) }', {}, 'input.list.at'],
    ['an unknown field of an input', '{ find(input: { when: 1 }) }', {}, 'input.when'],
    ['a variable', 'query ($id: Int) { find(id: $id) }', { id: 'x' }, 'id'],
    [
      'a field of a variable',
      'query ($input: Input) { find(input: $input) }',
      { input: { list: [{ at: 'x' }] } },
      'input.list[0].at',
    ],
    ['a variable of another name', 'query ($i: Int) { find(id: $i) }', { i: 'x' }, 'id'],
    [
      'a field of a variable of another name',
      'query ($i: Input) { find(input: $i) }',
      { i: { list: [{ at: 'x' }] } },
      'input.list[0].at',
    ],
    [
      'a variable within an input',
      'query ($n: Int = 1, $i: Input!) { find(id: $n, input: { at: 1, list: [$i] }) }',
      { i: { at: 'x' } },
      'input.list.at',
    ],
    [
      'a variable that a fragment before its operation takes',
      'fragment F on Query { find(id: $i) } query ($i: Int) { ...F }',
      { i: 'x' },
      'id',
    ],

    ['no argument', '{ find(id: 1) lose }', {}, undefined],
  ])('is found: %s', (_, query, variables, path) => {
    expect(argumentPathOf(refusalOf(query, variables))).toBe(path);
  });
});
