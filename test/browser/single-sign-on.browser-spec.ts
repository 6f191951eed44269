import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../support/free-port.js';
import { realClient, RealProvider } from '../support/real-provider.js';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit } from './support/browser.js';
import { Company, password } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

describe('signing in with the company’s own account, through the pages', () => {
  let provider: RealProvider;
  let stage: Stage;
  let browser: Browser;
  let company: Company;
  let admin: Visit;

  beforeAll(async () => {
    // It tells at its start that its pages are for trying out.
    for (const loud of ['info', 'warn'] as const) jest.spyOn(console, loud).mockReturnValue(undefined);
    const port = await freePort();
    const app = `http://127.0.0.1:${port}`;
    const verified = (name: string) => ({ email: `${name}@example.com`, email_verified: true });
    provider = await RealProvider.start(app, {
      employee: verified('employee'),
      champion: verified('champion'),
      trainer: verified('trainer'),
      stranger: verified('stranger'),
    });
    stage = await startStage({
      port,
      environment: {
        PUBLIC_URL: app,
        OIDC_ACME_ISSUER: provider.issuer,
        OIDC_ACME_CLIENT_ID: realClient.id,
        OIDC_ACME_CLIENT_SECRET: realClient.secret,
        OIDC_ACME_LABEL: 'Acme',
      },
    });
    company = await Company.on(stage);
    browser = await openBrowser();
    admin = await Visit.by(browser, stage, { language: 'en', as: 'admin' });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    await provider?.stop();
  });

  /** Signs in at the provider, and agrees there. */
  async function comesBy({ page }: Visit, login: string): Promise<void> {
    await page.getByRole('link', { name: /Acme/ }).click();
    await signsInAt(page, login);
  }

  async function signsInAt(page: Page, login: string): Promise<void> {
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('theirs alone');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  it('leads there and back to the page that was asked for, and out again at both', async () => {
    const employee = await Visit.by(browser, stage, { language: 'en' });
    await employee.open('/guide');
    await employee.page.getByRole('link', { name: 'Continue with Acme' }).waitFor();
    expect(await violationsOf(employee.page)).toEqual([]);
    await comesBy(employee, 'employee');
    await employee.page.waitForURL('**/guide');
    await employee.page.getByRole('heading', { level: 1, name: 'Good practices' }).waitFor();

    await employee.page.getByRole('button', { name: /Élise Marchand/ }).click();
    await employee.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await employee.page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await employee.page.waitForURL('**/sign-in');
    await employee.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await employee.open('/guide');
    expect(await employee.heading()).toBe('Sign in');
    // The second time nothing has to be found out about them any more.
    await comesBy(employee, 'employee');
    await employee.page.waitForURL('**/guide');
    await employee.end();
  });

  it('tells whoever is not in the directory whom to ask, in their language', async () => {
    const stranger = await Visit.by(browser, stage, { language: 'fr' });
    await stranger.open('/sign-in');
    await comesBy(stranger, 'stranger');
    await stranger.page.getByRole('heading', { level: 1, name: 'Sillage ne vous connaît pas encore' }).waitFor();
    expect(await violationsOf(stranger.page)).toEqual([]);
    await stranger.page.getByRole('link', { name: 'Retour à la page de connexion' }).click();
    await stranger.page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
    await stranger.end();
  });

  it('waits for an administrator’s word where somebody has a role', async () => {
    const trainer = await Visit.by(browser, stage, { language: 'en' });
    await trainer.open('/sign-in');
    await comesBy(trainer, 'trainer');
    await trainer.page.getByRole('heading', { level: 1, name: 'An administrator has to confirm you once' }).waitFor();

    await admin.open('/operations/sign-in');
    expect(await violationsOf(admin.page)).toEqual([]);
    await admin.press('It is them: Tomás Herrera');
    await admin.sees('Tomás Herrera can sign in through the provider from now on.');
    await admin.sees('Nobody is waiting.');

    await trainer.page.getByRole('link', { name: 'Back to the sign-in page' }).click();
    await trainer.page.getByRole('link', { name: 'Continue with Acme' }).click();
    await trainer.page.getByRole('button', { name: /Tomás Herrera/ }).waitFor();
    await trainer.end();
  });

  describe('over a page that somebody has open as their session ends', () => {
    const writesTo = async (mentee: 'guide' | 'trainer', words: string) => {
      const visit = await Visit.by(browser, stage, { language: 'en', as: 'champion' });
      await visit.open(`/people/${company.people[mentee]}`);
      await visit.page.getByRole('button', { name: /^Offer to be/ }).click();
      await visit.page.getByLabel('A few words').fill(words);
      await stage.given.sql('UPDATE sign_in SET ended_at = now() WHERE person_id = $1', [company.people.champion]);
      await visit.press('Send the offer');
      const dialog = visit.page.getByRole('dialog', { name: 'Your session has ended.' });
      const windowOf = async () => {
        const [small] = await Promise.all([
          visit.page.waitForEvent('popup'),
          dialog.getByRole('link', { name: 'Continue with Acme' }).click(),
        ]);
        return small;
      };
      return { visit, dialog, windowOf };
    };
    const offersTo = async (mentee: 'guide' | 'trainer') =>
      stage.given.sql<{ message: string; mentor: string }>(
        'SELECT message, mentor_id AS mentor FROM invitation WHERE mentee_id = $1',
        [company.people[mentee]],
      );
    const ofChampion = (message: string) => [{ message, mentor: company.people.champion }];

    it('lets nobody else go on there, and sends nothing in their name', async () => {
      const { visit, dialog, windowOf } = await writesTo('guide', 'Not in another’s name.');
      expect(await violationsOf(visit.page)).toEqual([]);
      const small = await windowOf();
      await signsInAt(small, 'employee');
      await dialog.getByText('You are signed in as Élise Marchand now.').waitFor();
      // Neither now, nor once it is put away and tried again.
      await visit.page.keyboard.press('Escape');
      await visit.press('Send the offer');
      await dialog.getByText('You are signed in as Élise Marchand now.').waitFor();
      expect(await offersTo('guide')).toEqual([]);
      await dialog.getByRole('button', { name: 'Sign in as Sofia Lindqvist' }).click();
      await dialog.getByLabel('Password', { exact: true }).fill(password);
      await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
      await visit.sees('Your offer to Ingrid Vogel is sent.');
      expect(await offersTo('guide')).toEqual(ofChampion('Not in another’s name.'));
      await visit.end();
    });

    it('the same person comes back by a small window, which closes, and what was written is sent', async () => {
      const { visit, dialog, windowOf } = await writesTo('trainer', 'In a small window.');
      const small = await windowOf();
      const closed = small.waitForEvent('close');
      await signsInAt(small, 'champion');
      await visit.sees('Your offer to Tomás Herrera is sent.');
      await closed;
      expect(await dialog.count()).toBe(0);
      expect(await offersTo('trainer')).toEqual(ofChampion('In a small window.'));
      await visit.end();
    });
  });

  it('is taken from somebody by an administrator, who is told what ends', async () => {
    await admin.open(`/people/${company.people.employee}`);
    await admin.press('Release Élise Marchand from the account at Acme');
    await admin.sees('They are signed out everywhere');
    expect(await violationsOf(admin.page)).toEqual([]);
    await admin.press('Release');
    await admin.sees('Élise Marchand is released from the account at Acme, and signed out everywhere.');
    expect(
      await stage.given.sql('SELECT FROM provider_identity WHERE person_id = $1', [company.people.employee]),
    ).toEqual([]);
  });

  it('is tested by an administrator, by one press', async () => {
    await admin.open('/operations/sign-in');
    await admin.press('Test Acme');
    await admin.sees('Acme is ready: nothing stands in the way of signing in.');
    expect(await violationsOf(admin.page)).toEqual([]);
    await provider.stop();
    await admin.press('Test again: Acme');
    await admin.sees('Acme is not ready yet. Here is what to set.');
    await admin.sees('Check OIDC_ACME_ISSUER');
  });
});
