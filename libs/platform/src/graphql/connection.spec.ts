import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, type GraphQLResolveInfo, parse } from 'graphql';
import { connection, wantsTotalCount } from './connection.js';
import { keyset } from './keyset.js';

const byName = keyset('people', 'text', 'id');
const id = (n: number) => `0198a000-0000-7000-8000-00000000000${n}`;
const row = (n: number) => ({ name: `name ${n}`, id: id(n) });

function page(rows: ReturnType<typeof row>[], first: number, after: string | null = null) {
  return connection({
    rows,
    page: { first, after },
    order: byName,
    cursor: (person) => [person.name, person.id],
    node: (person) => person.name,
  });
}

describe('connection', () => {
  it('knows from the one row too many that there is a next page', () => {
    const { nodes, pageInfo } = page([row(1), row(2), row(3)], 2);
    expect(nodes).toEqual(['name 1', 'name 2']);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(byName.decode(pageInfo.endCursor)).toEqual(['name 2', id(2)]);
  });

  it('ends where the rows end', () => {
    const { pageInfo } = page([row(3)], 2, 'a cursor');
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('has no cursors when it is empty', () => {
    expect(page([], 2).pageInfo).toMatchObject({ startCursor: null, endCursor: null, hasNextPage: false });
  });
});

describe('wantsTotalCount', () => {
  const schema = buildSchema(
    'type Query { people: People } type People { totalCount: Int other: Other } type Other { totalCount: Int }',
  );

  async function asked(query: string): Promise<boolean> {
    let wanted = false;
    const people = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      wanted = wantsTotalCount(info);
      return {};
    };
    await execute({ schema, document: parse(query), rootValue: { people } });
    return wanted;
  }

  it('is false until somebody asks', async () =>
    expect(asked('{ people { other { totalCount } } }')).resolves.toBe(false));
  it('sees a field', async () => expect(asked('{ people { n: totalCount } }')).resolves.toBe(true));
  it('sees through fragments', async () =>
    expect(asked('{ people { ...A } } fragment A on People { ... on People { totalCount } }')).resolves.toBe(true));
});
