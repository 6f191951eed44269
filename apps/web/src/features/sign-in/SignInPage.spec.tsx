import { describe, expect, it } from '@jest/globals';
import { inParis } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import { SignInPage } from './SignInPage.js';

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
