import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { mayOpen, PAGES, SIGN_IN, type PagePath } from '../../apps/web/src/app/pages.js';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit } from './support/browser.js';
import { Company, type Accounts } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(180_000);

/** Who opens it; the words after a colon stand for the ids of this company. */
type Example = [as: keyof Accounts | 'anybody', address: string];

/** At least one for each page of the app, in what differs from one reader to the next. */
const examples: Record<PagePath | typeof SIGN_IN | '*' | '/labels/:id', Example[]> = {
  [SIGN_IN]: [
    ['anybody', '/sign-in'],
    ['anybody', '/sign-in?session=over'],
  ],
  '/': [
    ['employee', '/'],
    ['champion', '/'],
  ],
  '/guide': [['employee', '/guide']],
  '/sessions': [
    ['employee', '/sessions'],
    ['employee', '/sessions?when=past'],
  ],
  '/sessions/new': [['trainer', '/sessions/new']],
  '/sessions/:id': [
    ['employee', '/sessions/:session'],
    ['trainer', '/sessions/:session'],
  ],
  '/mentoring': [
    ['employee', '/mentoring'],
    ['champion', '/mentoring'],
  ],
  '/people': [
    ['employee', '/people'],
    ['employee', '/people?search=sofia'],
  ],
  '/people/:id': [
    ['employee', '/people/:champion'],
    ['champion', '/people/:employee'],
  ],
  '/adoption': [
    ['hr', '/adoption'],
    ['hr', '/adoption?country=FR'],
  ],
  '/programme': [['manager', '/programme']],
  '/preferences': [['employee', '/preferences']],
  '/messages': [['employee', '/messages']],
  '/operations/mail': [['admin', '/operations/mail']],
  '*': [['employee', '/nowhere']],
  // Written by the server, for whoever has the address.
  '/labels/:id': [['anybody', '/labels/:label']],
};

const paths = Object.keys(PAGES) as PagePath[];
const notForEverybody = paths.filter((path) => !mayOpen({ capabilities: [] }, path));

describe('every page', () => {
  let stage: Stage;
  let company: Company;
  let browser: Browser;

  beforeAll(async () => {
    stage = await startStage();
    company = await Company.on(stage);
    await company.offer();
    await company.seat();
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

  it('of the app has an example of its address here', () => {
    const examined = new Set(Object.entries(examples).flatMap(([path, all]) => (all.length > 0 ? [path] : [])));
    expect({ withoutAnExample: paths.filter((path) => !examined.has(path)) }).toEqual({ withoutAnExample: [] });
  });

  const byAccount = Map.groupBy(Object.values(examples).flat(), ([as]) => as);

  describe.each([
    ['English by day', { language: 'en', scheme: 'light' }],
    ['French at night', { language: 'fr', scheme: 'dark' }],
  ] as const)('in %s', (_, reader) => {
    const keepsNobodyOut = async ({ page, complaints }: Visit) => {
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe(reader.language);

      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      // Narrow in French only, whose words are the longer ones.
      if (reader.language === 'fr') expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 860 });
      expect(complaints).toEqual([]);
    };

    describe.each([...byAccount])('opened by %s', (as, addresses) => {
      let visit: Visit;

      beforeAll(async () => {
        visit = await Visit.by(browser, stage, { ...reader, ...(as !== 'anybody' && { as }) });
      });

      afterAll(async () => {
        await visit.end();
      });

      it.each(addresses.map(([, path]) => path))('%s keeps nobody out, and fits a narrow screen', async (path) => {
        await visit.open(address(path));
        await keepsNobodyOut(visit);
      });
    });

    it.each(notForEverybody)(
      '%s says to an employee that it is not for them, and asks for nothing of it',
      async (path) => {
        const visit = await Visit.by(browser, stage, { ...reader, as: 'employee' });
        const asked: string[] = [];
        visit.page.on('request', (request) => {
          const { operationName } = JSON.parse(request.postData() ?? '{}') as { operationName?: string };
          if (operationName) asked.push(operationName);
        });
        await visit.open(path);
        expect(await visit.heading()).toBe(
          reader.language === 'fr' ? 'Cette page ne vous est pas destinée.' : 'This page is not for you.',
        );
        expect(await visit.page.locator('form, table, main input').count()).toBe(0);
        expect(asked.sort()).toEqual(['Programmes', 'Viewer']);
        await keepsNobodyOut(visit);
        await visit.end();
      },
    );
  });
});
