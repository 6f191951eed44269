import { describe, expect, it } from '@jest/globals';
import { buildSchema, type DocumentNode, execute, parse, type GraphQLResolveInfo } from 'graphql';
import { carriedKey, Selection } from './selection.js';

const schema = buildSchema(`
  type Query { people: People }
  type People { nodes: [Person] edges: [Edge] totalCount: Int }
  type Edge { node: Person cursor: String }
  type Person { id: ID name: String unit: Unit enrolment(programme: String, first: Int = 5): Enrolment }
  type Enrolment { status: String mentor: Person }
  type Unit { code: String parent: Unit }`);

/** What a request asks of people, as its resolver sees it. */
async function asked(query: string | DocumentNode, variables: Record<string, unknown> = {}): Promise<Selection> {
  let seen: Selection | undefined;
  const people = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    seen = Selection.under(info);
    return {};
  };
  await execute({
    schema,
    document: typeof query === 'string' ? parse(query) : query,
    rootValue: { people },
    variableValues: variables,
  });
  if (seen === undefined) throw new Error('Nothing was asked.');
  return seen;
}
const keysOf = (selection: Selection): string[] => [...selection.fields].map(({ key }) => key);

describe('what a request asks for', () => {
  it('is the same under an alias, through fragments, and in several places', async () => {
    const plain = await asked('{ people { nodes { id unit { code parent { code } } } } }');
    const folded = await asked(
      `{ people { nodes { ...A } nodes { unit { parent { c: code } } } } }
       fragment A on Person { id ... on Person { at: unit { code } } }`,
    );
    for (const selection of [plain, folded]) {
      expect(keysOf(selection.nodes)).toEqual(['id', 'unit']);
      expect(keysOf(selection.nodes.only('unit'))).toEqual(['code', 'parent']);
      expect(keysOf(selection.nodes.only('unit').only('parent'))).toEqual(['code']);
    }
  });

  it('is found once for a document that comes again, and each time where variables have a part in it', async () => {
    const plain = parse('{ people { nodes { ...A } } } fragment A on Person { id }');
    expect(await asked(plain)).toBe(await asked(plain));
    const varying = parse(
      'query ($n: Int) { people { nodes { ...A } } } fragment A on Person { enrolment(first: $n) { status } }',
    );
    expect(keysOf((await asked(varying, { n: 1 })).nodes)).toEqual(['enrolment(first: 1)']);
    expect(keysOf((await asked(varying, { n: 2 })).nodes)).toEqual(['enrolment(first: 2)']);
  });

  it('is asked of the nodes of a list by both ways to them', async () => {
    const selection = await asked(
      '{ people { nodes { id unit { code } } edges { node { name unit { parent { code } } } } } }',
    );
    expect(keysOf(selection.nodes)).toEqual(['id', 'unit', 'name']);
    expect(keysOf(selection.nodes.only('unit'))).toEqual(['code', 'parent']);
  });

  it('is another thing with other arguments, and the same with the same', async () => {
    const { nodes } = await asked(
      `query ($p: String) { people { nodes {
        here: enrolment(programme: $p) { status } again: enrolment(programme: "social", first: 5) { mentor { id } }
        there: enrolment(programme: "security") { status } } } }`,
      { p: 'social' },
    );
    const [social, security, ...others] = nodes.of('enrolment');
    expect(others).toEqual([]);
    expect(social).toMatchObject({ name: 'enrolment', args: { programme: 'social', first: 5 } });
    expect(keysOf(social!.below)).toEqual(['status', 'mentor']);
    expect(security?.key).toBe(carriedKey('enrolment', { first: 5, programme: 'security' }));
  });

  it('counts as asked for where it may be left out', async () => {
    const selection = await asked('query ($no: Boolean = false) { people { totalCount @include(if: $no) } }');
    expect(selection.asks('totalCount')).toBe(true);
    expect(selection.asks('nodes')).toBe(false);
  });
});

describe('the name under which an object carries a field', () => {
  it('says its arguments in one order, and leaves out those that are null', () => {
    expect(carriedKey('enrolment', {})).toBe('enrolment');
    expect(carriedKey('enrolment', { after: null, programme: undefined })).toBe('enrolment');
    expect(carriedKey('enrolment', { programme: 'a"b', first: 1 })).toBe(
      carriedKey('enrolment', { first: 1, programme: 'a"b' }),
    );
    expect(carriedKey('enrolment', { programme: 'a' })).not.toBe(carriedKey('enrolment', { programme: 'b' }));
  });
});
