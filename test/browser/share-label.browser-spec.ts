import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './support/browser.js';
import { Company } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

describe('sharing a label', () => {
  let stage: Stage;
  let company: Company;
  let browser: Browser;
  let champion: Visit;
  let visitor: Visit;

  beforeAll(async () => {
    stage = await startStage();
    company = await Company.on(stage);
    browser = await openBrowser();
    champion = await Visit.by(browser, stage, { language: 'en', as: 'champion' });
    visitor = await Visit.by(browser, stage, { language: 'fr' });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const toggle = () => champion.page.getByRole('switch', { name: 'A public page for this label' });
  const link = () => champion.page.getByLabel('Link to the page');

  it('shows the visitor what the holder chose to show, in the visitor’s language', async () => {
    await visitor.open(`/labels/${company.labelId}`);
    expect(await visitor.heading()).toBe('Sofia Lindqvist est titulaire du label Champion');
    await visitor.page.getByRole('link', { name: 'English' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Sofia Lindqvist holds the Champion label' }).waitFor();
    const drawn = 'document.querySelector("img").complete && document.querySelector("img").naturalWidth';
    await visitor.page.waitForFunction(drawn);
    expect(await visitor.page.evaluate(drawn)).toBe(600);
    expect(visitor.complaints).toEqual([]);
  });

  it('is taken back by keyboard, at once and for everybody', async () => {
    await champion.open('/');
    expect(await link().inputValue()).toMatch(new RegExp(`/labels/${company.labelId}$`));
    await toggle().focus();
    await champion.page.keyboard.press('Space');
    await link().waitFor({ state: 'detached' });
    expect(await toggle().isChecked()).toBe(false);
    await visitor.page.reload();
    expect(await visitor.heading()).toBe('There is no label to see here');
  });

  it('is given again, with a link to copy', async () => {
    await toggle().focus();
    await champion.page.keyboard.press('Space');
    await link().waitFor();
    await champion.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await champion.press('Copy');
    await champion.sees('Copied.');
    expect(await champion.page.evaluate('navigator.clipboard.readText()')).toBe(await link().inputValue());
  });

  it('says what happened when it did not reach the server, and leaves it as it was', async () => {
    await champion.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('publishLabel') ? route.abort() : route.continue(),
    );
    await toggle().focus();
    await champion.page.keyboard.press('Space');
    await champion.sees('Sillage could not be reached.');
    expect(await toggle().isChecked()).toBe(true);
    await champion.page.unroute('**/graphql');
  });

  it.each([
    ['SVG', 'social-media-champion.svg'],
    ['PNG', 'social-media-champion.png'],
  ])('gives the picture as %s', async (form, name) => {
    const download = champion.page.waitForEvent('download');
    await champion.page.getByRole('link', { name: `Download as ${form}` }).click();
    expect((await download).suggestedFilename()).toBe(name);
  });
});
