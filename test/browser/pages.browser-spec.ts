import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit } from './support/browser.js';
import { Company } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(180_000);

/** Who opens what. The words after the colon stand for the ids of this company. */
const pages: [as: string, ...paths: string[]][] = [
  ['', '/sign-in', '/sign-in?session=over', '/labels/:label'],
  [
    'employee',
    '/',
    '/guide',
    '/sessions',
    '/sessions?when=past',
    '/sessions/:session',
    '/mentoring',
    '/people',
    '/people?search=sofia',
    '/people/:champion',
    '/preferences',
    '/messages',
    '/nowhere',
  ],
  ['champion', '/', '/mentoring', '/people/:employee'],
  ['hr', '/adoption', '/adoption?country=FR'],
  ['admin', '/operations/mail'],
  ['trainer', '/sessions/new', '/sessions/:session'],
];

describe('every page', () => {
  let stage: Stage;
  let company: Company;
  let browser: Browser;

  beforeAll(async () => {
    stage = await startStage();
    company = await Company.on(stage);
    await company.offer();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const address = (path: string) =>
    path
      .replace(':session', company.sessionId)
      .replace(':label', company.labelId)
      .replace(':champion', company.people.champion)
      .replace(':employee', company.people.employee);

  describe.each([
    ['English by day', { language: 'en', scheme: 'light' }],
    ['French at night', { language: 'fr', scheme: 'dark' }],
  ] as const)('in %s', (_, reader) => {
    describe.each(pages)('of %s', (as, ...paths) => {
      let visit: Visit;

      beforeAll(async () => {
        visit = await Visit.by(browser, stage, { ...reader, ...(as && { as }) });
      });

      afterAll(async () => {
        await visit.end();
      });

      it.each(paths)('%s has nothing that keeps anybody out, and fits a narrow screen', async (path) => {
        const { page } = visit;
        await page.setViewportSize({ width: 1280, height: 860 });
        await visit.open(address(path));
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(reader.language);

        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        // Narrow in French only, whose words are the longer ones.
        if (reader.language === 'fr') expect(await violationsOf(page)).toEqual([]);
        expect(visit.complaints).toEqual([]);
      });
    });
  });
});
