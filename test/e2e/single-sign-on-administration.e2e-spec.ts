import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { client } from '../support/hostile-provider.js';
import { configuration, SignOnDesk } from '../support/sign-on-desk.js';

let desk: SignOnDesk;

beforeAll(async () => {
  desk = await SignOnDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.next());

describe('an administrator', () => {
  let admin: string;
  beforeAll(async () => {
    admin = await desk.given.person();
    await desk.given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });

  const bind = async (input: object) =>
    desk.app.graphql(
      'mutation ($input: BindIdentityInput!) { bindIdentity(input: $input) { person { identities { provider subject } } } }',
      { input },
      admin,
    );
  const unbind = async (personId: string, provider = 'acme') =>
    desk.app.graphql(
      'mutation ($input: UnbindIdentityInput!) { unbindIdentity(input: $input) { person { identities { subject } } } }',
      { input: { personId, provider } },
      admin,
    );
  const waiting = async () => {
    const { data } = await desk.app.graphql<{ identityRequests: { totalCount: number; nodes: { subject: string }[] } }>(
      '{ identityRequests { totalCount nodes { person { id } provider providerLabel subject email } } }',
      {},
      admin,
    );
    return data.identityRequests.nodes.filter(({ subject }) => subject === desk.subject);
  };
  const onTheirPage = async (as = admin) => {
    const { data } = await desk.app.graphql<{ person: object }>(
      `query ($id: ID!) { person(id: $id) {
         identities { subject viewerMayRelease } identityRequests { provider subject isBoundOtherwise isProviderThere } } }`,
      { id: desk.person },
      as,
    );
    return data.person;
  };
  const giveRole = async () => desk.given.insert('role_assignment', { person_id: desk.person, role: 'TRAINER' });

  it('gives their word before somebody with a role is bound by an address', async () => {
    await giveRole();
    await desk.expectNobody(await desk.signIn(desk.me()), 403, 'An administrator has to confirm you once');
    await desk.expectNobody(await desk.signIn(desk.me()), 403, 'An administrator has to confirm you once');
    const asked = { provider: 'acme', subject: desk.subject };
    expect(await waiting()).toEqual([
      { ...asked, providerLabel: 'Acme', person: { id: desk.person }, email: desk.email.toLowerCase() },
    ]);
    expect(await onTheirPage()).toEqual({
      identities: [],
      identityRequests: [{ ...asked, isBoundOtherwise: false, isProviderThere: true }],
    });
    // Another one came through a provider that has left the configuration since.
    const former = { provider: 'former', subject: 'f-1' };
    await desk.given.insert('provider_identity_request', {
      ...former,
      id: randomUUID(),
      issuer: 'https://former.example.com',
      person_id: desk.person,
      email: desk.email,
      asked_at: '2020-01-01T00:00:00Z',
    });
    expect(await onTheirPage()).toMatchObject({
      identityRequests: [
        { ...former, isProviderThere: false },
        { ...asked, isProviderThere: true },
      ],
    });
    expect(await bind({ ...former, personId: desk.person })).toMatchObject({
      errors: [{ extensions: { argumentPath: 'input.provider' } }],
    });
    await unbind(desk.person, 'former');
    const { data } = await bind({ ...asked, personId: desk.person });
    expect(data).toEqual({ bindIdentity: { person: { identities: [asked] } } });
    expect(await waiting()).toEqual([]);
    const bound = { identities: [{ subject: desk.subject, viewerMayRelease: true }], identityRequests: [] };
    expect(await onTheirPage()).toEqual(bound);
    expect(await onTheirPage(desk.person)).toEqual({ identities: null, identityRequests: null });
    expect(await desk.whoIs(await desk.signIn(desk.me()))).toBe(desk.person);
    const trail = await desk.given.sql(
      `SELECT actor_id, details FROM audit_entry WHERE subject_id = $1 AND action = 'identity.bound'`,
      [desk.person],
    );
    expect(trail).toEqual([{ actor_id: admin, details: { provider: 'acme' } }]);
  });

  it('need not where the claim of the configuration says who it is', async () => {
    await giveRole();
    const person = { sub: `staff-${desk.count}`, employee_number: await desk.number() };
    expect(await desk.whoIs(await desk.signIn(person, {}, 'staff'))).toBe(desk.person);
  });

  it('releases somebody from an account: their sign-ins end, and another account may come', async () => {
    const came = await desk.signIn(desk.me());
    expect((await unbind(desk.person)).data).toEqual({ unbindIdentity: { person: { identities: [] } } });
    expect(await desk.whoIs(came)).toBeNull();
    expect((await unbind(desk.person)).errors).toBeUndefined();
    expect(await desk.whoIs(await desk.signIn(desk.me({ sub: 'a-new-account' })))).toBe(desk.person);
    await unbind(desk.person);
  });

  it('binds nobody twice, nor an account to two people', async () => {
    await desk.signIn(desk.me());
    const other = await desk.given.person();
    const codes = async (input: object) => (await bind(input)).errors?.map(({ extensions }) => extensions.code) ?? [];
    const subject = desk.subject;
    expect(await codes({ personId: desk.person, provider: 'acme', subject })).toEqual([]);
    expect(await codes({ personId: other, provider: 'acme', subject })).toEqual(['CONFLICT']);
    expect(await codes({ personId: desk.person, provider: 'acme', subject: 'another' })).toEqual(['CONFLICT']);
    expect(await codes({ personId: desk.person, provider: 'nobody', subject })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ personId: desk.person, provider: 'staff', subject })).toEqual([]);
  });

  it('alone sees who somebody is to a provider', async () => {
    await desk.signIn(desk.me());
    const query = 'query ($id: ID!) { person(id: $id) { identities { subject } } }';
    expect((await desk.app.graphql(query, { id: desk.person }, admin)).data).toEqual({
      person: { identities: [{ subject: desk.subject }] },
    });
    expect((await desk.app.graphql(query, { id: desk.person }, desk.person)).data).toEqual({
      person: { identities: null },
    });
  });

  it('sees what is configured, without the secret', async () => {
    const { data } = await desk.app.graphql(
      '{ signInWays { local redirectUriPattern providers { name label issuer clientId match redirectUri signOutUri } } }',
      {},
      admin,
    );
    expect(data).toMatchObject({
      signInWays: {
        local: true,
        redirectUriPattern: 'http://localhost:3000/auth/oidc/name/callback',
        providers: [
          {
            name: 'acme',
            label: 'Acme',
            issuer: desk.acme.issuer,
            clientId: client.id,
            match: 'email',
            redirectUri: 'http://localhost:3000/auth/oidc/acme/callback',
            signOutUri: 'http://localhost:3000/sign-in',
          },
          { name: 'away' },
          { name: 'staff', match: 'employee_number' },
        ],
      },
    });
  });

  describe('tests a provider', () => {
    const test = async (name: string) => {
      const { data } = await desk.app.graphql<{
        testIdentityProvider: { passed: boolean; findings: { what: string; passed: boolean; words: string }[] } | null;
      }>(
        'query ($name: String!) { testIdentityProvider(name: $name) { passed findings { what passed words } } }',
        { name },
        admin,
      );
      return data?.testIdentityProvider ?? null;
    };

    it('that is well', async () => {
      const found = await test('acme');
      expect(found?.findings.map(({ what, passed }) => [what, passed])).toEqual(
        ['ADDRESS', 'KEYS', 'CLOCK', 'CLIENT', 'REDIRECT_URI', 'CLAIMS'].map((what) => [what, true]),
      );
      expect(found?.passed).toBe(true);
    });

    it.each([
      ['ADDRESS', configuration, { status: 404, body: '' }, 'Check OIDC_ACME_ISSUER'],
      [
        'ADDRESS',
        configuration,
        { body: '{"issuer":"https://login.elsewhere.example"}' },
        'calls itself https://login.elsewhere.example. Set OIDC_ACME_ISSUER',
      ],
      ['KEYS', '/keys', { body: '{"keys":[]}' }, 'no keys'],
      ['CLOCK', '/keys', { body: '{"keys":[]}', headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }, 'ahead'],
      ['CLIENT', '/token', { status: 401, body: '{"error":"invalid_client"}' }, 'OIDC_ACME_CLIENT_SECRET'],
      ['CLIENT', '/token', { status: 500, body: '' }, 'could not be found out'],
      ['REDIRECT_URI', '/authorize', { status: 400, body: '' }, 'http://localhost:3000/auth/oidc/acme/callback'],
    ])('and names what is wrong with its %s', async (part, path, said, words) => {
      desk.acme.instead.set(path, said);
      const found = await test('acme');
      expect(found?.passed).toBe(false);
      expect(found?.findings.find(({ what }) => what === part)).toMatchObject({
        passed: false,
        words: expect.stringContaining(words),
      });
    });

    it('without verified addresses, and says what to match by', async () => {
      desk.acme.metadata = { claims_supported: ['sub', 'email'] };
      expect((await test('acme'))?.findings.at(-1)).toMatchObject({
        passed: false,
        words: expect.stringContaining('Set OIDC_ACME_MATCH'),
      });
    });

    it('that is away, or that is not there', async () => {
      expect(await test('away')).toMatchObject({ passed: false, findings: [{ what: 'ADDRESS', passed: false }] });
      expect(await test('nobody')).toBeNull();
    });
  });
});
