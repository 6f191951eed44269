import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Leaving } from '@sillage/people';
import { Config, schemaOf, SignIns, UnitOfWork } from '@sillage/platform';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/app.js';
import { features } from '../../apps/features.js';
import { GivenCompany } from '../support/given-company.js';
import { leastMutations } from '../support/least-input.js';

let app: TestApp;
let company: GivenCompany;
let personId: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await GivenCompany.in(app.get(Config).databaseUrl);
});
afterAll(async () => {
  await company.end();
  await app.close();
});
beforeEach(async () => {
  personId = await company.person();
});

const signedIn = async (who = personId) => (await app.get(SignIns).start(who, { way: 'password' })).token;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
async function ask<T = Record<string, never>>(token: string, query: string, input?: object): Promise<GraphqlAnswer<T>> {
  const payload = { query, variables: input && { input } };
  return (await app.inject({ method: 'POST', url: '/graphql', payload, headers: bearer(token) })).json();
}
const codeOf = ({ errors }: GraphqlAnswer<unknown>) => errors?.[0]?.extensions.code ?? 'done';
const isOut = async (token: string) => (await ask(token, '{ viewer { person { id } } }')).data['viewer'] === null;

const tokenMutation = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  secret token { id name scope readOnly createdAt lastUsedAt expiresAt } } }`;
const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();
type Made = { createApiToken: { secret: string | null; token: { id: string } } };
const make = async (by: string, input: object) =>
  ask<Made>(by, tokenMutation, { name: 'Nightly report', expiresAt: inDays(90), ...input });
const tokenOf = async (by: string, input: object) => (await make(by, input)).data.createApiToken.secret ?? '';

describe('an API token', () => {
  const preference =
    'mutation ($input: UpdatePreferencesInput!) { updatePreferences(input: $input) { preferences { inApp } } }';
  const asAdmin = async () => {
    await company.insert('role_assignment', { person_id: personId, role: 'ADMIN' });
    return signedIn();
  };
  const importFile = (token: string) =>
    app.inject({
      method: 'POST',
      url: '/imports/people?dryRun=true',
      headers: { ...bearer(token), 'content-type': 'text/csv' },
      payload: 'external_id,org_unit_path\nZ1,Group\n',
    });

  it('acts for its maker, is told once, and kept as a hash', async () => {
    const input = { clientMutationId: 'make', expiresAt: inDays(365) };
    const me = await signedIn();
    const made = await make(me, input);
    const secret = made.data.createApiToken.secret ?? '';
    expect(secret).toMatch(/^sillage_[\w-]{43}$/);
    expect(made.data.createApiToken.token).toMatchObject({
      name: 'Nightly report',
      scope: 'MINE',
      readOnly: true,
      lastUsedAt: null,
    });
    expect((await ask(secret, '{ viewer { person { id } } }')).data).toEqual({ viewer: { person: { id: personId } } });
    expect((await make(me, input)).data.createApiToken).toEqual({ ...made.data.createApiToken, secret: null });
    for (const table of ['api_token', 'client_mutation', 'audit_entry']) {
      const rows = await company.sql<{ all: string }>(`SELECT t::text AS all FROM ${table} t`);
      expect(rows.filter((row) => row.all.includes(secret))).toEqual([]);
    }
    const { data } = await ask<{ viewer: object }>(me, '{ viewer { apiTokens { name lastUsedAt expiresAt } } }');
    expect(data.viewer).toMatchObject({
      apiTokens: [{ name: 'Nightly report', lastUsedAt: app.clock.now().toISOString() }],
    });
  });

  it('is no cookie', async () => {
    const secret = await tokenOf(await signedIn(), {});
    const payload = { query: '{ viewer { person { id } } }' };
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload,
      headers: { cookie: `sillage=${secret}` },
    });
    expect(answer.json()).toEqual({ data: { viewer: null } });
  });

  it.each([
    ['no name', () => ({ name: ' ' }), 'BAD_USER_INPUT'],
    ['a long name', () => ({ name: 'x'.repeat(81) }), 'BAD_USER_INPUT'],
    ['an end that has passed', () => ({ expiresAt: inDays(-1) }), 'BAD_USER_INPUT'],
    ['more than a year', () => ({ expiresAt: inDays(367) }), 'BAD_USER_INPUT'],
    ['HR’s file, by who is no administrator', () => ({ scope: 'PEOPLE_IMPORT' }), 'FORBIDDEN'],
  ])('is not made with %s', async (_, input, code) => {
    expect(codeOf(await make(await signedIn(), input()))).toBe(code);
  });

  it('reads only, unless it was made to write', async () => {
    const me = await signedIn();
    const [reading, writing] = [await tokenOf(me, {}), await tokenOf(me, { readOnly: false })];
    const input = { inApp: true };
    const refused = await ask(reading, preference, input);
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('may only read'),
      extensions: { code: 'FORBIDDEN' },
    });
    expect(codeOf(await ask(writing, preference, input))).toBe('done');
  });

  it('that reads only is refused by every mutation there is, and by every route that changes something', async () => {
    const secret = await tokenOf(await asAdmin(), {});
    const mutations = leastMutations(await schemaOf(features));
    expect(mutations.length).toBeGreaterThan(20);
    const answers: [string, string | undefined][] = [];
    for (const { name, query, input } of mutations) {
      answers.push([name, (await ask(secret, query, input as object)).errors?.[0]?.message]);
    }
    expect(answers.filter(([, said]) => !said?.startsWith('This token may only read.'))).toEqual([]);
    expect((await importFile(secret)).statusCode).toBe(403);
  });

  it('never is an administrator, and what it may do ends with the roles of its maker', async () => {
    const admin = await asAdmin();
    await company.insert('role_assignment', { person_id: personId, role: 'TRAINER' });
    const secret = await tokenOf(admin, { readOnly: false });
    const can = async (token: string) =>
      (await ask<{ viewer: { capabilities: string[] } }>(token, '{ viewer { capabilities } }')).data.viewer
        .capabilities;
    expect(await can(admin)).toEqual(expect.arrayContaining(['ADMINISTER', 'SCHEDULE_SESSIONS']));
    expect(await can(secret)).toEqual(['SCHEDULE_SESSIONS']);
    expect((await importFile(secret)).statusCode).toBe(403);
    await company.sql('DELETE FROM role_assignment WHERE person_id = $1', [personId]);
    expect(await can(secret)).toEqual([]);
  });

  it('makes no tokens, ends no sign-ins and sets no password', async () => {
    const me = await signedIn();
    const secret = await tokenOf(me, { readOnly: false });
    expect(codeOf(await make(secret, {}))).toBe('FORBIDDEN');
    const { data } = await ask<{ viewer: { apiTokens: { id: string }[] } }>(secret, '{ viewer { apiTokens { id } } }');
    const revoke = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { token { id } } }';
    expect(codeOf(await ask(secret, revoke, { tokenId: data.viewer.apiTokens[0]?.id }))).toBe('FORBIDDEN');
    expect(
      codeOf(
        await ask(secret, 'mutation ($input: EndSignInInput!) { endSignIn(input: $input) { signIns { id } } }', {}),
      ),
    ).toBe('FORBIDDEN');
    const answer = await app.inject({
      method: 'POST',
      url: '/auth/password',
      payload: { password: 'four words from a book' },
      headers: bearer(secret),
    });
    expect(answer.statusCode).toBe(403);
    expect(await isOut(me)).toBe(false);
  });

  it('for HR’s file hands it in and follows it, and does nothing else', async () => {
    const secret = await tokenOf(await asAdmin(), { scope: 'PEOPLE_IMPORT' });
    const answer = await importFile(secret);
    expect(answer.statusCode).toBe(202);
    const { id } = answer.json<{ id: string }>();
    const progress = await app.inject({ method: 'GET', url: `/imports/${id}`, headers: bearer(secret) });
    expect(progress.statusCode).toBe(200);
    await company.sql('UPDATE people_import SET requested_by = gen_random_uuid() WHERE id = $1', [id]);
    for (const [url, status] of [
      [`/imports/${id}`, 404],
      [`/imports/${id}/errors.csv`, 403],
      ['/imports', 403],
    ] as const)
      expect((await app.inject({ method: 'GET', url, headers: bearer(secret) })).statusCode).toBe(status);
    const other = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ viewer { person { id } } }' },
      headers: bearer(secret),
    });
    expect(other.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('/imports'), extensions: { code: 'FORBIDDEN' } }],
    });
    expect((await app.inject({ method: 'GET', url: '/me/export', headers: bearer(secret) })).statusCode).not.toBe(200);
    await company.sql('DELETE FROM role_assignment WHERE person_id = $1', [personId]);
    expect((await importFile(secret)).statusCode).toBe(403);
  });

  it('ends on its day, and at once when it is revoked', async () => {
    const me = await signedIn();
    const [short, long] = [await tokenOf(me, { expiresAt: inDays(1) }), await make(me, {})];
    const { secret, token } = long.data.createApiToken;
    const revoke =
      'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { secret token { name } } }';
    app.clock.advance({ days: 1 });
    expect([await isOut(short), await isOut(secret ?? '')]).toEqual([true, false]);
    const theirs = await signedIn(await company.person());
    expect(codeOf(await ask(theirs, revoke, { tokenId: token.id }))).toBe('NOT_FOUND');
    expect((await ask(me, revoke, { tokenId: token.id })).data).toEqual({
      revokeApiToken: { secret: null, token: { name: 'Nightly report' } },
    });
    expect(codeOf(await ask(me, revoke, { tokenId: token.id }))).toBe('done');
    expect(await isOut(secret ?? '')).toBe(true);
  });

  it('is one of twenty at most', async () => {
    const me = await signedIn();
    for (let index = 0; index < 20; index += 1) expect(codeOf(await make(me, {}))).toBe('done');
    expect(codeOf(await make(me, {}))).toBe('CONFLICT');
  });

  it('is over for good when its maker leaves, and does not come back with them', async () => {
    const secret = await tokenOf(await signedIn(), {});
    await company.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [personId]);
    await app.get(UnitOfWork).run((tx) => app.get(Leaving).end(tx, [personId], { actor: null, importId: null }));
    await company.sql('UPDATE person SET active = true, deactivated_at = NULL WHERE id = $1', [personId]);
    expect(await isOut(secret)).toBe(true);
  });
});
