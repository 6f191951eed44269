import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { client } from '../support/hostile-provider.js';
import { configuration, SignOnDesk } from '../support/sign-on-desk.js';

let desk: SignOnDesk;

beforeAll(async () => {
  desk = await SignOnDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.next());

describe('signing in through a provider', () => {
  it('is offered by the name and the label of each, whether it answers or not', async () => {
    const answer = await desk.app.inject({ method: 'GET', url: '/auth/providers' });
    expect(answer.json()).toEqual({
      local: true,
      providers: [
        { name: 'acme', label: 'Acme' },
        { name: 'away', label: 'Far & away' },
        { name: 'staff', label: 'staff' },
      ],
    });
    expect([...desk.acme.asked, ...desk.staff.asked]).toEqual([]);
  });

  it('sends the browser away with state, nonce and PKCE, and a cookie that only it has', async () => {
    const answer = await desk.app.inject({ method: 'GET', url: '/auth/oidc/acme' });
    const to = new URL(String(answer.headers.location));
    expect(to.origin + to.pathname).toBe(`${desk.acme.issuer}/authorize`);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: client.id,
      response_type: 'code',
      redirect_uri: 'http://localhost:3000/auth/oidc/acme/callback',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(answer.cookies).toMatchObject([{ name: 'sillage-visit', httpOnly: true, sameSite: 'Lax', path: '/' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is begun so often from a network, and goes on for whoever has signed in there before', async () => {
    const came = await desk.signIn(desk.me());
    const device = came.cookies.find(({ name }) => name === 'sillage-device')?.value ?? '';
    const begin = (cookie = '') => desk.app.inject({ method: 'GET', url: '/auth/oidc/acme', headers: { cookie } });
    await desk.given.sql(`UPDATE sign_in_attempt SET points = 19999 WHERE key LIKE 'visit:%'`);
    expect((await begin()).statusCode).toBe(302);
    const refused = await begin();
    await desk.expectRefusal(refused, 429, 'Try again in 15 minutes.');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    expect((await begin(`sillage-device=${'x'.repeat(43)}`)).statusCode).toBe(429);
    expect((await begin(`sillage-device=${device}`)).statusCode).toBe(302);
    await desk.given.sql(`UPDATE sign_in_attempt SET points = 100 WHERE key LIKE 'visit-on:%'`);
    expect((await begin(`sillage-device=${device}`)).statusCode).toBe(429);
    await desk.given.sql('DELETE FROM sign_in_attempt');
  });

  it('finds a person by their verified address, and leads to where they were going', async () => {
    const answer = await desk.signIn(desk.me(), {}, 'acme', '?next=%2Fguide%23acknowledge');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/guide#acknowledge');
    expect(await desk.whoIs(answer)).toBe(desk.person);
    const [row] = await desk.given.sql('SELECT way FROM sign_in WHERE person_id = $1', [desk.person]);
    expect(row).toEqual({ way: 'oidc:acme' });
  });

  it('leads to the first page where something else was asked for', async () => {
    const answer = await desk.signIn(desk.me(), {}, 'acme', '?next=%2F%5Celsewhere.example');
    expect(answer.headers.location).toBe('/');
  });

  it('knows them by issuer and subject from then on, whatever their address', async () => {
    await desk.signIn(desk.me());
    await desk.given.sql(`UPDATE person SET email = $2 WHERE id = $1`, [
      desk.person,
      `married${desk.count}@example.com`,
    ]);
    expect(await desk.whoIs(await desk.signIn(desk.me({ email: 'anything@example.com', email_verified: false })))).toBe(
      desk.person,
    );
    expect(await desk.whoIs(await desk.signIn({ sub: desk.subject }))).toBe(desk.person);
    const rows = await desk.given.sql('SELECT provider FROM provider_identity WHERE person_id = $1', [desk.person]);
    expect(rows).toEqual([{ provider: 'acme' }]);
  });

  it('asks the provider for what the ID token leaves out', async () => {
    desk.acme.userInfo.set(desk.subject, { email: desk.email, email_verified: true });
    expect(await desk.whoIs(await desk.signIn({ sub: desk.subject }))).toBe(desk.person);
  });

  it('does not put an address and a proof together that come from two places', async () => {
    desk.acme.userInfo.set(desk.subject, { email: 'other@example.com', email_verified: true });
    await desk.expectNobody(
      await desk.signIn(desk.me({ email_verified: undefined })),
      403,
      'Sillage does not know you yet',
    );
  });

  it('finds a person by the claim that the configuration names, with or without an address', async () => {
    expect(
      await desk.whoIs(await desk.signIn({ sub: desk.subject, employee_number: await desk.number() }, {}, 'staff')),
    ).toBe(desk.person);
    const without = await desk.signIn(
      { sub: 'nobody-in-particular', email: desk.email, email_verified: true },
      {},
      'staff',
    );
    await desk.expectRefusal(without, 403, 'Your staff number is missing');
  });

  it('binds the same person once when they come from two devices at the same moment', async () => {
    const answers = await Promise.all([desk.signIn(desk.me()), desk.signIn(desk.me())]);
    expect(await Promise.all(answers.map(async (answer) => desk.whoIs(answer)))).toEqual([desk.person, desk.person]);
    const bound = await desk.given.sql(`SELECT FROM audit_entry WHERE action = 'identity.bound' AND subject_id = $1`, [
      desk.person,
    ]);
    expect(bound).toHaveLength(1);
  });
});

describe('signing out', () => {
  it('leads to where the provider signs people out, and back', async () => {
    const answer = await desk.signOut(await desk.signIn(desk.me()));
    expect(answer.statusCode).toBe(200);
    const to = new URL(answer.json<{ location: string }>().location);
    expect(to.origin + to.pathname).toBe(`${desk.acme.issuer}/end`);
    expect(Object.fromEntries(to.searchParams)).toEqual({
      client_id: client.id,
      post_logout_redirect_uri: 'http://localhost:3000/sign-in',
    });
  });

  it('leads nowhere once it is done, where there is no such place, or where the provider is away', async () => {
    desk.app.clock.advance({ hours: 2 });
    desk.acme.metadata = { end_session_endpoint: undefined };
    const came = await desk.signIn(desk.me());
    expect([(await desk.signOut(came)).statusCode, (await desk.signOut(came)).statusCode]).toEqual([204, 204]);
    const later = await desk.signIn(desk.me());
    desk.app.clock.advance({ hours: 2 });
    desk.acme.instead.set(configuration, { status: 500, body: '' });
    expect((await desk.signOut(later)).statusCode).toBe(204);
    expect(await desk.whoIs(later)).toBeNull();
  });

  it('waits two seconds at most for a provider that does not answer', async () => {
    const came = await desk.signIn(desk.me());
    desk.app.clock.advance({ hours: 2 });
    desk.acme.instead.set(configuration, null);
    const begun = performance.now();
    expect((await desk.signOut(came)).statusCode).toBe(204);
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(await desk.whoIs(came)).toBeNull();
  });

  it('comes back only where the provider knows the address', async () => {
    const came = await desk.signIn({ sub: `staff-${desk.count}`, employee_number: await desk.number() }, {}, 'staff');
    desk.staff.instead.set('/end', { status: 400, body: 'post_logout_redirect_uri not registered' });
    const { location } = (await desk.signOut(came)).json<{ location: string }>();
    expect(location).toBe(`${desk.staff.issuer}/end?client_id=${client.id}`);
  });
});
