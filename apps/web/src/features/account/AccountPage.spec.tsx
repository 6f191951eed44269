import { describe, expect, it } from '@jest/globals';
import { givenViewer, inDays } from '../../../test/given-people.js';
import { inParis, type Reader } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { ApiToken, SignIn } from './account.query.js';
import { AccountPage } from './AccountPage.js';
import { NewToken } from './NewToken.js';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36';
const here: SignIn = {
  id: 'here',
  way: 'password',
  providerLabel: null,
  startedAt: '2026-03-02T09:00:00.000Z',
  lastSeenAt: '2026-03-12T09:55:00.000Z',
  userAgent: windows,
  current: true,
};
const phone: SignIn = {
  ...here,
  id: 'phone',
  way: 'oidc:acme',
  providerLabel: 'Acme accounts',
  userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1',
  current: false,
};
const program: SignIn = { ...here, id: 'program', way: 'link', userAgent: 'curl/8.9.1', current: false };
const token: ApiToken = {
  id: 'token',
  name: 'Nightly report',
  scope: 'MINE',
  readOnly: true,
  lastUsedAt: null,
  expiresAt: inDays(80),
};

interface Facts {
  signIns?: SignIn[];
  apiTokens?: ApiToken[];
  hasPassword?: boolean;
  maySetPassword?: boolean;
  reader?: Reader;
}

function page({ reader = inParis, ...facts }: Facts = {}) {
  const viewer = { signIns: [here], apiTokens: [], hasPassword: true, maySetPassword: true, ...facts };
  return told(<AccountPage />, { reader, answers: { Account: { viewer } } });
}

describe('the page of one’s account', () => {
  it('waits, and says what went wrong', () => {
    expect(told(<AccountPage />).text).toContain('Loading');
    expect(told(<AccountPage />, { answers: { Account: refusal('INTERNAL') } }).buttons).toContain('Try again');
  });

  it('names each device, and offers to end all but this one', () => {
    const { text, buttons } = page({ signIns: [here, phone, program] });
    expect(text).toContain('Chrome on Windows This device Signed in on 2 March by password. Last seen on 12 March.');
    expect(text).toContain('Safari on iPhone Signed in on 2 March through Acme accounts.');
    expect(text).toContain('An application Signed in on 2 March by a link.');
    expect(buttons).toEqual(
      expect.arrayContaining(['End all others', 'End it: Safari on iPhone', 'End it: An application']),
    );
    expect(buttons).not.toContain('End it: Chrome on Windows');
  });

  it('offers no end of others where there are none, nor all of them where there is one', () => {
    expect(page().text).toContain('You are signed in on this device alone.');
    expect(page().buttons).not.toContain('End all others');
    expect(page({ signIns: [here, phone] }).buttons).not.toContain('End all others');
  });

  it('asks for the present password where there is one', () => {
    expect(page().all('label')).toEqual(['Present password', 'New password']);
    expect(page({ hasPassword: false }).all('label')).toEqual(['New password']);
    expect(page({ hasPassword: false }).buttons).toContain('Set a password');
  });

  it('offers no password where people come in through providers only', () => {
    const closed = page({ maySetPassword: false, signIns: [here, phone] });
    expect(closed.all('label')).toEqual([]);
    expect(closed.text).toContain('Your devices, and the applications that act for you.');
    expect(closed.text).toContain('change your password where your company keeps your account');
  });

  it('says what each program may do, and when it was last there', () => {
    expect(page().text).toContain('No application acts for you.');
    const imports: ApiToken = {
      ...token,
      scope: 'PEOPLE_IMPORT',
      readOnly: false,
      lastUsedAt: '2026-03-11T02:00:00.000Z',
    };
    const { text, buttons } = page({ apiTokens: [token, { ...imports, id: 'hr', name: 'HR' }] });
    expect(text).toContain('Nightly report Reads only. Until 31 May 2026. Not used yet.');
    expect(text).toContain('HR Hands in HR’s file. Until 31 May 2026. Last used on 11 March.');
    expect(buttons).toEqual(expect.arrayContaining(['Revoke “Nightly report”', 'Revoke “HR”', 'Make a token']));
  });

  it('is whole in French', () => {
    const reader = { language: 'fr', locale: 'fr-FR', timeZone: 'Europe/Paris' } as const;
    const { heading, text } = page({ signIns: [here, program], apiTokens: [token], reader });
    expect(heading).toBe('Comment vous entrez.');
    expect(text).toContain('Chrome sur Windows Cet appareil');
    expect(text).not.toMatch(/Signed|Until|password/);
  });

  it('keeps the form of a token for whoever asks for it', () => {
    expect(told(<NewToken />, { viewer: givenViewer('ADMINISTER') }).buttons).toEqual(['Make a token']);
  });
});
