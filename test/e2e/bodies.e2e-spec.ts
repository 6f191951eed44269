import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planted, PlantedFeature } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';
import { headOf, onTheWire } from '../support/wire.js';

const { sofia, marc, password } = planted;
let app: TestApp;
let url: string;
let authorization: string;

beforeAll(async () => {
  app = await startServerOf([PlantedFeature]);
  url = await app.listen();
  authorization = `Bearer ${await app.tokenFor(sofia)}`;
});
afterAll(() => app.close());

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** The status, and the sentence where there is one. */
async function send(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const given = { authorization, 'content-type': json, ...headers };
  const response = await fetch(url + path, { method: 'POST', body, headers: given });
  const answer = (await response.json()) as { error?: Refusal; errors?: Refusal[] };
  const { message, code, extensions } = answer.error ?? answer.errors?.[0] ?? {};
  return { status: response.status, message, code: code ?? extensions?.code, answer };
}
type Refusal = { message: string; code?: string; extensions?: { code: string } };

const sowing = JSON.stringify({
  query: 'mutation Sow($name: String!) { sow(input: { plantId: "' + marc + '", name: $name }) { plant { id } } }',
  variables: { name: 'chêne été' },
});
const credentials = JSON.stringify({ email: 'sofia@example.com', password });

describe('a body whose letters are no UTF-8', () => {
  it.each([
    ['in Latin-1', Buffer.from(sowing, 'latin1')],
    ['in UTF-16', Buffer.from(`\ufeff${sowing}`, 'utf16le')],
    ['cut in the middle of a letter', Buffer.from(sowing).subarray(0, sowing.indexOf('ê') + 1)],
    [
      'with half of a surrogate pair',
      Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xed, 0xa0, 0x80, 0x22])]),
    ],
    ['with an overlong slash', Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xc0, 0xaf, 0x22])])],
  ])('%s is refused, and nothing of it is stored', async (_, body) => {
    const refusal = { status: 400, message: expect.stringMatching(/UTF-8/), code: 'BAD_USER_INPUT' };
    expect(await send('/graphql', body)).toMatchObject(refusal);
    expect(await send('/auth/login', body)).toMatchObject(refusal);
    expect(await send('/planted/change', body)).toMatchObject(refusal);
    expect(await app.database.query(`SELECT 1 FROM audit_entry WHERE action = 'sown'`)).toEqual([]);
  });

  it('is refused in a form as well, before and behind its percent signs', async () => {
    const refusal = { status: 400, message: expect.stringMatching(/UTF-8/) };
    expect(await send('/planted/change', 'name=ch%EAne', { 'content-type': form })).toMatchObject(refusal);
    const bytes = Buffer.from('name=chêne', 'latin1');
    expect(await send('/planted/change', bytes, { 'content-type': form })).toMatchObject(refusal);
    const preflight = { 'content-type': form, 'apollo-require-preflight': '1' };
    expect((await send('/planted/change', 'name=ch%C3%AAne+%2B&%C3%A9t%C3%A9=', preflight)).status).toBe(201);
  });

  it('is refused in the reader’s language', async () => {
    const { message } = await send('/planted/change', Buffer.from('"é"', 'latin1'), { 'accept-language': 'fr' });
    expect(message).toMatch(/^Le corps de cette demande n’est pas encodé en UTF-8/);
  });
});

describe('the encoding that a header names', () => {
  it.each(['utf-8', '"UTF-8"', 'Utf8', 'us-ascii'])('may be %s', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect((await send('/graphql', '{"query":"{ hello }"}', type)).answer).toEqual({ data: { hello: 'hello' } });
    expect((await send('/auth/login', credentials, type)).status).toBe(200);
  });

  it.each(['iso-8859-1', '"ISO-8859-1"', 'windows-1252', 'utf-16'])('cannot be %s', async (charset) => {
    const refusal = { status: 415, message: expect.stringMatching(/UTF-8/), code: 'BAD_USER_INPUT' };
    const type = (essence: string) => ({ 'content-type': `${essence}; charset=${charset}` });
    expect(await send('/graphql', sowing, type(json))).toMatchObject(refusal);
    expect(await send('/auth/login', credentials, type(json))).toMatchObject(refusal);
    expect(await send('/planted/change', 'a=b', type(form))).toMatchObject(refusal);
  });

  it('is no part of the text: a byte order mark before it is no mistake', async () => {
    expect((await send('/graphql', '\ufeff{"query":"{ hello }"}')).answer).toEqual({ data: { hello: 'hello' } });
    expect((await send('/auth/login', `\ufeff${credentials}`)).status).toBe(200);
  });
});

describe('a compressed body', () => {
  const gzip = { 'content-encoding': 'gzip' };

  it('is read', async () => {
    const answer = await send('/graphql', gzipSync('{"query":"{ hello }"}'), gzip);
    expect(answer.answer).toEqual({ data: { hello: 'hello' } });
  });

  it.each([
    ['that is not', Buffer.from('{"query":"{ hello }"}'), 400],
    ['that is no UTF-8', gzipSync(Buffer.from(sowing, 'latin1')), 400],
    ['that grows too large', gzipSync(`"${'x'.repeat(6_000_000)}"`), 413],
  ])('%s is refused', async (_, body, status) => {
    expect(await send('/graphql', body, gzip)).toMatchObject({ status, code: 'BAD_USER_INPUT' });
  });

  it('in another way than the usual ones is refused', async () => {
    expect(await send('/graphql', 'x', { 'content-encoding': 'compress' })).toMatchObject({ status: 415 });
  });
});

describe('a body of another type', () => {
  it.each([
    ['text/plain', 415],
    ['application/graphql', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['nonsense', 415],
  ])('%s is no request of GraphQL', async (type, status) => {
    const headers = { 'content-type': type, 'apollo-require-preflight': '1' };
    expect(await send('/graphql', 'query={hello}', headers)).toMatchObject({ status, code: 'BAD_USER_INPUT' });
  });
});

describe('a body that is too large', () => {
  const text = `{"query":"${'x'.repeat(6_000_000)}"}`;
  const refusal = { status: 413, body: expect.stringMatching(/too large\. Send less at once\./) };

  it('is refused with a sentence that its sender comes to read', async () => {
    for (const path of Array<string[]>(10).fill(['/graphql', '/auth/login']).flat()) {
      expect(await send(path, text)).toMatchObject({ status: 413, message: expect.stringMatching(/too large/) });
    }
  });

  it('is refused whether it says its length or not', async () => {
    const said = headOf('/graphql', { 'content-type': json, 'content-length': text.length });
    expect(await onTheWire(url, [said, text])).toMatchObject(refusal);
    const chunked = headOf('/graphql', { 'content-type': json, 'transfer-encoding': 'chunked' });
    expect(await onTheWire(url, [chunked, `${text.length.toString(16)}\r\n`, text])).toMatchObject(refusal);
  });
});

describe('JSON that sprawls', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const hello = (value: string) => `{"query":"{ hello }","variables":{"a":${value}}}`;

  it.each([
    ['within itself', nested(100)],
    ['within itself until no stack is left', nested(1_000_000)],
    ['within itself and never ends', '['.repeat(1_000_000)],
    ['in objects', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`],
    ['in width', `[${'1,'.repeat(20_000)}1]`],
  ])('%s is refused', async (_, value) => {
    const refusal = { status: 400, message: expect.stringMatching(/64 levels/), code: 'BAD_USER_INPUT' };
    expect(await send('/graphql', hello(value))).toMatchObject(refusal);
    expect(await send('/planted/change', value)).toMatchObject(refusal);
  });

  it('may be as deep and as wide as an input is, and its texts may hold what they like', async () => {
    for (const value of [nested(50), `[${'1,'.repeat(10_000)}1]`, JSON.stringify('[{,"\\'.repeat(30_000))]) {
      expect((await send('/graphql', hello(value))).answer).toEqual({ data: { hello: 'hello' } });
    }
  });

  it('is refused as an input of its own kind within a mutation', async () => {
    const query = 'mutation Sow($input: SowInput!) { sow(input: $input) { plant { id } } }';
    const input = `{"clientMutationId":"a","plantId":"${marc}","name":${nested(60)}}`;
    const { status, code } = await send('/graphql', `{"query":"${query}","variables":{"input":${input}}}`);
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
