import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planted, PlantedFeature, PlantedResolver } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';
import { headOf, onTheWire } from '../support/wire.js';

const deadlines = { headers: 300, body: 300, silence: 300, check: 50 };
// Long before whoever trickles would be done, however busy the machine.
const inTime = 5_000;
const every = 50;
let app: TestApp;
let url: string;
let authorization: string;

beforeAll(async () => {
  app = await startServerOf([PlantedFeature], { deadlines });
  url = await app.listen();
  authorization = `Bearer ${await app.tokenFor(planted.sofia)}`;
});
afterAll(() => app.close());

const bytes = (text: string | Buffer): Buffer[] => [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
const json = { 'content-type': 'application/json' };

describe('headers that trickle', () => {
  it.each([
    ['one after the other', ['GET /health/live HTTP/1.1\r\n', ...Array<string>(200).fill('x-more: and more\r\n')]],
    ['letter by letter', bytes(`GET /health/live HTTP/1.1\r\nx-more: ${'x'.repeat(200)}`)],
    ['never', []],
  ])('%s are cut off in time', async (_, pieces) => {
    const { status, body, after } = await onTheWire(url, pieces, { every });
    expect(status).toBe(408);
    expect(JSON.parse(body)).toEqual({
      error: {
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/headers .* did not come in time/),
        requestId: expect.any(String),
      },
    });
    expect(after).toBeLessThan(inTime);
  });

  it('and what is no HTTP, or has headers without end, is refused in the same form', async () => {
    const noHttp = await onTheWire(url, ['HELLO\r\n\r\n']);
    expect([noHttp.status, noHttp.body]).toEqual([400, expect.stringMatching(/not a request of HTTP/)]);
    const endless = await onTheWire(url, [`GET / HTTP/1.1\r\nx-more: ${'x'.repeat(40_000)}\r\n\r\n`]);
    expect([endless.status, endless.body]).toEqual([431, expect.stringMatching(/headers .* too large/)]);
  });
});

it('a connection that waits between two requests stays open', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = async () =>
    new Promise<{ status?: number; reused: boolean }>((resolve, reject) => {
      const sent = request(`${url}/health/live`, { agent }, (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode, reused: sent.reusedSocket }));
      });
      sent.on('error', reject).end();
    });
  expect(await get()).toEqual({ status: 200, reused: false });
  await pause(3 * deadlines.headers);
  expect(await get()).toEqual({ status: 200, reused: true });
  agent.destroy();
});

describe('a body that trickles', () => {
  it.each([
    ['/graphql', json, bytes('{"query":"{ hello }"}'.padEnd(300))],
    ['/auth/login', json, bytes(' '.repeat(300))],
    ['/planted/change', { 'content-type': 'application/x-www-form-urlencoded' }, bytes('a'.repeat(300))],
    ['/planted/change', { 'content-type': 'multipart/form-data; boundary=x' }, bytes('a'.repeat(300))],
    ['/nowhere', json, bytes(' '.repeat(300))],
    ['/graphql', json, []],
  ])('to %s is cut off in time, with a sentence', async (path, headers, pieces) => {
    const head = headOf(path, { ...headers, authorization, 'content-length': 300 });
    const { status, body, after } = await onTheWire(url, [head, ...pieces], { every });
    expect([status, body]).toEqual([408, expect.stringMatching(/did not come in time\. Check the connection/)]);
    expect(after).toBeLessThan(inTime);
  });

  it('without saying its length is cut off too, in the reader’s language', async () => {
    const head = headOf('/graphql', { ...json, 'transfer-encoding': 'chunked', 'accept-language': 'fr' });
    const pieces = Array<string>(300).fill('1\r\n \r\n');
    const { status, body } = await onTheWire(url, [head, ...pieces], { every });
    expect([status, body]).toEqual([408, expect.stringMatching(/n’est pas arrivé à temps/)]);
  });

  it('compressed is cut off too', async () => {
    const body = gzipSync('{"query":"{ hello }"}'.padEnd(300, String(Math.random())));
    const head = headOf('/graphql', { ...json, 'content-encoding': 'gzip', 'content-length': 300 });
    expect((await onTheWire(url, [head, ...bytes(body)], { every })).after).toBeLessThan(inTime);
  });

  it('keeps nobody else waiting', async () => {
    const head = headOf('/graphql', { ...json, 'content-length': 300 });
    const slow = Array.from({ length: 50 }, async () => onTheWire(url, [head, ...bytes(' '.repeat(300))], { every }));
    await pause(100);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(50).fill(408));
  });

  it('is not what takes long to be answered', async () => {
    PlantedResolver.gate = pause(3 * deadlines.body);
    const query = `mutation { sow(input: { plantId: "${planted.marc}", name: "oak" }) { plant { id } } }`;
    const headers = { ...json, authorization };
    const response = await fetch(`${url}/graphql`, { method: 'POST', body: JSON.stringify({ query }), headers });
    expect(await response.json()).toEqual({ data: { sow: { plant: { id: planted.marc } } } });
  });
});

describe('a file that is read while it comes', () => {
  const csv = { 'content-type': 'text/csv' };

  it('may take as long as it likes while its bytes keep coming', async () => {
    const rows = Array<string>(20).fill('a,b\n');
    const head = headOf('/planted/file', { ...csv, authorization, 'content-length': 80 });
    const { status, body, after } = await onTheWire(url, [head, ...rows], { every: deadlines.silence / 4 });
    expect([status, JSON.parse(body)]).toEqual([201, { bytes: 80 }]);
    expect(after).toBeGreaterThan(4 * deadlines.body);
  });

  it('is cut off when it falls silent', async () => {
    const head = headOf('/planted/file', { ...csv, authorization, 'content-length': 80 });
    const { after } = await onTheWire(url, [head, 'a,b\n']);
    expect(after).toBeLessThan(inTime);
  });

  it('is cut off when nobody wants it', async () => {
    const head = headOf('/planted/file', { ...csv, 'content-length': 800 }).replace('connection: close\r\n', '');
    const { status, after } = await onTheWire(url, [head, ...Array<string>(200).fill('a,b\n')], { every });
    expect(status).toBe(401);
    expect(after).toBeLessThan(inTime);
  });
});
