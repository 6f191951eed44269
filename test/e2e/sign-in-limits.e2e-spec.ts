import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planted, PlantedFeature } from '../support/planted-feature.js';
import { ReverseProxy } from '../support/reverse-proxy.js';
import { startServerOf, type TestApp } from '../support/server.js';

const { password } = planted;
const right = { email: 'Sofia@example.com', password };
let app: TestApp;

beforeAll(async () => {
  app = await startServerOf([PlantedFeature]);
});
afterAll(() => app.close());

let addresses = 0;
/** From another address each time, unless one is given: tries are counted by address. */
const login = (payload: unknown, headers: Record<string, string> = {}, remoteAddress = `10.0.0.${(addresses += 1)}`) =>
  app.inject({
    method: 'POST',
    url: '/auth/login',
    payload: payload as object,
    headers: { 'content-type': 'application/json', ...headers },
    remoteAddress,
  });

describe('signing in', () => {
  it('is refused for a while after ten tries, for whatever password', async () => {
    const from = '192.0.2.1';
    for (let tries = 0; tries < 10; tries += 1)
      expect((await login({ ...right, password: 'wrong' }, {}, from)).statusCode).toBe(401);
    const answer = await login(right, {}, from);
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(600);
    expect((await login(right, {}, '192.0.2.2')).statusCode).toBe(200);
  });

  it('starts counting anew after a success', async () => {
    const from = '192.0.2.3';
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 8; tries += 1) await login({ ...right, password: 'wrong' }, {}, from);
      expect((await login(right, {}, from)).statusCode).toBe(200);
    }
  });

  it('is refused to nobody for what others mistyped at the same address', async () => {
    await app.database.query('DELETE FROM sign_in_attempt');
    const from = '192.0.2.4';
    await login({ email: 'marc@example.com', password: 'wrong' }, {}, from);
    await app.database.query(`UPDATE sign_in_attempt SET points = 5000 WHERE key LIKE 'address:%'`);
    expect((await login(right, {}, from)).statusCode).toBe(200);
  });

  it('takes a site on the day of the launch for no place of guesses: who is right makes good what others mistyped', async () => {
    await app.database.query('DELETE FROM sign_in_attempt');
    const from = '192.0.2.9';
    const mistakes = async () => {
      const [row] = await app.database.query<{ points: number }>(
        `SELECT points FROM sign_in_attempt WHERE key LIKE 'address:%'`,
      );
      return row?.points;
    };
    for (const name of ['marc', 'lea', 'zoe', 'tom', 'ines', 'paul'])
      await login({ email: `${name}@example.com`, password: 'wrong' }, {}, from);
    expect(await mistakes()).toBe(6);
    await login(right, {}, from);
    expect(await mistakes()).toBe(1);
    await login(right, {}, from);
    await login(right, {}, from);
    // Nobody gathers a merit to spend on guesses.
    expect(await mistakes()).toBe(0);
    expect((await login(right, {}, from)).statusCode).toBe(200);
  });

  it('counts one address however it is spelt', async () => {
    const from = '192.0.2.5';
    const spelt = [
      'Sofia@example.com',
      'SOFIA@example.com',
      ' sofia@example.com',
      'ｓofia@example.com',
      'sofia@example.com\u00a0',
    ];
    for (let tries = 0; tries < 10; tries += 1)
      expect((await login({ email: spelt[tries % spelt.length], password: 'wrong' }, {}, from)).statusCode).toBe(401);
    expect((await login(right, {}, from)).statusCode).toBe(429);
  });

  it('takes the addresses of one subscriber for one', async () => {
    for (let tries = 0; tries < 10; tries += 1)
      await login({ ...right, password: 'wrong' }, {}, `2001:db8:1:2::${tries}`);
    expect((await login(right, {}, '2001:db8:1:2:ffff::1')).statusCode).toBe(429);
    expect((await login(right, {}, '2001:db8:1:3::1')).statusCode).toBe(200);
  });

  it('is open to the owner on a device of theirs, whatever was tried beside it', async () => {
    const from = '192.0.2.6';
    const first = await login(right, {}, from);
    const device = first.cookies.find(({ name }) => name === 'sillage-device')?.value ?? '';
    for (let tries = 0; tries < 12; tries += 1) await login({ ...right, password: 'wrong' }, {}, from);
    expect((await login(right, {}, from)).statusCode).toBe(429);
    expect((await login(right, { cookie: 'sillage-device=' + 'x'.repeat(43) }, from)).statusCode).toBe(429);
    expect((await login(right, { cookie: `sillage-device=${device}` }, from)).statusCode).toBe(200);
    // Stolen, it opens nothing by itself, and gives ten guesses.
    const guesses = Array.from({ length: 11 }, () => ({ ...right, password: 'wrong' }));
    const answers = [];
    for (const guess of guesses) answers.push((await login(guess, { cookie: `sillage-device=${device}` })).statusCode);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  it('gives strangers fewer tries from each place, once an account is guessed at from many, and its owner some', async () => {
    await app.database.query('DELETE FROM sign_in_attempt');
    await login({ ...right, password: 'wrong' });
    await app.database.query(`UPDATE sign_in_attempt SET points = 50 WHERE key LIKE 'account:%'`);
    const from = '192.0.2.8';
    const answers = [];
    for (let tries = 0; tries < 4; tries += 1)
      answers.push((await login({ ...right, password: 'wrong' }, {}, from)).statusCode);
    expect(answers).toEqual([401, 401, 401, 429]);
    expect((await login(right)).statusCode).toBe(200);
    await app.database.query('DELETE FROM sign_in_attempt');
  });
});

describe('behind a proxy', () => {
  let behind: TestApp;
  let proxy: ReverseProxy;

  beforeAll(async () => {
    behind = await startServerOf([PlantedFeature], { environment: { TRUST_PROXY: '1' } });
    proxy = await ReverseProxy.before(await behind.listen());
  });
  afterAll(async () => {
    await proxy.close();
    await behind.close();
  });

  const statuses = async (count: number, send: (index: number) => Promise<{ status: number }>): Promise<number[]> => {
    const all: number[] = [];
    for (let index = 0; index < count; index += 1) all.push((await send(index)).status);
    return all;
  };
  const wrong = { ...right, password: 'wrong' };

  it('whoever says each time that they are somebody else has ten guesses, and the owner beside them is let in', async () => {
    const guesses = await statuses(16, async (index) =>
      proxy.post('127.0.0.2', '/auth/login', wrong, { 'x-forwarded-for': `198.51.100.${index}` }),
    );
    expect(guesses).toEqual([...Array.from({ length: 10 }, () => 401), ...Array.from({ length: 6 }, () => 429)]);
    const owner = await proxy.post('127.0.0.3', '/auth/login', right);
    expect(owner.status).toBe(200);
    // The name of the owner's own address helps nobody.
    const posing = await proxy.post('127.0.0.2', '/auth/login', right, { 'x-forwarded-for': '127.0.0.3' });
    expect(posing.status).toBe(429);
    expect(Number(posing.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('behind proxies that are named by their addresses', () => {
  let behind: TestApp;
  beforeAll(async () => {
    behind = await startServerOf([PlantedFeature], { environment: { TRUST_PROXY: '10.1.0.0/16, 2001:db8:a::/48' } });
  });
  afterAll(() => behind.close());

  const tries = async (count: number, remoteAddress: string, forwarded: (index: number) => string) => {
    const all: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const answer = await behind.inject({
        method: 'POST',
        url: '/auth/login',
        payload: { ...right, password: 'wrong' },
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded(index) },
        remoteAddress,
      });
      all.push(answer.statusCode);
    }
    return all.filter((status) => status === 401).length;
  };

  it.each([
    ['through one of them, whatever stands before the address that it adds', '10.1.2.3', '198.51.100.7'],
    ['through two of them', '10.1.2.3', '198.51.100.8, 2001:db8:a::9'],
    ['through one that wrote nonsense', '10.1.2.4', 'unknown, not an address'],
    ['by somebody who is none of them', '192.0.2.77', '10.1.2.3'],
  ])('whoever guesses has ten tries %s', async (_, remoteAddress, last) => {
    expect(await tries(16, remoteAddress, (index) => `203.0.113.${index}, ${last}`)).toBe(10);
  });
});

describe('without a proxy', () => {
  it('what a client says of its own address is not read', async () => {
    const from = '192.0.2.40';
    const answers = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${tries}` };
      answers.push((await login({ ...right, password: 'wrong' }, headers, from)).statusCode);
    }
    expect(answers.at(-1)).toBe(429);
  });
});
