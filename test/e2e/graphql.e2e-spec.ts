import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { planted, PlantedFeature } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const { sofia, marc } = planted;
let app: TestApp;

beforeAll(async () => {
  app = await startServerOf([PlantedFeature]);
});
afterAll(() => app.close());

describe('a query', () => {
  it('is answered', async () => {
    expect(await app.graphql('{ hello }')).toEqual({ data: { hello: 'hello' } });
  });

  it('is answered in the language of the browser, and of the person before that', async () => {
    const french = { 'accept-language': 'fr-FR, en;q=0.5', 'content-type': 'application/json' };
    const asked = { method: 'POST', url: '/graphql', payload: { query: '{ hello }' }, headers: french } as const;
    expect((await app.inject(asked)).json()).toEqual({ data: { hello: 'bonjour' } });
    expect((await app.inject(asked, sofia)).json()).toEqual({ data: { hello: 'hello' } });
  });

  it('is answered the same when it comes often enough to be compiled', async () => {
    const query =
      'query Often($id: ID!) { plant(id: $id) { id height sownAt ringCount ...More } } fragment More on Plant { seedlings { id } }';
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await app.graphql(query, { id: marc }, sofia));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      data: { plant: { id: marc, sownAt: '2026-03-02T09:00:00.000Z', ringCount: 2 } },
    });
  });

  it('reads by one statement what many objects came without', async () => {
    const query = '{ plants(first: 20) { nodes { ringCount } } }';
    await app.graphql(query, {}, sofia);
    const statements = await statementsOf(async () => {
      const { data } = await app.graphql(query, {}, sofia);
      expect(data).toMatchObject({ plants: { nodes: expect.arrayContaining([{ ringCount: 20 }]) } });
    });
    expect(statements.filter((statement) => statement.includes('rings'))).toHaveLength(1);
  });

  it('may be about the schema itself', async () => {
    const { data } = await app.graphql('{ __type(name: "ErrorCode") { enumValues { name } } }');
    expect(data).toMatchObject({ __type: { enumValues: expect.arrayContaining([{ name: 'LINEAGE_CYCLE' }]) } });
  });
});

describe('a list', () => {
  type Page = { plants: { nodes: { height: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const query =
    'query Page($first: Int, $after: String) { plants(first: $first, after: $after) { nodes { height } pageInfo { hasNextPage endCursor } } }';

  it('has 25 items a page unless told otherwise', async () => {
    expect((await app.graphql<Page>(query, {}, sofia)).data.plants.nodes).toHaveLength(25);
    expect((await app.graphql<Page>(query, { first: null }, sofia)).data.plants.nodes).toHaveLength(25);
  });

  it('goes on where the page before it ended', async () => {
    const first = await app.graphql<Page>(query, { first: 20 }, sofia);
    const { hasNextPage, endCursor } = first.data.plants.pageInfo;
    expect(hasNextPage).toBe(true);
    const second = await app.graphql<Page>(query, { first: 20, after: endCursor }, sofia);
    expect(second.data.plants.nodes.map(({ height }) => height)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect(second.data.plants.pageInfo.hasNextPage).toBe(false);
  });

  it.each([0, -1, 101])('refuses a page of %i', async (first) => {
    const { errors } = await app.graphql(query, { first }, sofia);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentPath: 'first' } }]);
  });

  it('refuses a cursor that it never gave out', async () => {
    const { errors } = await app.graphql(query, { after: 'bm90IG91cnM' }, sofia);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentPath: 'after' } }]);
  });
});

describe('access', () => {
  it('is refused to an operation that nobody decided about', async () => {
    const { errors } = await app.graphql('{ forgotten }', {}, sofia);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is refused to those who are not signed in, or whose token is none', async () => {
    const { errors } = await app.graphql('{ myId }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const authorization = 'Bearer 0000000000000000000000000000000000000000000';
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ myId }' },
      headers: { authorization },
    });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('depends on the role where the operation says so', async () => {
    expect(await app.graphql('{ forTrainers }', {}, sofia)).toEqual({ data: { forTrainers: 'for trainers' } });
    const { errors } = await app.graphql('{ forTrainers }', {}, marc);
    expect(errors?.[0]?.message).toMatch(/^Votre rôle ne permet pas/);
  });

  it('that is refused to somebody else’s object is written to the audit trail, once', async () => {
    const query = '{ somebodyElses }';
    for (let time = 0; time < 3; time += 1) await app.graphql(query, {}, marc);
    const refusals = await app.database.query(
      `SELECT subject_type, subject_id, details FROM audit_entry WHERE action = 'access-refused' AND actor_id = $1`,
      [marc],
    );
    expect(refusals).toEqual(
      Array(3).fill({
        subject_type: planted.somebodyElses.type,
        subject_id: planted.somebodyElses.id,
        details: { operation: 'somebodyElses', code: 'NOT_FOUND' },
      }),
    );
  });
});

describe('what is wrong with a request', () => {
  async function refusal(query: string, variables: object = {}) {
    const { errors } = await app.graphql(query, variables, sofia);
    expect(errors).toHaveLength(1);
    return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
  }

  it('an id of the wrong kind', async () => {
    expect(await refusal('{ plant(id: "12") { id } }')).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'id' });
    expect(await refusal('mutation { sow(input: { plantId: "12", name: "oak" }) { plant { id } } }')).toEqual({
      code: 'BAD_USER_INPUT',
      argumentPath: 'input.plantId',
      message: 'This is not an id of Sillage. Use an id exactly as Sillage gave it.',
    });
  });

  it('a text that is too long or empty', async () => {
    const sow = (name: string) =>
      refusal('mutation Sow($input: SowInput!) { sow(input: $input) { plant { id } } }', {
        input: { plantId: marc, name },
      });
    expect(await sow('x'.repeat(21))).toMatchObject({
      argumentPath: 'input.name',
      message: 'This must have at most 20 characters.',
    });
    expect(await sow('')).toMatchObject({ argumentPath: 'input.name', message: 'This must not be empty.' });
  });

  it('a day or a moment that is none, written out or as a variable', async () => {
    const day = {
      code: 'BAD_USER_INPUT',
      argumentPath: 'day',
      message: '“12/05/2026” is not a day. Write it as in 2026-05-12.',
    };
    expect(await refusal('{ sownOn(day: "12/05/2026") }')).toEqual(day);
    expect(await refusal('query Day($day: Date!) { sownOn(day: $day) }', { day: '12/05/2026' })).toEqual(day);
    const input = { plantId: marc, name: 'oak', at: '2026-05-12T10:00:00' };
    const moment = { code: 'BAD_USER_INPUT', argumentPath: 'input.at' };
    expect(
      await refusal('mutation Sow($input: SowInput!) { sow(input: $input) { plant { id } } }', { input }),
    ).toMatchObject(moment);
    expect(
      await refusal(`mutation { sow(input: { plantId: "${marc}", name: "oak", at: "today" }) { plant { id } } }`),
    ).toMatchObject(moment);
  });

  it('a missing or unknown field of an input', async () => {
    expect(await refusal(`mutation { sow(input: { plantId: "${marc}" }) { plant { id } } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"SowInput.name"'),
    });
    const input = { plantId: marc, name: 'oak', colour: 'green' };
    expect(
      await refusal('mutation Sow($input: SowInput!) { sow(input: $input) { plant { id } } }', { input }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentPath: 'input',
      message: expect.stringContaining('"colour"'),
    });
  });

  it('an unknown field of a type', async () => {
    expect(await refusal('{ helo }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"helo"'),
    });
  });

  it('a document that is none', async () => {
    expect(await refusal('{ hello')).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('Syntax Error'),
    });
  });

  it.each([
    ['not JSON', '{"query":'],
    ['nothing', ''],
  ])('a body that is %s', async (_, payload) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/JSON/), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

it('a fault of ours says nothing but the number of the request', async () => {
  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ broken }' } });
  expect(answer.json<{ errors: object[] }>().errors).toEqual([
    {
      message: expect.stringMatching(/^Something went wrong on our side/),
      path: ['broken'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
  ]);
});

describe('a request beyond the limits', () => {
  const fields = (count: number, field: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => field(index)).join(' ');
  const seedlings = (depth: number): string => (depth === 0 ? 'id' : `seedlings { ${seedlings(depth - 1)} }`);

  it.each([
    ['too long', `{ ${fields(4100, () => 'hello')} }`],
    ['too deep', `{ plant(id: "${marc}") { ${seedlings(16)} } }`],
    ['renaming too much', `{ plant(id: "${marc}") { ${fields(51, (index) => `a${index}: id`)} } }`],
    ['asking too many things', `{ ${fields(21, (index) => `a${index}: hello`)} }`],
    ['asking for too many items', `{ plants(first: 100) { nodes { ${seedlings(3)} } } }`],
    [
      'hiding its depth in fragments',
      `{ plant(id: "${marc}") { ...A } } fragment A on Plant { ${seedlings(8).replace('id', '...B')} } fragment B on Plant { ${seedlings(8)} }`,
    ],
  ])('that is %s is refused', async (_, query) => {
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } }, sofia);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  });

  it('is recognised by its variables as well', async () => {
    const query = `query Plants($first: Int) { plants(first: $first) { nodes { ${seedlings(3)} } } }`;
    expect((await app.graphql(query, { first: 5 }, sofia)).errors).toBeUndefined();
    expect((await app.graphql(query, { first: 100 }, sofia)).errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX' } },
    ]);
  });

  it('is not followed around a ring of fragments', async () => {
    const { errors } = await app.graphql(
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A hello }',
      {},
      sofia,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
