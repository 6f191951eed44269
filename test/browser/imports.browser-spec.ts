import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './support/browser.js';
import { Company } from './support/company.js';
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

    await visit.page.getByRole('button', { name: 'Import personnel.csv now' }).focus();
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
});
