import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, SetUp } from '@sillage/accounts';
import { Config, SignIns } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

const easy = 'password1';
const good = 'a long walk along the quay';

let app: TestApp;
let given: GivenCompany;

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } });
const messageOf = (answer: { json(): unknown }) => (answer.json() as { error: { message: string } }).error.message;

beforeAll(async () => {
  app = await startTestApp();
  given = await GivenCompany.in(app.get(Config).databaseUrl);
});

afterAll(async () => {
  await given.end();
  await app.close();
});

describe('setting Sillage up, while there has never been an administrator', () => {
  const ada = { email: 'ada@example.com', givenName: 'Ada', familyName: 'Lovelace', password: good };
  const page = (accept: string) => app.inject({ method: 'GET', url: '/setup', headers: { accept } });
  let token: string;

  beforeAll(async () => {
    token = (await app.get(SetUp).begin()) ?? '';
  });

  it('has a page', async () => {
    for (const accept of ['text/html', '*/*']) expect((await page(accept)).statusCode).toBe(200);
  });

  it('takes the link of the latest start, for a day', async () => {
    const older = token;
    token = (await app.get(SetUp).begin()) ?? '';
    for (const wrong of [older, '', 'x'.repeat(43)]) {
      const answer = await post('/setup', { ...ada, token: wrong });
      expect(answer.statusCode).toBe(401);
      expect(messageOf(answer)).toMatch(/latest start/);
    }
    app.clock.advance({ hours: 24 });
    expect((await post('/setup', { ...ada, token })).statusCode).toBe(401);
    token = (await app.get(SetUp).begin()) ?? '';
    expect(await given.sql('SELECT 1 FROM set_up WHERE set_up::text LIKE $1', [`%${token}%`])).toEqual([]);
  });

  it.each([
    ['email', 'ada'],
    ['email', 'ada@\0example.com'],
    ['givenName', ''],
    ['familyName', ' '],
    ['familyName', 'x'.repeat(201)],
    ['password', ''],
    ['password', easy],
    ['password', 'adalovelace'],
    ['locale', 'english!'],
    ['timeZone', '+02:00'],
    ['country', 'France'],
  ])('says what is wrong with the %s %j, in the language of the browser', async (field, value) => {
    const answer = await post('/setup', { ...ada, token, [field]: value }, { 'accept-language': 'fr' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      error: { argumentPath: field, message: expect.stringMatching(/^(Indiquez|Ce |Quiconque)/) },
    });
  });

  it('takes nothing but JSON, which another site’s form cannot send', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await app.inject({ method: 'POST', url: '/setup', payload: `token=${token}`, headers })).statusCode).toBe(
      400,
    );
  });

  it('refuses the address of somebody who left, and stays open', async () => {
    await given.person({ email: 'Gone@example.com', active: false });
    expect((await post('/setup', { ...ada, token, email: 'gone@example.com' })).statusCode).toBe(409);
    await given.sql('DELETE FROM person');
    await given.sql('DELETE FROM org_unit_ancestry');
    await given.sql('DELETE FROM org_unit');
  });

  it('makes one of two who come at once the administrator, signed in, and tells the other', async () => {
    const answers = await Promise.all(
      ['ada', 'grace'].map((name) => post('/setup', { ...ada, token, email: `${name}@example.com`, locale: 'fr' })),
    );
    const [first, second] = answers.toSorted((one, other) => one.statusCode - other.statusCode);
    expect([first?.statusCode, second?.statusCode]).toEqual([201, 404]);
    expect(second && messageOf(second)).toMatch(/has been set up\. Sign in/);
    const signedIn = first?.json<{ token: string }>().token;
    expect(first?.cookies).toContainEqual(expect.objectContaining({ name: 'sillage', value: signedIn }));
    const { data } = await app
      .inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${signedIn}` },
        payload: {
          query: '{ viewer { roles { role } person { locale country orgUnit { name code } } } people { totalCount } }',
        },
      })
      .then((answer) => answer.json<{ data: object }>());
    expect(data).toEqual({
      viewer: {
        roles: [{ role: 'ADMIN' }],
        person: { locale: 'fr', country: 'FR', orgUnit: { name: 'Entreprise', code: 'company' } },
      },
      people: { totalCount: 1 },
    });
  });

  it('is over from then on, with its page', async () => {
    expect((await post('/setup', { ...ada, token })).statusCode).toBe(404);
    expect((await page('text/html')).statusCode).toBe(404);
    expect(await app.get(SetUp).begin()).toBeNull();
    await given.sql('DELETE FROM role_assignment');
    expect(await app.get(SetUp).begin()).toBeNull();
  });
});

describe('where local accounts are closed', () => {
  let closed: TestApp;
  let company: GivenCompany;

  beforeAll(async () => {
    closed = await startTestApp({ environment: { LOCAL_ACCOUNTS: 'false' } });
    company = await GivenCompany.in(closed.get(Config).databaseUrl);
  });

  afterAll(async () => {
    await company.end();
    await closed.close();
  });

  const ask = (url: string, payload: object) =>
    closed.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } });

  it('one is set up all the same, and then comes in by a link that an operator makes', async () => {
    const token = await closed.get(SetUp).begin();
    const ada = { token, email: 'ada@example.com', givenName: 'Ada', familyName: 'L', password: good };
    expect((await ask('/setup', ada)).statusCode).toBe(201);
    expect((await ask('/auth/login', { email: ada.email, password: good })).statusCode).toBe(403);
    const link = await closed.get(Accounts).link(ada.email);
    const secret = link.url.split('#')[1];
    expect((await ask('/auth/link', { token: secret, password: `${good} again` })).statusCode).toBe(403);
    expect((await ask('/auth/link', { token: secret })).statusCode).toBe(200);
  });

  it('nobody else has a link or a password', async () => {
    const email = 'zoe@example.com';
    const id = await company.person({ email });
    await expect(closed.get(Accounts).link(email)).rejects.toThrow(/LOCAL_ACCOUNTS=false/);
    expect((await ask('/auth/password/forgotten', { email })).statusCode).toBe(403);
    const [admin] = await company.sql<{ id: string }>(`SELECT person_id AS id FROM role_assignment`);
    const { errors } = await closed.graphql(
      `mutation ($input: SendSignInLinksInput!) { sendSignInLinks(input: $input) { sent } }`,
      { input: { personIds: [id] } },
      admin,
    );
    expect(errors?.[0]?.message).toMatch(/LOCAL_ACCOUNTS=false/);
    const offered = await closed.graphql(
      `query ($id: ID!) { viewer { maySetPassword } person(id: $id) { account { viewerMaySendLink } } }`,
      { id },
      admin,
    );
    expect(offered.data).toEqual({
      viewer: { maySetPassword: false },
      person: { account: { viewerMaySendLink: false } },
    });
    const { token } = await closed.get(SignIns).start(id, { way: 'oidc:acme' });
    const set = await closed.inject({
      method: 'POST',
      url: '/auth/password',
      payload: { password: good },
      headers: { authorization: `Bearer ${token}` },
    });
    expect(set.json()).toMatchObject({ error: { code: 'FORBIDDEN', message: expect.stringMatching(/not used here/) } });
  });
});
