import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { hostileDocuments } from '../support/hostile-documents.js';
import { Config } from '@sillage/platform';

let app: TestApp;
let url: string;
let someone: string;
let asSomeone: Record<string, string>;

beforeAll(async () => {
  // As it is run for people: the schema is theirs who are signed in.
  app = await startTestApp({ environment: { NODE_ENV: 'production' } });
  url = await app.listen();
  const given = await GivenCompany.in(app.get(Config).databaseUrl);
  someone = await given.person({ unit: await given.unit('G'), locale: 'en' });
  await given.end();
  asSomeone = { authorization: `Bearer ${await app.tokenFor(someone)}` };
});
afterAll(() => app.close());

async function send(body: object, headers: Record<string, string> = {}) {
  const given = { 'content-type': 'application/json', ...headers };
  const response = await fetch(`${url}/graphql`, { method: 'POST', body: JSON.stringify(body), headers: given });
  const answer = (await response.json()) as GraphqlAnswer<Record<string, unknown> | null>;
  return { status: response.status, answer, errors: answer.errors ?? [] };
}

describe('a request made to keep the server busy', () => {
  it.each(Object.entries(hostileDocuments))('by %s is refused', async (_, hostile) => {
    for (const headers of [asSomeone, {}]) {
      const { status, errors } = await send(hostile, headers);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.length).toBeLessThanOrEqual(6);
      for (const { message, extensions } of errors) {
        expect(extensions.code).toMatch(/^(QUERY_TOO_COMPLEX|BAD_USER_INPUT)$/);
        expect(message.length).toBeLessThanOrEqual(1001);
      }
    }
  });

  it('is refused again when it comes again, whoever sends it', async () => {
    const query = `{ viewer { person { ${'id '.repeat(500)} } } }`;
    for (const headers of [asSomeone, asSomeone, {}, asSomeone]) {
      const { status, errors } = await send({ query }, headers);
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
    }
  });

  it('does not keep a sensible one from being answered', async () => {
    const sent = Array.from({ length: 20 }, async (_, index) =>
      send({ query: `{ viewer { person { ${'id '.repeat(500 + index)} } } }` }, asSomeone),
    );
    const { answer } = await send({ query: '{ viewer { person { id } } }' }, asSomeone);
    expect(answer).toEqual({ data: { viewer: { person: { id: someone } } } });
    await Promise.all(sent);
  });
});

describe('what stays clearly within the limits', () => {
  it.each([
    ['the schema as tools ask for it', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
    [
      'a field that several fragments want',
      `{ viewer { person { ...A ...B id } } } ${['A', 'B'].map((name) => `fragment ${name} on Person { id orgUnit { code name } }`).join(' ')}`,
    ],
    [
      'twenty things at once',
      `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: viewer { person { id } }`).join(' ')} }`,
    ],
  ])('is answered: %s', async (_, query) => {
    const { status, answer } = await send({ query }, asSomeone);
    expect([status, answer.errors]).toEqual([200, undefined]);
  });
});

describe('the schema', () => {
  const questions = [
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Person") { name } }',
    'query One { viewer { person { id } } ... on Query { ...More } } fragment More on Query { s: __schema { queryType { name } } }',
  ];

  it.each(questions)('is told to somebody who is signed in, and to nobody else: %s', async (query) => {
    // In turn: a document that was let through for one is not let through for the other.
    for (let time = 0; time < 2; time += 1) {
      expect((await send({ query }, asSomeone)).answer.errors).toBeUndefined();
      const { status, answer } = await send({ query });
      expect(status).toBe(401);
      expect(answer).toEqual({
        errors: [{ message: expect.stringMatching(/signed in\. Sign in/), extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
    expect((await send({ query }, { 'accept-language': 'fr' })).errors[0]?.message).toMatch(/personnes connectées/);
  });

  it('is in the name of a type, which is no secret', async () => {
    expect((await send({ query: '{ __typename }' })).answer).toEqual({ data: { __typename: 'Query' } });
  });

  it.each([
    ['a field', { query: '{ viewer { persn { id } } }' }, /"persn"/],
    ['a field without selections', { query: '{ viewer }' }, /"viewer"/],
    ['a type', { query: '{ viewer { ... on Persn { id } } }' }, /"Persn"/],
    ['an argument', { query: '{ people(frst: 1) { totalCount } }' }, /"frst"/],
    ['a value', { query: '{ invitations(status: PENDIN) { id } }' }, /"PENDIN"/],
    [
      'a field of a variable',
      { query: 'query P($f: PersonFilter) { people(filter: $f) { totalCount } }', variables: { f: { serch: 'a' } } },
      /"serch"/,
    ],
    [
      'a value of a variable',
      { query: 'query I($s: InvitationStatus) { invitations(status: $s) { id } }', variables: { s: 'PENDIN' } },
      /"PENDIN"/,
    ],
  ])('is not hinted at by what was nearly right, but for who is signed in: %s', async (_, body, message) => {
    const hinted = (await send(body, asSomeone)).errors;
    expect(hinted[0]?.message).toMatch(/ Did you mean .+\?$/);
    const { status, errors } = await send(body);
    expect(status).toBe(400);
    expect(errors[0]?.message).toMatch(message);
    expect(errors.map((error) => error.message).join()).not.toMatch(/Did you mean/);
  });
});
