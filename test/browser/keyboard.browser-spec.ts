import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './support/browser.js';
import { Company, password } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(90_000);

describe('without a mouse', () => {
  let stage: Stage;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    stage = await startStage();
    await Company.on(stage);
    browser = await openBrowser();
  });

  beforeEach(async () => {
    visit = await Visit.by(browser, stage, { language: 'en', as: 'employee' });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await visit.page.keyboard.press(key);
  };
  const focused = async () =>
    visit.page.evaluate<string>('document.activeElement.innerText || document.activeElement.id');

  it('skips the navigation, and goes on inside the content', async () => {
    await visit.open('/');
    await press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await press('Enter', 'Tab');
    expect(await focused()).toBe('Join the programme');
  });

  it('starts each new page at its content', async () => {
    await visit.open('/');
    await visit.page.getByRole('link', { name: 'Sessions', exact: true }).focus();
    await press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: 'Choose a session that suits you.' }).waitFor();
    expect(await visit.page.evaluate('document.activeElement.id')).toBe('main');
    expect(await visit.page.title()).toBe('Sessions · Sillage');
  });

  it('changes the language from the account menu, and keeps it', async () => {
    await visit.open('/guide');
    await visit.page.getByRole('button', { name: /^Élise Marchand/ }).focus();
    await press('Enter');
    await visit.page.getByRole('menuitemradio', { name: 'Français' }).focus();
    await press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: 'Les bonnes pratiques' }).waitFor();
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await visit.page.evaluate(`localStorage.getItem('sillage.language')`)).toBe('fr');
  });

  it('comes back to the same page after a session that ended', async () => {
    await visit.open('/preferences');
    await visit.page.context().clearCookies();
    await visit.page.getByRole('link', { name: 'Mentoring' }).focus();
    await press('Enter');
    await visit.sees('Your session has ended.');
    await visit.page.getByLabel('Email').focus();
    // The address of whoever was here stands there already.
    await press('ControlOrMeta+a');
    await visit.page.keyboard.type('employee@example.com');
    await press('Tab');
    await visit.page.keyboard.type(password);
    await press('Enter');
    await visit.page.getByRole('heading', { level: 1, name: 'Someone goes ahead, others follow.' }).waitFor();
    expect(new URL(visit.page.url()).pathname).toBe('/mentoring');
  });

  it('goes along the months of a chart, and opens the same as a table, which the address says', async () => {
    const { page } = await Visit.by(browser, stage, { language: 'en', as: 'hr' });
    await page.goto('/adoption');
    const chart = page.getByRole('slider', { name: /^Enrolled: / });
    await chart.locator('svg').waitFor({ state: 'attached' });
    await chart.focus();
    await page.keyboard.press('Home');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^\w+ \d{4}, Enrolled: \d+, .*Hold the label: \d+/);
    await page.locator('#trend').getByRole('button', { name: 'See the table' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#trend').getByRole('columnheader', { name: 'Month' }).waitFor();
    expect(new URL(page.url()).search).toBe('?trend=table');
    await page.context().close();
  });

  it('says what happened when the server is away, and shows the page when it is back', async () => {
    await visit.open('/');
    await visit.page.route('**/graphql', (route) => route.abort());
    await visit.page.getByRole('link', { name: 'People', exact: true }).focus();
    await press('Enter');
    await visit.sees('Sillage could not be reached.');
    await visit.page.unroute('**/graphql');
    await visit.page.getByRole('button', { name: 'Try again' }).focus();
    await press('Enter');
    await visit.page.getByRole('link', { name: 'Hélène Dubois' }).waitFor();
  });

  describe('goes on, after an act,', () => {
    const at = async () =>
      visit.page.evaluate<string>('document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText');
    const isSomewhere = async () => visit.page.waitForFunction('document.activeElement !== document.body');

    beforeEach(async () => {
      await visit.end();
      visit = await Visit.by(browser, stage, { language: 'en', as: 'admin' });
    });

    it('at the first field that was refused, by the mouse too', async () => {
      await visit.open('/directory/people/new');
      await visit.page.getByLabel('Given name').fill('Ali');
      await visit.page.getByLabel('Email').fill('ali@nowhere');
      await visit.page.getByRole('button', { name: 'Add', exact: true }).click();
      await visit.page.locator('[aria-invalid="true"]').waitFor();
      await visit.page.waitForFunction('document.activeElement.getAttribute("aria-invalid") === "true"');
      expect(await at()).toContain('Email');
    });

    it('where it was, once something is saved', async () => {
      await visit.open('/operations/company');
      await visit.page.getByRole('button', { name: 'Save' }).click();
      await visit.sees('Saved');
      expect(await at()).toBe('Save');
    });

    it('at what is there, when the button is gone', async () => {
      await visit.end();
      visit = await Visit.by(browser, stage, { language: 'en', as: 'employee' });
      await visit.open('/');
      await visit.page.getByRole('button', { name: 'Join the programme' }).focus();
      await press('Enter');
      await visit.page.getByRole('button', { name: 'Join the programme' }).waitFor({ state: 'detached' });
      await isSomewhere();
    });

    it('at the title of a dialog that undoes something, where Enter does nothing', async () => {
      await visit.open('/people');
      await visit.follow('Hélène Dubois');
      await visit.page.getByRole('button', { name: 'End their time here…' }).focus();
      await press('Enter');
      const dialog = visit.page.getByRole('dialog');
      await dialog.waitFor();
      await visit.page.waitForFunction('document.activeElement.matches("[role=dialog] h2")');
      await press('Enter');
      expect(await dialog.isVisible()).toBe(true);
      await dialog.getByRole('button', { name: 'End it now' }).waitFor();
      await press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });
});
