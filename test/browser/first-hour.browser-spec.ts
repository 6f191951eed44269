import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SetUp } from '@sillage/accounts';
import type { Browser } from 'playwright-core';
import { freePort } from '../support/free-port.js';
import { MailServer } from '../support/mail-server.js';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit } from './support/browser.js';
import { password } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(60_000);

const logo = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4JBGNFTEMLQkASUpNQfnekPsAAAAASUVORK5CYII=';
const table = [
  'external_id,given_name,family_name,email,locale,org_unit_path',
  'N1,Lucie,Moreau,lucie@nord.example,fr,Nord / Ateliers',
  'N2,Sam,Okafor,sam@nord.example,en,Nord / Ateliers',
].join('\n');

describe('the first hour of a company, from an empty database', () => {
  let mails: MailServer;
  let stage: Stage;
  let browser: Browser;
  let admin: Visit;
  let another: Visit;
  let setUpLink: string;

  beforeAll(async () => {
    mails = await MailServer.start();
    const port = await freePort();
    stage = await startStage({
      port,
      environment: { PUBLIC_URL: `http://127.0.0.1:${port}`, SMTP_URL: mails.url },
    });
    setUpLink = `/setup#${await stage.app.get(SetUp).begin()}`;
    browser = await openBrowser();
    admin = await Visit.by(browser, stage, { language: 'en' });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    await mails?.stop();
  });

  const page = () => admin.page;
  const focused = (words: string) =>
    page().getByText(words).and(page().locator(':focus, :focus *, :focus-within')).first().waitFor();
  const lettersTo = (address: string) =>
    mails.to(address).map(({ mail }) => ({ subject: mail.subject, text: mail.text ?? '' }));

  const becomeAdministrator = async (by: Visit, givenName: string, email: string) => {
    await by.page.getByLabel('Given name').fill(givenName);
    await by.page.getByLabel('Family name').fill('Arnaud');
    await by.page.getByLabel('Email').fill(email);
    await by.page.getByLabel('Password', { exact: true }).fill(password);
    await by.press('Create my account');
  };

  it('begins with the link that the start printed, by which one becomes the administrator', async () => {
    another = await Visit.by(browser, stage, { language: 'en' });
    await another.open(setUpLink);
    await admin.open(setUpLink);
    await becomeAdministrator(admin, 'Maëlle', 'maelle@nord.example');
    await page().getByRole('heading', { level: 1, name: 'What is your company called?' }).waitFor();
  });

  it('refuses the link kindly from then on, to whoever had it open as well', async () => {
    await becomeAdministrator(another, 'Nino', 'nino@nord.example');
    await another.page.getByRole('alert').and(another.page.getByText('has been set up')).waitFor();
    await another.page.getByRole('link', { name: 'Sign in' }).waitFor();
    await another.page.reload({ waitUntil: 'networkidle' });
    expect(await another.heading()).toBe('Sillage has been set up.');
    await another.page.getByRole('link', { name: 'Sign in' }).click();
    await another.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await another.end();
  });

  it('says how the company is called and what it looks like, which everybody sees from then on', async () => {
    await page()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'logo.png',
        mimeType: 'image/png',
        buffer: Buffer.from(logo, 'base64'),
      });
    await page().getByRole('button', { name: 'Remove the logo' }).waitFor();
    await admin.press('Save and go on');
    await page().getByLabel('Name of the company').and(page().locator(':focus')).waitFor();
    await admin.sees('Write its name, or go on without it');
    await page().getByLabel('Name of the company').fill('Atelier Nord');
    await page().getByLabel('Colour', { exact: true }).fill('#c2185b');
    await page().getByLabel('Country').selectOption({ label: 'Belgium' });
    await page().getByLabel('Time zone').selectOption('Europe/Brussels');
    await admin.press('Save and go on');
    await page().getByRole('heading', { level: 1, name: 'Who works with you?' }).waitFor();
    await page().getByRole('img', { name: 'Atelier Nord' }).first().waitFor();
    expect(await page().evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--accent')`)).toBe(
      '#c2185b',
    );
  });

  it('takes HR’s file in place: dropped, looked at, imported', async () => {
    await admin.sees('You are the only one in the directory so far.');
    const merged = async () => {
      await page().waitForResponse((response) => response.url().includes('/imports/people'));
      await stage.app.runJobs();
    };
    await page().evaluate(drop(table));
    await page().getByRole('button', { name: 'See what would change' }).and(page().locator(':focus')).waitFor();
    await Promise.all([merged(), page().keyboard.press('Enter')]);
    await admin.sees('Importing people.csv makes 2 new people');
    await Promise.all([merged(), page().getByRole('button', { name: 'Import now: people.csv' }).click()]);
    await focused('people.csv was imported.');
    await admin.sees('3 people are in the directory.');
    await page().getByRole('main').getByRole('link', { name: 'Lucie Moreau' }).waitFor();
    expect(await violationsOf(page())).toEqual([]);
  });

  it('is found again where it was left, and goes on by hand', async () => {
    await page().reload({ waitUntil: 'networkidle' });
    expect(await admin.heading()).toBe('Who works with you?');
    await admin.sees('3 people are in the directory.');
    await page().getByText('Files so far').click();
    await page().getByRole('listitem').filter({ hasText: 'Imported' }).filter({ hasText: '2 new' }).waitFor();

    await page().getByLabel('Given name').fill('Bo');
    await page().getByLabel('Family name').fill('Lind');
    await page().getByLabel('Email').fill('bo@nord.example');
    await page().getByLabel('Unit').fill('Nord / Atelier Bleu');
    await admin.press('Add');
    await admin.sees('Bo Lind was added, and the unit Atelier Bleu was made.');
    await page().getByLabel('Given name').and(page().locator(':focus')).waitFor();
    await admin.sees('4 people are in the directory.');
    expect(await stage.given.sql(`SELECT country, time_zone FROM person WHERE email = 'bo@nord.example'`)).toEqual([
      { country: 'BE', time_zone: 'Europe/Brussels' },
    ]);
  });

  it('shows them in the directory, though there is no programme yet', async () => {
    await admin.follow('See them');
    await page().getByRole('heading', { level: 1, name: 'Find a colleague.' }).waitFor();
    await page().getByLabel('Name of a colleague').fill('bo');
    await admin.follow('Bo Lind');
    await page().getByRole('heading', { level: 1, name: 'Bo Lind' }).waitFor();
    await admin.sees('An administrator added them.');
    expect(await violationsOf(page())).toEqual([]);
  });

  it('tests the way of mail by one press, and sends everybody their link', async () => {
    await admin.open('/');
    expect(await admin.heading()).toBe('Atelier Nord is on its way: 2 steps are left.');
    await admin.follow('Let colleagues in');
    await page().getByRole('heading', { level: 1, name: 'How do colleagues sign in?' }).waitFor();
    await admin.press('Send me a test mail');
    await focused('took a test mail to maelle@nord.example.');
    expect(lettersTo('maelle@nord.example').map(({ subject }) => subject)).toEqual(['A test mail from Sillage']);

    await admin.sees('3 people have neither a way in nor a link yet.');
    await admin.press('Send 3 links…');
    await admin.sees('Write to 3 people?');
    await admin.sees('Everybody without a way in has an address.');
    await page()
      .getByText(/^The mail server at .* answers\.$/)
      .waitFor();
    await page().getByRole('dialog').getByRole('button', { name: 'Send 3 links', exact: true }).click();
    await focused('3 mails are on their way.');
    await stage.app.runJobs();
    expect(['lucie', 'sam', 'bo'].map((name) => lettersTo(`${name}@nord.example`).length)).toEqual([1, 1, 1]);
    expect(await violationsOf(page())).toEqual([]);
    await admin.follow('Go on');
  });

  it('says what a programme brings before it is opened, and what is there afterwards', async () => {
    await page().getByRole('heading', { level: 1, name: 'What does the first programme begin with?' }).waitFor();
    await admin.press('Choose Security champions');
    await focused('Security champions');
    await admin.sees('Read the guide and acknowledge its current version');
    await admin.sees('6 sessions that can be joined');
    await page().getByLabel('Name of the programme').fill('Safe together');
    expect(await page().getByLabel('Key').inputValue()).toBe('security');
    expect(await violationsOf(page())).toEqual([]);
    expect(await stage.given.sql('SELECT key FROM programme')).toEqual([]);

    await admin.press('Open the programme');
    await focused('Safe together is open. Colleagues can join it from now on.');
    await admin.sees('Guide: Everyday security, together');
    await admin.sees('6 sessions, the first on');
    await admin.press('I do: run it');
    await focused('Maëlle Arnaud');
    await page().getByRole('link', { name: 'Its settings and reviews' }).waitFor();
    expect(await violationsOf(page())).toEqual([]);
    await stage.app.runJobs();
    await admin.follow('See the sessions');
    await page().getByRole('main').getByText('Ten seconds before you click').waitFor();
  });

  it('ends with a colleague who comes by the link of their letter, chooses a password, and joins', async () => {
    const [letter] = lettersTo('lucie@nord.example');
    const link = /http:\/\/\S+\/sign-in\/link#\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    const lucie = await Visit.by(browser, stage, { language: 'fr' });
    await lucie.open(link);
    expect(await lucie.heading()).toBe('Bonjour Lucie Moreau.');
    await lucie.page.getByLabel('Nouveau mot de passe').fill('pas-a-pas-ensemble');
    await lucie.page.locator('button[type=submit]').click();
    await lucie.press('Rejoindre le programme');
    await lucie.sees('étapes mènent au label Champion');
    expect(
      await stage.given.sql(
        `SELECT e.status FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.external_id = 'N1'`,
      ),
    ).toEqual([{ status: 'ACTIVE' }]);
    expect(lucie.complaints).toEqual([]);
    await lucie.end();
  });

  it('is over when all is there', async () => {
    await admin.open('/');
    expect(await admin.heading()).toBe('Atelier Nord is set up.');
    expect(admin.complaints).toEqual([]);
    await admin.end();
  });
});

/** In the page: a file of that text falls on the place for it. */
const drop = (text: string) => `(() => {
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(text)}], 'people.csv', { type: 'text/csv' }));
  const place = document.querySelector('input[type=file]').parentElement;
  place.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
})()`;
