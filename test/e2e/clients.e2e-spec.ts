import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planted, PlantedFeature } from '../support/planted-feature.js';
import { startServerOf, type GraphqlAnswer, type TestApp } from '../support/server.js';

const { sofia, marc } = planted;
const hello = '{ hello }';
const sow = `mutation { sow(input: { plantId: "${marc}", name: "oak" }) { plant { id } } }`;
let app: TestApp;
let url: string;
let asSofia: Record<string, string>;

beforeAll(async () => {
  app = await startServerOf([PlantedFeature]);
  url = await app.listen();
  asSofia = { authorization: `Bearer ${await app.tokenFor(sofia)}` };
});
afterAll(() => app.close());

type Sent = { headers?: Record<string, string>; language?: string };

async function ask(path: string, init: RequestInit, { headers = {}, language = 'en' }: Sent = {}) {
  const response = await fetch(url + path, { ...init, headers: { 'accept-language': language, ...headers } });
  const answer = (await response.json()) as GraphqlAnswer<unknown>;
  return { status: response.status, headers: response.headers, answer, error: answer.errors?.[0] };
}

const post = async (body: unknown, sent: Sent = {}) =>
  ask(
    '/graphql',
    { method: 'POST', body: JSON.stringify(body) },
    { ...sent, headers: { 'content-type': 'application/json', ...sent.headers } },
  );

const get = async (parts: Record<string, string> | [string, string][], headers = preflight) =>
  ask(`/graphql?${new URLSearchParams(parts).toString()}`, {}, { headers });
const preflight: Record<string, string> = { 'apollo-require-preflight': '1' };

async function sowings(): Promise<number> {
  const [row] = await app.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'sown'`,
  );
  return row?.count ?? 0;
}

describe('a request that says nothing that can be run', () => {
  const two = 'query A { hello } query B { hello }';

  it.each([
    ['an operation that is not there', { query: 'query A { hello }', operationName: 'B' }, /no operation named “B”/],
    ['one of several without saying which', { query: two }, /several operations.*operationName/],
    ['a name where no operation has one', { query: hello, operationName: 'A' }, /no operation named “A”/],
    ['fragments only', { query: 'fragment F on Query { hello }' }, /Fragment "F" is never used/],
    ['an empty document', { query: '' }, /no document/],
    ['blanks', { query: ' \n ' }, /no document/],
    ['a comment', { query: '# hello' }, /Syntax Error/],
    ['no document', { operationName: 'A' }, /no document/],
    ['null', { query: null }, /no document/],
    ['a number', { query: 1 }, /no document/],
    ['a document that was parsed already', { query: { kind: 'Document', definitions: [] } }, /no document/],
    ['a name that is none', { query: hello, operationName: 1 }, /“operationName” must be text/],
    ['a list of names', { query: two, operationName: ['A'] }, /“operationName” must be text/],
    ['variables as text', { query: hello, variables: '{}' }, /“variables” must be a JSON object/],
    ['variables as a list', { query: hello, variables: [] }, /“variables” must be a JSON object/],
    ['variables as a number', { query: hello, variables: 0 }, /“variables” must be a JSON object/],
    ['extensions as text', { query: hello, extensions: '{}' }, /“extensions” must be a JSON object/],
    ['extensions as a list', { query: hello, extensions: [] }, /“extensions” must be a JSON object/],
    ['several requests', [{ query: hello }, { query: hello }], /batching/],
    ['an empty list of requests', [], /batching/],
    ['an empty object', {}, /no document/],
    ['text', hello, /JSON object/],
    ['nothing', null, /JSON object/],
  ])('but %s is refused clearly', async (_, body, message) => {
    const { status, error } = await post(body);
    expect(error).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(status).toBe(400);
  });

  it('is refused in the reader’s language', async () => {
    const refused = async (body: unknown) => (await post(body, { language: 'fr' })).error?.message;
    expect(await refused({})).toMatch(/^La requête n’a pas de document/);
    expect(await refused({ query: two, operationName: 'C' })).toMatch(/pas d’opération nommée «.C.»/);
  });
});

describe('what clients leave empty', () => {
  it.each([
    ['an empty name', { query: 'query A { hello }', operationName: '' }],
    ['null for everything else', { query: hello, operationName: null, variables: null, extensions: null }],
    ['variables that nobody declared', { query: hello, variables: { left: 'over' } }],
    ['extensions of their own', { query: hello, extensions: { clientLibrary: { name: 'a client' } } }],
  ])('is no mistake: %s', async (_, body) => {
    expect((await post(body)).answer).toEqual({ data: { hello: 'hello' } });
  });
});

describe('a request by GET', () => {
  it.each([
    ['without a document', { operationName: 'A' }, /no document/],
    ['with variables that are no JSON', { query: hello, variables: '{' }, /“variables” must be a JSON object/],
    ['with variables as a list', { query: hello, variables: '[]' }, /“variables” must be a JSON object/],
    ['with variables nested without end', { query: hello, variables: '['.repeat(5000) }, /levels/],
    ['with extensions as text', { query: hello, extensions: '"a"' }, /“extensions” must be a JSON object/],
    ['for one of several operations', { query: 'query A { hello } query B { hello }' }, /several operations/],
    [
      'for an operation that is not there',
      { query: 'query A { hello }', operationName: 'B' },
      /no operation named “B”/,
    ],
  ])('%s is refused clearly', async (_, parts, message) => {
    const { status, error } = await get(parts);
    expect(error).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } });
    expect(status).toBe(400);
  });

  it('gives each part once', async () => {
    const { status, error } = await get([
      ['query', hello],
      ['query', hello],
    ]);
    expect([status, error?.message]).toEqual([400, expect.stringMatching(/“query” more than once/)]);
  });

  it('is read to its end, whatever signs it has', async () => {
    const variables = JSON.stringify({ of: 'a? & #b', and: '?' });
    expect((await get({ query: '{ hello } # why?', variables })).answer).toEqual({ data: { hello: 'hello' } });
    expect((await ask(`/graphql?query={hello}&variables={"a":"?"}`, {}, { headers: preflight })).status).toBe(200);
  });

  it('is in UTF-8', async () => {
    const { status, error } = await ask('/graphql?query=%7Bhello%7D&variables=%E9', {}, { headers: preflight });
    expect([status, error?.message]).toEqual([400, expect.stringMatching(/malformed/)]);
  });

  it('needs a header that a page of another site cannot send', async () => {
    const { status, error } = await get({ query: hello }, {});
    expect([status, error?.message]).toEqual([400, expect.stringMatching(/apollo-require-preflight/)]);
    expect((await get({ query: hello }, { 'content-type': 'application/json' })).status).toBe(200);
    expect((await get({ query: hello }, { 'content-type': 'application/graphql' })).status).toBe(415);
  });

  it('changes nothing', async () => {
    const { status, headers, error } = await get({ query: sow }, { ...preflight, ...asSofia });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    expect(error).toMatchObject({ message: expect.stringMatching(/POST/), extensions: { code: 'BAD_USER_INPUT' } });
    expect(await sowings()).toBe(0);
  });
});

describe('what a client would have as an answer', () => {
  it.each([
    ['*/*', 'application/json; charset=utf-8'],
    ['application/*;q=0.8', 'application/json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ['text/html, Application/JSON; charset=UTF-8', 'application/json; charset=utf-8'],
  ])('is given for %s', async (accept, type) => {
    const { status, headers } = await post({ query: hello }, { headers: { accept } });
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  it.each(['text/html', 'application/xml', 'application/json;q=0', 'application/json; charset=iso-8859-1'])(
    'is refused for %s before anything is changed',
    async (accept) => {
      const { status, error } = await post({ query: sow }, { headers: { ...asSofia, accept } });
      expect([status, error?.message]).toEqual([406, expect.stringMatching(/application\/json/)]);
      expect(await sowings()).toBe(0);
    },
  );
});

describe('a document by its hash', () => {
  const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } } };
  // As Apollo's and urql's clients compare it, to send the document itself from then on.
  const answer = {
    errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
  };

  it('is not supported, in the words of the protocol, in any language', async () => {
    const sent = await post(persisted, { language: 'fr' });
    expect([sent.status, sent.answer]).toEqual([200, answer]);
    expect((await post({ query: hello, ...persisted })).answer).toEqual(answer);
    const byGet = await get({ extensions: JSON.stringify(persisted.extensions) });
    expect([byGet.status, byGet.answer]).toEqual([200, answer]);
  });

  it('is no excuse for a document that is none', async () => {
    expect((await post({ query: 1, ...persisted })).status).toBe(400);
  });
});
