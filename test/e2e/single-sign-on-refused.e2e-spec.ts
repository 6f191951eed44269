import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { client, type Forgery } from '../support/hostile-provider.js';
import { configuration, SignOnDesk, stateOf, type Left } from '../support/sign-on-desk.js';

let desk: SignOnDesk;

beforeAll(async () => {
  desk = await SignOnDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.next());

const forged = 'This sign-in could not be believed';

describe('nobody is signed in through a provider', () => {
  it.each([
    [
      'whom the directory does not know',
      () => desk.me({ email: `stranger${desk.count}@example.com` }),
      'does not know you yet',
    ],
    ['whose address is not verified', () => desk.me({ email_verified: false }), 'Your address is not verified'],
    ['whose address is verified in words', () => desk.me({ email_verified: 'true' }), 'Your address is not verified'],
    ['of whom it says no proof', () => desk.me({ email_verified: undefined }), 'Your address is not verified'],
    ['who has no address', () => desk.me({ email: undefined }), 'Your address is missing'],
    ['whose address is a list', () => desk.me({ email: [desk.email] }), 'Your address is missing'],
  ] as const)('%s', async (_, person, words) => {
    await desk.expectNobody(await desk.signIn(person()), 403, words);
  });

  it('who left the company, whether bound or not', async () => {
    const leaves = async () =>
      desk.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [desk.person]);
    await desk.signIn(desk.me());
    await leaves();
    const bound = await desk.signIn(desk.me());
    expect(bound.statusCode).toBe(403);
    expect(await desk.whoIs(bound)).toBeNull();
    await desk.given.sql('DELETE FROM provider_identity WHERE person_id = $1', [desk.person]);
    await desk.expectNobody(await desk.signIn(desk.me()), 403, 'does not know you yet');
  });

  it('by a second account that has the address of somebody who is bound', async () => {
    await desk.signIn(desk.me());
    const answer = await desk.signIn(desk.me({ sub: 'somebody-else' }));
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('You sign in with another account');
    expect(await desk.whoIs(answer)).toBeNull();
  });

  it('in the language that they read in', async () => {
    const answer = await desk.signIn(desk.me({ email: 'x@example.com' }), {}, 'acme', '?lang=fr');
    expect(answer.body).toContain('Sillage ne vous connaît pas encore');
    expect(answer.body).toContain('<html lang="fr">');
  });

  it.each([
    ['a wrong nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['another audience', { claims: { aud: 'another-app' } }],
    ['two audiences, and meant for the other', { claims: { aud: [client.id, 'another'], azp: 'another' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['no end', { claims: { exp: undefined } }],
    ['no signature at all', { token: (claims) => new UnsecuredJWT(claims).encode() }],
    [
      'a signature by the secret that both know',
      {
        token: (claims) =>
          new SignJWT(claims)
            .setProtectedHeader({ alg: 'HS256' })
            .sign(new TextEncoder().encode(client.secret.padEnd(32))),
      },
    ],
    ['no token', { token: () => '' }],
    ['half a token', { token: () => 'e30.e30' }],
  ] satisfies [string, Forgery][])('by an ID token with %s', async (_, forgery) => {
    await desk.expectNobody(await desk.signIn(desk.me(), forgery), 400, forged);
  });

  const seconds = () => Math.floor(desk.app.clock.now().getTime() / 1000);
  it.each([
    ['that ended more than a minute ago', () => ({ exp: seconds() - 61 })],
    ['that begins in more than a minute', () => ({ nbf: seconds() + 61 })],
    ['that was made in more than a minute', () => ({ iat: seconds() + 62 })],
  ])('by an ID token %s', async (_, times) => {
    await desk.expectNobody(await desk.signIn(desk.me(), { claims: times() }), 400, forged);
  });

  it('but clocks may be a minute apart', async () => {
    const claims = { exp: seconds() - 50, iat: seconds() + 50, nbf: seconds() + 50 };
    expect(await desk.whoIs(await desk.signIn(desk.me(), { claims }))).toBe(desk.person);
  });

  it('by a signature of a key that was withdrawn, and everybody by the new one at once', async () => {
    await desk.signIn(desk.me({ sub: 'to-fetch-the-keys', email: 'nobody@example.com' }));
    const byTheOldKey = await desk.acme.rotate();
    await desk.expectNobody(await desk.signIn(desk.me(), { token: byTheOldKey }), 400, forged);
    const byTheOldKeyOfThatName = await desk.acme.rotate('first');
    await desk.expectNobody(await desk.signIn(desk.me(), { token: byTheOldKeyOfThatName }), 400, forged);
    expect(await desk.whoIs(await desk.signIn(desk.me()))).toBe(desk.person);
  });

  it('by an answer that is used a second time', async () => {
    const left = await desk.leave();
    const query = { code: desk.acme.grant(left.to, desk.me()), state: stateOf(left) };
    expect(await desk.whoIs(await desk.arrive(left, query))).toBe(desk.person);
    const again = { ...query, code: desk.acme.grant(left.to, desk.me()) };
    const answer = await desk.arrive(left, again);
    expect([answer.statusCode, await desk.whoIs(answer)]).toEqual([400, null]);
    expect(answer.body).toContain('This sign-in is over');
  });

  it.each([
    ['in another browser', async (left: Left) => ({ ...(await desk.leave()), to: left.to })],
    ['in a browser without its cookie', (left: Left) => ({ ...left, cookie: '' })],
  ])('by an answer that was stolen, %s', async (_, thief) => {
    const left = await desk.leave();
    const query = { code: desk.acme.grant(left.to, desk.me()), state: stateOf(left) };
    await desk.expectNobody(await desk.arrive(await thief(left), query), 400, 'This sign-in is over');
  });

  it('by a code that was stolen from the way of another', async () => {
    const [victim, thief] = [await desk.leave(), await desk.leave()];
    const code = desk.acme.grant(victim.to, desk.me());
    await desk.expectNobody(await desk.arrive(thief, { code, state: stateOf(thief) }), 400, forged);
  });

  it('by the answer of another provider', async () => {
    const left = await desk.leave('staff');
    const code = desk.acme.grant(left.to, desk.me());
    await desk.expectNobody(
      await desk.arrive(left, { code, state: stateOf(left) }, 'acme'),
      400,
      'This sign-in is over',
    );
  });

  it('by an answer that says it is of another provider', async () => {
    const left = await desk.leave();
    const code = desk.acme.grant(left.to, desk.me());
    await desk.expectNobody(
      await desk.arrive(left, { code, state: stateOf(left), iss: desk.staff.issuer }),
      400,
      forged,
    );
  });

  it('after a quarter of an hour', async () => {
    const left = await desk.leave();
    const query = { code: desk.acme.grant(left.to, desk.me()), state: stateOf(left) };
    desk.app.clock.advance({ minutes: 16 });
    await desk.expectNobody(await desk.arrive(left, query), 400, 'This sign-in is over');
  });

  it.each([
    [{ error: 'access_denied' }, 403, 'You are not signed in'],
    [{ error: 'temporarily_unavailable' }, 503, 'Acme does not answer'],
    [{}, 400, forged],
  ])('who comes back with %j', async (query: Record<string, string>, status, words) => {
    const left = await desk.leave();
    await desk.expectNobody(await desk.arrive(left, { ...query, state: stateOf(left) }), status, words);
  });

  it.each([
    ['', 400],
    ['?state=x&code=y', 400],
    ['?state=%00&code=%00', 400],
    ['?state=a&state=b&code=c', 400],
  ])('who comes by an address that leads from nowhere: %s', async (query, status) => {
    const answer = await desk.app.inject({ method: 'GET', url: `/auth/oidc/acme/callback${query}` });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('This sign-in is over');
  });
});

describe('a provider that is not well', () => {
  // What was found out about it an hour ago is asked for again.
  beforeEach(() => desk.app.clock.advance({ hours: 2 }));
  const leaves = async (at: string) => desk.app.inject({ method: 'GET', url: `/auth/oidc/${at}` });

  it.each([
    ['answers in HTML', { body: '<h1>Welcome</h1>', headers: { 'content-type': 'text/html' } }],
    ['answers half a sentence', { body: '{"issuer":' }],
    ['answers with nothing in it', { body: '{}' }],
    ['is in trouble', { status: 500, body: '{}' }],
    ['sends people elsewhere', { status: 302, body: '', headers: { location: 'https://elsewhere.example' } }],
    ['calls itself otherwise', { body: JSON.stringify({ issuer: 'https://elsewhere.example' }) }],
    ['never ends', { body: JSON.stringify({ issuer: 'x'.repeat(2_000_000) }) }],
  ])('and %s has a calm page, until it is well again', async (_, said) => {
    desk.acme.instead.set(configuration, said);
    const answer = await leaves('acme');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('Acme does not answer');
    desk.acme.instead.clear();
    expect(await desk.whoIs(await desk.signIn(desk.me()))).toBe(desk.person);
  });

  it('and is not there at all is named as it is written', async () => {
    const answer = await leaves('away');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('Far &amp; away does not answer');
  });

  it('or that nobody configured has a page too', async () => {
    expect((await leaves('nobody')).statusCode).toBe(404);
    expect((await leaves('..%2F..%2Fetc')).statusCode).toBe(404);
  });

  it.each([
    ['/token', { status: 503, body: '' }, 503],
    ['/token', { body: 'OK', headers: { 'content-type': 'text/plain' } }, 503],
    ['/token', { status: 401, body: '{"error":"invalid_client"}' }, 502],
    ['/token', { status: 400, body: '{"error":"invalid_grant"}' }, 400],
    ['/keys', { body: '{"keys":[]}' }, 400],
    ['/keys', { status: 500, body: '' }, 503],
  ])('when %s says %j signs nobody in', async (path, said, status) => {
    const left = await desk.leave();
    const code = desk.acme.grant(left.to, desk.me());
    desk.acme.instead.set(path, said);
    const answer = await desk.arrive(left, { code, state: stateOf(left) });
    expect({ status: answer.statusCode, who: await desk.whoIs(answer) }).toEqual({ status, who: null });
  });

  it('is asked once, by however many come at the same moment', async () => {
    desk.acme.asked.length = 0;
    await Promise.all(Array.from({ length: 5 }, async () => desk.leave()));
    expect(desk.acme.asked).toEqual([configuration]);
  });
});
