import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './support/browser.js';
import { Company, password } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(60_000);

describe('an administrator', () => {
  let stage: Stage;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    stage = await startStage();
    await Company.on(stage);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('looks at what HR’s file would do, then imports it, by keyboard alone', async () => {
    visit = await Visit.by(browser, stage, { language: 'en', as: 'admin' });
    await visit.open('/directory/imports');
    const table =
      'Matricule;Prénom;Nom;Entité\r\nF1;Hélène;Aubigné;Groupe / Énergie\r\nF2;Zoé;Müller;Groupe > Énergie\r\n;;;x';
    // As Excel saves it in France.
    const file = { name: 'personnel.csv', mimeType: 'text/csv', buffer: Buffer.from(table, 'latin1') };
    const merged = async () => {
      await visit.page.waitForResponse((response) => response.url().includes('/imports/people'));
      await stage.app.runJobs();
    };
    await visit.page.getByLabel('Choose a file').setInputFiles(file);
    await visit.page.getByRole('button', { name: 'See what would change' }).and(visit.page.locator(':focus')).waitFor();
    await Promise.all([merged(), visit.page.keyboard.press('Enter')]);

    await visit.sees('This is what personnel.csv would change. Nothing has changed yet.');
    await visit.sees('3 rows, read as Windows-1252, separated by semicolons.');
    await visit.sees('Line 4, external_id');
    await visit.sees('Importing personnel.csv makes 2 new people');
    expect(await stage.given.sql(`SELECT 1 FROM person WHERE external_id IN ('F1', 'F2')`)).toEqual([]);

    await visit.page.getByRole('button', { name: 'Import now: personnel.csv' }).focus();
    await Promise.all([merged(), visit.page.keyboard.press('Enter')]);
    await visit.page
      .getByText('personnel.csv was imported.')
      .and(visit.page.locator(':focus-within, :focus *'))
      .waitFor();
    expect(
      await stage.given.sql(`SELECT display_name FROM person WHERE external_id IN ('F1', 'F2') ORDER BY external_id`),
    ).toEqual([{ display_name: 'Hélène Aubigné' }, { display_name: 'Zoé Müller' }]);
    const past = visit.page.getByRole('listitem').filter({ hasText: 'took' });
    await past.filter({ hasText: 'Only looked at' }).waitFor();
    await past.filter({ hasText: 'Imported' }).filter({ hasText: '2 new' }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.end();
  });

  it('has roles follow a unit that HR renamed, and brings back who left by the file, also from the list', async () => {
    const rows = (unit: string, active: string) =>
      `Matricule;Prénom;Nom;Entité;Actif\nF1;Hélène;Aubigné;Groupe / ${unit};oui\nF2;Zoé;Müller;Groupe / ${unit};${active}\n`;
    const [{ id: admin } = { id: '' }] = await stage.given.sql<{ id: string }>(
      `SELECT person_id AS id FROM role_assignment WHERE role = 'ADMIN'`,
    );
    await stage.given.sql(
      `INSERT INTO role_assignment (id, person_id, role, org_unit_id)
       SELECT gen_random_uuid(), p.id, 'LOCAL_LEAD', u.id FROM person p, org_unit u WHERE p.id = $1 AND u.name = 'Énergie'`,
      [admin],
    );
    await stage.given.sql(
      `INSERT INTO role_assignment (id, person_id, role) SELECT gen_random_uuid(), id, 'TRAINER' FROM person WHERE external_id = 'F2'`,
    );
    visit = await Visit.by(browser, stage, { language: 'en', as: 'admin' });
    const { page } = visit;
    await visit.open('/directory/imports');
    const sent = async (act: () => Promise<void>) => {
      const answered = page.waitForResponse((response) => response.url().includes('/imports/people'));
      await act();
      await answered;
      await stage.app.runJobs();
    };
    const file = { name: 'p.csv', mimeType: 'text/csv', buffer: Buffer.from(rows('Électricité', 'non')) };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await sent(() => page.getByRole('button', { name: 'See what would change' }).click());
    await visit.sees('Importing p.csv makes');
    expect(await page.getByRole('button', { name: /follow to|Bring/ }).count()).toBe(0);
    await sent(() => page.getByRole('button', { name: 'Import now: p.csv' }).click());

    const done = page.getByRole('region', { name: 'A new file' });
    await visit.sees('Énergie has nobody any more');
    await done.getByRole('button', { name: 'Have it follow to Électricité, from Énergie' }).press('Enter');
    await page.getByText('The role is for Électricité now.').and(page.locator(':focus *')).waitFor();
    expect(
      await stage.given.sql(`SELECT u.name FROM role_assignment r JOIN org_unit u ON u.id = r.org_unit_id
        WHERE r.role = 'LOCAL_LEAD' AND u.name LIKE 'É%'`),
    ).toEqual([{ name: 'Électricité' }]);

    await page.reload();
    const past = page.getByRole('listitem').filter({ hasText: 'One person left by this file' });
    await past.getByRole('button', { name: 'Bring that person back…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Bring back who left by this file?' });
    await dialog.getByText('Zoé Müller').waitFor();
    await dialog.getByText('The role Trainer · The whole company').waitFor();
    await dialog.getByRole('button', { name: 'Bring back this person' }).press('Enter');
    await page.getByText('One person is back.').and(page.locator(':focus *')).waitFor();
    await past.waitFor({ state: 'detached' });
    expect(
      await stage.given.sql(`SELECT p.active, r.role FROM person p JOIN role_assignment r ON r.person_id = p.id
        WHERE p.external_id = 'F2'`),
    ).toEqual([{ active: true, role: 'TRAINER' }]);
    expect(visit.complaints).toEqual([]);
    await visit.end();
  });

  it('keeps the file that was dropped while the session ends, and sends it once they have signed in over the page', async () => {
    visit = await Visit.by(browser, stage, { language: 'en', as: 'admin' });
    await visit.open('/directory/imports');
    const rows = Array.from({ length: 40_000 }, (_, row) => `G${row},Group / Energy,Somebody ${row} of many`);
    const table = ['external_id,org_unit_path,display_name', ...rows].join('\n');
    const file = { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
    await visit.page.getByLabel('Choose a file').setInputFiles(file);
    await stage.given.sql('UPDATE sign_in SET ended_at = now() WHERE ended_at IS NULL');
    await visit.press('See what would change');
    const dialog = visit.page.getByRole('dialog', { name: 'Your session has ended.' });
    // Not now: the file is still there, and is sent when they want to.
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await visit.sees('Your session has ended.');
    await visit.press('Try again');
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    const answered = visit.page.waitForResponse((answer) => answer.url().includes('/imports/people') && answer.ok());
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await answered;
    await stage.app.runJobs();
    await visit.sees('This is what large.csv would change. Nothing has changed yet.');
    await visit.sees('40,000 rows');
    // What the browser says of an answer that nobody is signed in.
    expect(visit.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await visit.end();
  });
});
