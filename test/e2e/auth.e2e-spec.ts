import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthSweeps } from '@sillage/platform';
import { planted, PlantedDirectory, PlantedFeature } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const { sofia, password } = planted;
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
const signedIn = async (): Promise<string> => (await login(right)).json<{ token: string }>().token;
async function whoami(headers: Record<string, string>): Promise<string | null> {
  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ myId }' }, headers });
  return answer.json<{ data: { myId: string } | null }>().data?.myId ?? null;
}

describe('signing in', () => {
  it('gives a token, and the same as a cookie that scripts cannot read', async () => {
    const answer = await login(right);
    expect(answer.statusCode).toBe(200);
    const { token, expiresAt } = answer.json<{ token: string; expiresAt: string }>();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(expiresAt).toBe('2026-04-01T09:00:00.000Z');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.cookies).toMatchObject([
      { name: 'sillage-device', httpOnly: true, sameSite: 'Lax', path: '/' },
      { name: 'sillage', value: token, httpOnly: true, sameSite: 'Lax', path: '/' },
    ]);
    for (const cookie of answer.cookies) expect(cookie).not.toHaveProperty('secure');
    expect(await whoami({ authorization: `Bearer ${token}` })).toBe(sofia);
    expect(await whoami({ cookie: `sillage=${token}` })).toBe(sofia);
  });

  it('keeps no token that the database could give away', async () => {
    const token = await signedIn();
    const rows = await app.database.query<{ all: string }>('SELECT s::text AS all FROM sign_in s');
    expect(rows.some((row) => row.all.includes(token))).toBe(false);
  });

  it.each([
    ['a wrong password', { email: right.email, password: 'wrong' }],
    ['an unknown email', { email: 'nobody@example.com', password }],
    ['no password', { email: right.email }],
    ['an empty password', { email: right.email, password: '' }],
    ['a password that is no text', { email: right.email, password: { $ne: '' } }],
    ['nothing', {}],
    ['a list', []],
    ['an email with a NUL', { email: '\0', password }],
  ])('is refused in the same words for %s', async (_, payload) => {
    const answer = await login(payload);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toEqual({
      error: {
        code: 'UNAUTHENTICATED',
        message: 'This email and password do not go together. Check both and try again.',
        requestId: expect.any(String),
      },
    });
    expect(answer.cookies).toEqual([]);
  });

  it('is refused in the language of the browser', async () => {
    const answer = await login({}, { 'accept-language': 'fr' });
    expect(answer.json()).toMatchObject({
      error: { message: expect.stringMatching(/^Cette adresse et ce mot de passe/) },
    });
  });

  it('takes nothing but JSON, which another site’s form cannot send', async () => {
    const payload = `email=${right.email}&password=${password}`;
    const answer = await login(payload, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      error: { code: 'BAD_USER_INPUT', message: expect.stringContaining('Content-Type') },
    });
    expect((await login('{"email":')).statusCode).toBe(400);
  });

  it.each([
    ['capitals', 'SOFIA@EXAMPLE.COM'],
    ['a blank before and after', ' Sofia@example.com '],
    ['a no-break space', 'Sofia@example.com\u00a0'],
    ['full-width letters', 'Sofia＠ｅxample．com'],
    ['what nobody sees', '\u200eSofia@exam\u00adple.com\ufeff'],
  ])('forgives %s', async (_, email) => {
    expect((await login({ email, password })).statusCode).toBe(200);
  });
});

describe('a sign-in', () => {
  const logout = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/auth/logout', headers });

  it('ends at once by signing out', async () => {
    const [token, other] = [await signedIn(), await signedIn()];
    const answer = await logout({ cookie: `sillage=${token}`, 'apollo-require-preflight': '1' });
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies).toMatchObject([{ name: 'sillage', value: '' }]);
    expect(await whoami({ authorization: `Bearer ${token}` })).toBeNull();
    expect(await whoami({ authorization: `Bearer ${other}` })).toBe(sofia);
    expect((await logout({ authorization: `Bearer ${token}` })).statusCode).toBe(204);
    expect((await logout({ 'content-type': 'application/json' })).statusCode).toBe(204);
  });

  it('lasts thirty days for whoever uses it, and fourteen for whoever does not', async () => {
    const [used, idle] = [await signedIn(), await signedIn()];
    const who = async (token: string) => whoami({ authorization: `Bearer ${token}` });
    for (const days of [13, 13, 3]) {
      app.clock.advance({ days });
      expect(await who(used)).toBe(sofia);
    }
    app.clock.advance({ days: 1 });
    expect(await who(used)).toBeNull();
    expect(await who(idle)).toBeNull();
    const forgotten = await signedIn();
    app.clock.advance({ days: 13, hours: 23 });
    expect(await who(forgotten)).toBe(sofia);
    app.clock.advance({ days: 14 });
    expect(await who(forgotten)).toBeNull();
  });

  it('writes down when it was last used every ten minutes at most', async () => {
    const headers = { authorization: `Bearer ${await signedIn()}` };
    const uses = async () =>
      (await statementsOf(() => whoami(headers))).filter((statement) => statement.includes('UPDATE sign_in')).length;
    expect(await uses()).toBe(0);
    app.clock.advance({ minutes: 10 });
    expect([await uses(), await uses()]).toEqual([1, 0]);
  });

  it('ends when the browser signs in anew, whose token is another one', async () => {
    const [before, elsewhere] = [await signedIn(), await signedIn()];
    const answer = await login(right, { cookie: `sillage=${before}` });
    const { token } = answer.json<{ token: string }>();
    expect(token).not.toBe(before);
    expect(await whoami({ authorization: `Bearer ${before}` })).toBeNull();
    for (const one of [token, elsewhere]) expect(await whoami({ authorization: `Bearer ${one}` })).toBe(sofia);
  });

  it('does not speak for a page that another person has open in the same browser', async () => {
    const cookie = { cookie: `sillage=${await signedIn()}`, 'content-type': 'application/json' };
    expect(await whoami({ ...cookie, 'x-signed-in-as': sofia })).toBe(sofia);
    expect(await whoami({ ...cookie, 'x-signed-in-as': '019b0000-0000-7000-8000-000000000009' })).toBeNull();
  });

  it('is worth nothing once its person has left', async () => {
    const token = await signedIn();
    const { left } = app.get(PlantedDirectory);
    left.add(sofia);
    expect(await whoami({ authorization: `Bearer ${token}` })).toBeNull();
    left.delete(sofia);
  });

  it('does not speak for a page of another site, which could only send a form', async () => {
    const cookie = `sillage=${await signedIn()}`;
    const change = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/planted/change', headers: { cookie, ...headers }, payload: '' });
    const forged = await change({ 'content-type': 'application/x-www-form-urlencoded' });
    expect(forged.statusCode).toBe(403);
    expect(forged.json()).toMatchObject({ error: { message: expect.stringContaining('apollo-require-preflight') } });
    expect((await change({})).statusCode).toBe(403);
    expect((await change({ 'apollo-require-preflight': '1' })).json()).toEqual({ personId: sofia });
    expect((await change({ 'content-type': 'application/json' })).json()).toEqual({ personId: sofia });
  });

  it('does not close what is open to anybody: a form sent with it is that of nobody in particular', async () => {
    const cookie = `sillage=${await signedIn()}`;
    const send = async (headers: Record<string, string>) => {
      const answer = await app.inject({ method: 'POST', url: '/planted/open', headers, payload: '' });
      return { status: answer.statusCode, ...answer.json<object>() };
    };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await send(form)).toEqual({ status: 201, personId: null });
    expect(await send({ cookie, ...form })).toEqual({ status: 201, personId: null });
    expect(await send({ cookie, 'content-type': 'multipart/form-data; boundary=x' })).toMatchObject({ status: 201 });
    expect(await send({ cookie, ...form, 'apollo-require-preflight': '1' })).toEqual({ status: 201, personId: sofia });
  });

  it('is read from its own cookie, whichever others there are', async () => {
    const [token, other] = [await signedIn(), await signedIn()];
    expect(await whoami({ cookie: `theme=dark; sillage=${token}; consent=1` })).toBe(sofia);
    expect(await whoami({ cookie: `sillage2=${token}` })).toBeNull();
    expect(await whoami({ cookie: 'sillage=; theme=dark' })).toBeNull();
    await logout({ cookie: `theme=dark; sillage=${token}`, 'apollo-require-preflight': '1' });
    expect(await whoami({ cookie: `sillage=${token}` })).toBeNull();
    expect(await whoami({ cookie: `sillage=${other}` })).toBe(sofia);
    // The header, where there is one, speaks alone.
    expect(await whoami({ cookie: `sillage=${other}`, authorization: `Bearer ${token}` })).toBeNull();
  });

  it('is not taken from the address or the body', async () => {
    const token = await signedIn();
    const payload = { query: '{ myId }', access_token: token };
    const answer = await app.inject({ method: 'POST', url: `/graphql?access_token=${token}`, payload });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('is written to the audit trail with its end, and forgotten a month later', async () => {
    await app.database.query('DELETE FROM sign_in');
    const token = await signedIn();
    await logout({ authorization: `Bearer ${token}` });
    const [last] = await app.database.query(`SELECT array_agg(action ORDER BY id) AS actions FROM audit_entry
      GROUP BY subject_id HAVING bool_or(action = 'signed-out') ORDER BY max(id) DESC LIMIT 1`);
    expect(last).toEqual({ actions: ['signed-in', 'signed-out'] });
    await signedIn();
    // The one that was ended goes a month after that, the other one a month after nobody used it for two weeks.
    for (const [days, left] of [
      [29, 2],
      [2, 1],
      [12, 1],
      [2, 0],
    ] as const) {
      app.clock.advance({ days });
      await app.get(AuthSweeps).forgetOldSignIns();
      const kept = await app.database.query('SELECT FROM sign_in');
      expect({ days, left: kept.length }).toEqual({ days, left });
    }
  });
});

it('behind https the cookie is bound to it', async () => {
  const secure = await startServerOf([PlantedFeature], { environment: { PUBLIC_URL: 'https://sillage.example.com' } });
  try {
    const answer = await secure.inject({ method: 'POST', url: '/auth/login', payload: right });
    expect(answer.cookies).toMatchObject([
      { name: '__Host-sillage-device', secure: true, path: '/' },
      { name: '__Host-sillage', secure: true, path: '/' },
    ]);
    for (const cookie of answer.cookies) expect(cookie).not.toHaveProperty('domain');
  } finally {
    await secure.close();
  }
});
