import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { inParis } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import { ForgottenPage } from './ForgottenPage.js';
import { SignInPage } from './SignInPage.js';
import { learnSignInWays } from './signInWays.js';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the sign-in page', () => {
  it('asks for an address and a password, in the reader’s language', () => {
    const { heading, text, buttons } = told(<SignInPage />);
    expect(heading).toBe('Sign in');
    expect(text).toContain('With the account of your company.');
    expect(buttons).toEqual(expect.arrayContaining(['Sign in', 'English', 'Français']));
    const french = told(<SignInPage />, { reader: { ...inParis, language: 'fr', locale: 'fr-FR' } });
    expect(french.heading).toBe('Connexion');
  });

  it('says why one is here, when a session has ended', () => {
    expect(told(<SignInPage />, { path: '/?session=over' }).text).toContain('Your session has ended.');
    expect(told(<SignInPage />, { path: '/?session=other' }).text).not.toContain('Your session has ended.');
  });
});

describe('where local accounts are closed', () => {
  it('neither a password nor a link for one is offered', async () => {
    const ways = { local: false, providers: [{ name: 'acme', label: 'Acme' }] };
    jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json(ways));
    await learnSignInWays();
    const pages = [told(<SignInPage />), told(<ForgottenPage />)];
    expect(pages.map((page) => page.heading)).toEqual(['Sign in', 'Passwords are not used here.']);
    for (const page of pages) {
      expect(page.all('label')).toEqual([]);
      expect(page.text).toContain('Continue with Acme');
    }
    jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await learnSignInWays();
  });
});
