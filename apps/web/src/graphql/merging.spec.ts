import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, graphqlSync, parse, validate } from 'graphql';
import { answerAt, isQuery, merge, type Question } from './merging.js';

const schema = buildSchema(`
  type Query { viewer: Person! person(id: ID!): Person! people(first: Int): [Person!]! }
  type Person { id: ID! name(style: Style): String! friends(first: Int): [Person!]! }
  enum Style { SHORT LONG }
`);

/** Everybody answers with what they were asked. */
class Person {
  constructor(readonly id: string) {}
  name = ({ style }: { style?: string }) => `${this.id} ${style ?? 'plain'}`;
  friends = ({ first = 2 }: { first?: number }) => several(first, `${this.id}.`);
}
const several = (count: number, of = 'p') => Array.from({ length: count }, (_, n) => new Person(`${of}${n}`));
const root = {
  viewer: () => new Person('me'),
  person: ({ id }: { id: string }) => new Person(id),
  people: ({ first = 3 }: { first?: number }) => several(first),
};

function answerOf({ query, variables }: Question): Record<string, unknown> {
  expect(validate(schema, parse(query))).toEqual([]);
  const { data, errors } = graphqlSync({ schema, source: query, rootValue: root, variableValues: variables });
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

function query(text: string, variables: Record<string, unknown> = {}): Question {
  return { operationName: /query (\w+)/.exec(text)?.[1], query: text, variables };
}

const mergedText = (...questions: Question[]) => merge(questions).question.query.replaceAll(/\s+/g, ' ');

describe('queries that are merged', () => {
  it('ask once for what several ask for with the same arguments', () => {
    const shell = query('query Shell { viewer { id } }');
    const page = query('query Page { viewer { name } people(first: 2) { id } }');
    expect(mergedText(shell, page)).toBe('query Shell_Page { viewer { id name } people(first: 2) { id } }');
  });

  it('ask apart for what has other arguments, at the root or below', () => {
    const few = query('query Few { people(first: 1) { id } viewer { friends(first: 1) { id } } }');
    const many = query('query Many { people(first: 2) { id } viewer { friends(first: 2) { id } } }');
    expect(mergedText(few, many)).toBe(
      'query Few_Many { people(first: 1) { id } viewer { friends(first: 1) { id } } people_2: people(first: 2) { id } viewer_2: viewer { friends(first: 2) { id } } }',
    );
  });

  it('share a variable that means the same to both, and no other', () => {
    const asking = (name: string, value: string) =>
      query(`query ${name}($id: ID!) { person(id: $id) { id } }`, { id: value });
    const { question } = merge([asking('One', 'a'), asking('Same', 'a'), asking('Other', 'b')]);
    expect(question.variables).toEqual({ id: 'a', id_2: 'b' });
    expect(Object.keys(answerOf(question))).toEqual(['person', 'person_2']);
  });

  it('keep a variable of another type apart, even with the same value', () => {
    const one = query('query One($n: Int) { people(first: $n) { id } }', { n: 1 });
    const other = query('query Other($n: Int!) { people(first: $n) { name } }', { n: 1 });
    expect(merge([one, other]).question.variables).toEqual({ n: 1, n_2: 1 });
  });

  it('send what is nothing as nothing, and leave out what nobody gave', () => {
    const text = (name: string) => `query ${name}($id: ID!, $n: Int) { person(id: $id) { friends(first: $n) { id } } }`;
    const [none, left] = [query(text('None'), { id: 'a', n: null }), query(text('Left'), { id: 'b' })];
    expect(merge([none, left]).question.variables).toEqual({ id: 'a', n: null, id_2: 'b' });
  });

  it('may call different things by one fragment’s name', () => {
    const one = query('query One { viewer { ...Who } } fragment Who on Person { id }');
    const other = query('query Other { viewer { ...Who } } fragment Who on Person { name(style: LONG) }');
    const { question, places } = merge([one, other]);
    const data = answerOf(question);
    expect(answerAt(places[1]!, data)).toMatchObject(answerOf(other));
    expect(answerAt(places[0]!, data)).toMatchObject(answerOf(one));
  });

  it('keep apart what two fragments call by one name', () => {
    const short = query('query Short { viewer { ...Who } } fragment Who on Person { name(style: SHORT) }');
    const long = query('query Long { viewer { ...Who } } fragment Who on Person { name(style: LONG) }');
    const { question, places } = merge([short, long]);
    const data = answerOf(question);
    expect(answerAt(places[0]!, data)).toEqual({ viewer: { name: 'me SHORT' } });
    expect(answerAt(places[1]!, data)).toEqual({ viewer: { name: 'me LONG' } });
  });

  it('say what a fragment says, and what stands in another fragment there', () => {
    const page = query(
      'query Page { viewer { ...Who } } fragment Who on Person { id ...Named } fragment Named on Person { name }',
    );
    const { question, places } = merge([page, query('query Shell { people(first: 1) { id } }')]);
    expect(answerAt(places[0]!, answerOf(question))).toEqual({ viewer: { id: 'me', name: 'me plain' } });
  });

  it.each([true, false])('leave out what one of them asks for on a condition only where it wants so: %s', (wanted) => {
    const text =
      'query Some($wanted: Boolean!) { viewer { id ...More @include(if: $wanted) } people @include(if: $wanted) { id } }';
    const some = query(`${text} fragment More on Person { name }`, { wanted });
    const all = query('query All { people { id } }');
    for (const questions of [
      [some, all],
      [all, some],
    ]) {
      const { question, places } = merge(questions);
      const data = answerOf(question);
      const answers = questions.map((_, index) => answerAt(places[index]!, data));
      expect(answers).toEqual(questions.map(answerOf));
    }
  });

  it('are not mutations', () => {
    expect(isQuery(query('query One { viewer { id } }'))).toBe(true);
    expect(isQuery({ query: 'mutation Act { act { id } }' })).toBe(false);
  });

  it('give each its own answer, whatever they ask for', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 4 }), (questions) => {
        const { question: asked, places } = merge(questions);
        const data = answerOf(asked);
        questions.forEach((one, index) => expect(answerAt(places[index]!, data)).toMatchObject(answerOf(one)));
      }),
      { numRuns: 100 },
    );
  });
});

const values = { id: fc.constantFrom('a', 'b'), first: fc.constantFrom(1, 2), style: fc.constantFrom('SHORT', 'LONG') };
const types = { id: 'ID!', first: 'Int', style: 'Style' } as const;
type Argument = keyof typeof types;

/** A field by one of few names, so that names meet, with its argument as a variable or not at all. */
interface Field {
  key: string;
  text: string;
  variables: Record<string, unknown>;
  types: Record<string, string>;
}
const key = fc.constantFrom('x', 'y', 'viewer', 'people');

function field(name: string, argument: Argument | null, below: fc.Arbitrary<Field[]> | null): fc.Arbitrary<Field> {
  const given =
    argument === null ? fc.constant(null) : fc.record({ to: fc.constantFrom('v', 'w'), is: values[argument] });
  return fc
    .record({ alias: fc.option(key), given, inside: below ?? fc.constant<Field[]>([]) })
    .map(({ alias, given, inside }) => {
      const variable = given && argument && `${given.to}_${argument}`;
      return {
        key: alias ?? name,
        text: `${alias ? `${alias}: ` : ''}${name}${variable ? `(${argument}: $${variable})` : ''}${below ? ` { ${inside.map(({ text }) => text).join(' ')} }` : ''}`,
        variables: Object.assign({}, ...inside.map(({ variables }) => variables), variable && { [variable]: given.is }),
        types: Object.assign(
          {},
          ...inside.map(({ types: known }) => known),
          variable && argument && { [variable]: types[argument] },
        ),
      };
    });
}

function fields(of: fc.Arbitrary<Field>): fc.Arbitrary<Field[]> {
  return fc.uniqueArray(of, { minLength: 1, maxLength: 3, selector: (one) => one.key });
}

const plain = fc.oneof(field('id', null, null), field('name', 'style', null));
const ofPerson = fields(fc.oneof(plain, field('friends', 'first', fields(plain))));
const ofRoot = fields(
  fc.oneof(field('viewer', null, ofPerson), field('person', 'id', ofPerson), field('people', 'first', ofPerson)),
);
const question = ofRoot.map((asked): Question => {
  const variables = Object.assign({}, ...asked.map((one) => one.variables)) as Record<string, unknown>;
  const declared = Object.entries(Object.assign({}, ...asked.map((one) => one.types)) as Record<string, string>);
  const head = declared.length > 0 ? `(${declared.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : '';
  return query(`query Q${head} { ${asked.map(({ text }) => text).join(' ')} }`, variables);
});
