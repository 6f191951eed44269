import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Passwords } from '@sillage/accounts';
import { Leaving } from '@sillage/people';
import { Config, SignIns, UnitOfWork, type SignInWay } from '@sillage/platform';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

const password = 'a wake behind the ship';
let app: TestApp;
let company: GivenCompany;
let count = 0;
let personId: string;
let email: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await GivenCompany.in(app.get(Config).databaseUrl);
});
afterAll(async () => {
  await company.end();
  await app.close();
});
beforeEach(async () => {
  count += 1;
  email = `zoe${count}@example.com`;
  personId = await company.person({ email, givenName: 'Zoé', familyName: 'Kowalczyk' });
});

const signedIn = async (way: SignInWay = 'password', who = personId) =>
  (await app.get(SignIns).start(who, { way, userAgent: `browser of ${way}` })).token;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
async function ask<T = Record<string, never>>(token: string, query: string, input?: object): Promise<GraphqlAnswer<T>> {
  const payload = { query, variables: input && { input } };
  return (await app.inject({ method: 'POST', url: '/graphql', payload, headers: bearer(token) })).json();
}
const codeOf = ({ errors }: GraphqlAnswer<unknown>) => errors?.[0]?.extensions.code ?? 'done';
const isOut = async (token: string) => (await ask(token, '{ viewer { person { id } } }')).data['viewer'] === null;
const login = (with_: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/auth/login', payload: { email, password: with_ }, headers });

describe('where somebody is signed in', () => {
  type Listed = { viewer: { signIns: { id: string; way: string; current: boolean; userAgent: string }[] } };
  const listQuery = '{ viewer { signIns { id way current userAgent startedAt lastSeenAt expiresAt } } }';
  const endMutation = 'mutation ($input: EndSignInInput!) { endSignIn(input: $input) { signIns { id way current } } }';
  const list = async (token: string) => (await ask<Listed>(token, listQuery)).data.viewer.signIns;

  it('is listed for them alone, with this request’s first', async () => {
    const [phone, laptop] = [await signedIn('link'), await signedIn('oidc:company')];
    await signedIn('password', await company.person());
    expect(await list(phone)).toMatchObject([
      { way: 'link', current: true, userAgent: 'browser of link' },
      { way: 'oidc:company', current: false },
    ]);
    expect((await list(laptop)).map(({ way }) => way)).toEqual(['oidc:company', 'link']);
  });

  it('is left out once it has ended, is over, or was not used for two weeks', async () => {
    const [phone, forgotten] = [await signedIn(), await signedIn('link')];
    app.clock.advance({ days: 13 });
    expect(await list(phone)).toMatchObject([{ lastSeenAt: app.clock.now().toISOString() }, { way: 'link' }]);
    app.clock.advance({ days: 2 });
    expect(await list(phone)).toMatchObject([{ current: true }]);
    expect(await isOut(forgotten)).toBe(true);
  });

  it('is ended one by one, or everywhere else', async () => {
    const [here, there, elsewhere] = [await signedIn(), await signedIn('link'), await signedIn('oidc:company')];
    const [, , second] = await list(here);
    const one = await ask<{ endSignIn: { signIns: object[] } }>(here, endMutation, { signInId: second?.id });
    expect(one.data.endSignIn.signIns).toHaveLength(2);
    expect([await isOut(there), await isOut(elsewhere)].filter(Boolean)).toHaveLength(1);
    const all = await ask(here, endMutation, {});
    expect(all.data).toMatchObject({ endSignIn: { signIns: [{ way: 'password', current: true }] } });
    expect([await isOut(there), await isOut(elsewhere), await isOut(here)]).toEqual([true, true, false]);
    // Ended already is as good as ended.
    expect(codeOf(await ask(here, endMutation, { signInId: second?.id }))).toBe('done');
  });

  it('is nobody else’s to end', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn('password', await company.person())];
    const [one] = await list(theirs);
    expect(codeOf(await ask(mine, endMutation, { signInId: one?.id }))).toBe('NOT_FOUND');
    expect(await isOut(theirs)).toBe(false);
  });

  it('is over for good when they leave, and does not come back with them', async () => {
    const [token, other] = [await signedIn(), await signedIn('link')];
    await company.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [personId]);
    await app.get(UnitOfWork).run((tx) => app.get(Leaving).end(tx, [personId], { actor: null, importId: null }));
    await company.sql('UPDATE person SET active = true, deactivated_at = NULL WHERE id = $1', [personId]);
    expect([await isOut(token), await isOut(other)]).toEqual([true, true]);
    const [row] = await company.sql(
      'SELECT count(ended_at)::int AS ended, count(*)::int AS all FROM sign_in WHERE person_id = $1',
      [personId],
    );
    expect(row).toEqual({ ended: 2, all: 2 });
  });

  it('leaves the day of it with the account, and no more', async () => {
    await signedIn();
    const [account] = await company.sql(`SELECT last_sign_in_on::text AS day FROM account WHERE person_id = $1`, [
      personId,
    ]);
    expect(account).toEqual({ day: app.clock.now().toISOString().slice(0, 10) });
  });
});

describe('one’s own password', () => {
  const set = (headers: Record<string, string>, payload: object) =>
    app.inject({ method: 'POST', url: '/auth/password', payload, headers });
  const fresh = 'four words from a book';

  it('is set with the present one: other sign-ins end, and this one goes on by another token', async () => {
    await app.get(Passwords).set(personId, password);
    const [here, there] = [await signedIn(), await signedIn('link')];
    const answer = await set(bearer(here), { current: password, password: fresh });
    expect(answer.statusCode).toBe(200);
    const { token } = answer.json<{ token: string }>();
    expect(answer.cookies).toMatchObject([{ name: 'sillage', value: token, httpOnly: true }]);
    expect([await isOut(token), await isOut(here), await isOut(there)]).toEqual([false, true, true]);
    expect([(await login(password)).statusCode, (await login(fresh)).statusCode]).toEqual([401, 200]);
  });

  it('needs no present one where there is none', async () => {
    const answer = await set(bearer(await signedIn('link')), { password: fresh });
    expect(answer.statusCode).toBe(200);
    expect((await login(fresh)).statusCode).toBe(200);
  });

  it('stays as it is where the present one is wrong or missing, and is not guessed so', async () => {
    await app.get(Passwords).set(personId, password);
    const headers = bearer(await signedIn());
    const wrong = await set(headers, { current: 'wrong', password: fresh });
    expect(wrong.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', argumentPath: 'current' } });
    expect((await set(headers, { password: fresh })).statusCode).toBe(400);
    await company.sql(`UPDATE sign_in_attempt SET points = 10 WHERE key LIKE 'place:%'`);
    expect((await set(headers, { current: password, password: fresh })).statusCode).toBe(429);
    expect((await login(password)).statusCode).toBe(200);
  });

  it.each([
    ['short', 'xK9$qz', /at least 8 characters/],
    ['on every list', 'password123', /among the first/],
    ['on every French list', 'azertyuiop', /among the first/],
    ['a year and a season', 'sillage2026', /./],
    ['their own name', 'kowalczyk1', /your name, your address/],
    ['longer than anybody types', 'x y'.repeat(100), /at most 200/],
  ])('that is %s is refused, with what to do', async (_, weak, words) => {
    const answer = await set(bearer(await signedIn()), { password: weak });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      error: { code: 'BAD_USER_INPUT', argumentPath: 'password', message: expect.stringMatching(words) },
    });
  });

  it.each([[{}], [{ password: 7 }], [{ password: fresh, current: { $ne: '' } }], [[]]])(
    'is not read from %j',
    async (payload) => {
      expect((await set(bearer(await signedIn()), payload)).statusCode).toBe(400);
    },
  );

  it('is set by nobody who is not signed in, nor by a page of another site', async () => {
    expect((await set({}, { password: fresh })).statusCode).toBe(401);
    const cookie = `sillage=${await signedIn()}`;
    const forged = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.inject({
      method: 'POST',
      url: '/auth/password',
      payload: `password=${fresh}`,
      headers: forged,
    });
    expect(answer.statusCode).toBe(403);
  });
});
