import { afterEach, expect, it, jest } from '@jest/globals';
import { knownSignInWays, learnSignInWays, providerPath } from './signInWays.js';

afterEach(() => {
  jest.restoreAllMocks();
});

const acme = { local: false, providers: [{ name: 'acme', label: 'Acme' }] };

it('a provider is asked for with the language of the page, and with where one was going', () => {
  expect(providerPath('acme_fr', '/guide?a=b#c', 'fr')).toBe('/auth/oidc/acme_fr?lang=fr&next=%2Fguide%3Fa%3Db%23c');
  expect(providerPath('acme', null, 'en')).toBe('/auth/oidc/acme?lang=en');
});

it('the ways to sign in are those that the server says, and a password where it says nothing', async () => {
  const server = jest.spyOn(globalThis, 'fetch');
  server.mockResolvedValueOnce(Response.json(acme));
  await learnSignInWays();
  expect(knownSignInWays()).toEqual(acme);
  server.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await learnSignInWays();
  expect(knownSignInWays()).toEqual({ local: true, providers: [] });
  server.mockResolvedValueOnce(new Response('', { status: 503 }));
  await learnSignInWays();
  expect(knownSignInWays()).toEqual({ local: true, providers: [] });
});
