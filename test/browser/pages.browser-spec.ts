import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { mayOpen, appPages, type DoorPath, type PagePath } from '../../apps/web/src/app/pages.js';
import { violationsOf } from './support/axe.js';
import { askedBy, watchForPaint } from './support/asked-before-paint.js';
import { widerThanThePage } from './support/widest.js';
import { openBrowser, Visit } from './support/browser.js';
import { Company, done, password, type Accounts } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(180_000);

/** Who opens it; the words after a colon stand for the ids of this company. */
type Example = [as: keyof Accounts | 'anybody', address: string];

/** At least one for each page of the app, in what differs from one reader to the next. */
const examples: Record<PagePath | DoorPath | '*' | '/labels/:id', Example[]> = {
  '/sign-in': [
    ['anybody', '/sign-in'],
    ['anybody', '/sign-in?session=over'],
  ],
  '/sign-in/forgotten': [['anybody', '/sign-in/forgotten']],
  '/sign-in/done': [
    ['anybody', '/sign-in/done'],
    ['employee', '/sign-in/done'],
  ],
  '/sign-in/link': [['anybody', '/sign-in/link#worth-nothing']],
  // Open before anybody is there, and never again: looked at then.
  '/setup': [],
  '/': [
    ['employee', '/'],
    ['champion', '/'],
    ['admin', '/'],
  ],
  '/journey': [
    ['admin', '/journey'],
    ['employee', '/journey'],
  ],
  '/guide': [['employee', '/guide']],
  '/guide/edit': [['guide', '/guide/edit?guide=good-practices']],
  '/sessions': [
    ['employee', '/sessions'],
    ['employee', '/sessions?when=past'],
  ],
  '/sessions/new': [['trainer', '/sessions/new']],
  '/sessions/:id/edit': [['trainer', '/sessions/:session/edit']],
  '/sessions/:id': [
    ['employee', '/sessions/:session'],
    ['trainer', '/sessions/:session'],
  ],
  '/sessions/:id/desk': [
    ['trainer', '/sessions/:session/desk'],
    ['employee', '/sessions/:session/desk'],
  ],
  '/mentoring': [
    ['employee', '/mentoring'],
    ['champion', '/mentoring'],
  ],
  '/people': [
    ['employee', '/people'],
    ['employee', '/people?search=sofia'],
    ['admin', '/people?role=TRAINER'],
  ],
  '/people/:id': [
    ['employee', '/people/:champion'],
    ['champion', '/people/:employee'],
    ['admin', '/people/:employee'],
  ],
  '/directory/people/new': [['admin', '/directory/people/new']],
  '/adoption': [
    ['hr', '/adoption'],
    ['hr', '/adoption?country=FR'],
    ['hr', '/adoption?unit=france'],
  ],
  '/programme': [['manager', '/programme']],
  '/programme/settings': [['manager', '/programme/settings']],
  '/programme/levels': [['manager', '/programme/levels']],
  '/programme/team': [
    ['manager', '/programme/team'],
    ['admin', '/programme/team'],
  ],
  '/preferences': [['employee', '/preferences']],
  '/account': [['employee', '/account']],
  '/messages': [['employee', '/messages']],
  '/directory/roles': [['admin', '/directory/roles']],
  '/directory/imports': [['admin', '/directory/imports']],
  '/operations': [['admin', '/operations']],
  '/operations/mail': [['admin', '/operations/mail']],
  '/operations/audit': [['admin', '/operations/audit']],
  '/operations/sign-in': [['admin', '/operations/sign-in']],
  '/operations/company': [['admin', '/operations/company']],
  '/setup/company': [['admin', '/setup/company']],
  '/setup/people': [['admin', '/setup/people']],
  '/setup/sign-in': [['admin', '/setup/sign-in']],
  '/setup/programme': [['admin', '/setup/programme']],
  '*': [['employee', '/nowhere']],
  // Written by the server, for whoever has the address.
  '/labels/:id': [['anybody', '/labels/:label']],
};

const paths = Object.keys(appPages) as PagePath[];
const notForEverybody = paths.filter((path) => !mayOpen({ capabilities: [] }, path));

describe('every page', () => {
  let stage: Stage;
  let company: Company;
  let browser: Browser;

  beforeAll(async () => {
    stage = await startStage();
    browser = await openBrowser();
    await lookAtSetUp();
    company = await Company.on(stage);
    await company.offer();
    await company.seat();
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const setUp: Record<string, object> = {};
  const lookAtSetUp = async () => {
    for (const language of ['en', 'fr'] as const) {
      const visit = await Visit.by(browser, stage, { language });
      await visit.page.setViewportSize({ width: 320, height: 640 });
      await visit.open('/setup#token');
      const width = await visit.page.evaluate('document.documentElement.scrollWidth');
      setUp[language] = { heading: await visit.heading(), violations: await violationsOf(visit.page), width };
      await visit.end();
    }
  };

  it('by which Sillage is set up keeps nobody out, as long as it is there', () => {
    expect(setUp).toEqual({
      en: { heading: 'Welcome. You are the first one here.', violations: [], width: 320 },
      fr: { heading: 'Bienvenue. Vous êtes la première personne ici.', violations: [], width: 320 },
    });
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
      expect(await widerThanThePage(page)).toEqual([]);
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
        expect(asked).toEqual(['Viewer_Programmes']);
        await keepsNobodyOut(visit);
        await visit.end();
      },
    );
  });

  describe('asks the server once before it is painted:', () => {
    const reader = { language: 'en' } as const;
    const opened = paths.flatMap((path) => examples[path].map(([as, from]) => [path, as, from] as const));
    /** Elsewhere, all pages are in reach by the rail and the account's menu. */
    const linkedFrom: Partial<Record<PagePath, string>> = {
      '/guide/edit': '/guide',
      '/sessions/new': '/sessions',
      '/directory/people/new': '/people',
      '/sessions/:id': '/sessions',
      '/sessions/:id/edit': '/sessions/:session',
      '/sessions/:id/desk': '/sessions/:session',
      '/people/:id': '/people?search=sofia',
      '/operations/mail': '/operations',
      '/operations/company': '/operations/mail',
      '/setup/company': '/',
      '/setup/people': '/',
      '/setup/sign-in': '/',
      '/setup/programme': '/',
      '/preferences': '/guide',
      '/directory/imports': '/directory/roles',
      '/operations/audit': '/operations/mail',
      '/operations/sign-in': '/operations/mail',
      '/programme/settings': '/programme',
      '/programme/levels': '/programme',
      '/programme/team': '/programme',
    };
    /** What whoever opens it is asked for, or what has a route of its own. */
    const asksNothing: PagePath[] = ['/directory/people/new', '/directory/imports'];
    /** What is no part of the first paint: what was seen is marked as read. */
    const following: Partial<Record<string, string[]>> = {
      // All of this company works in France: where one looks at all of it, its units come a level below.
      '/adoption': ['AdoptionBelow_AdoptionStory_AdoptionProjection'],
      '/adoption?unit=france': ['AdoptionStory_AdoptionProjection'],
      '/messages': ['MarkNotificationsRead', 'Viewer_Messages'],
      // What is written is shown as its readers see it, once it stands there.
      '/guide/edit': ['GuidePreview'],
    };
    let visits: Map<string, Visit>;

    beforeAll(async () => {
      const input = { sessionId: company.sessionId };
      await done(
        stage,
        'mutation ($input: SessionInput!) { registerForSession(input: $input) { registration { id } } }',
        input,
        company.people.employee,
      );
      visits = new Map();
      for (const as of new Set(opened.map(([, account]) => account))) {
        const visit = await Visit.by(browser, stage, { ...reader, as });
        await watchForPaint(visit.page);
        visits.set(as, visit);
      }
    });

    beforeEach(async () => {
      await stage.given.sql('UPDATE notification SET read_at = NULL');
    });

    afterAll(async () => {
      for (const visit of visits.values()) await visit.end();
    });

    it.each(opened)('%s, opened by %s at its address %s', async (of, as, path) => {
      const { page } = visits.get(as)!;
      await page.goto(address(path));
      const { beforePaint, afterwards } = await askedBy(page);
      expect(beforePaint).toHaveLength(1);
      expect(afterwards).toEqual(following[path] ?? following[of] ?? []);
    });

    it.each(paths.map((path) => [path, ...examples[path][0]!] as const))(
      '%s, come to by %s by a link to %s',
      async (path, as, to) => {
        const visit = visits.get(as)!;
        await visit.open(address(linkedFrom[path] ?? '/preferences'));
        const { beforePaint, afterwards } = await askedBy(visit.page, async () => {
          const link = visit.page.locator(`a[href="${address(to)}"]`).first();
          if (!(await link.isVisible())) await visit.page.getByRole('banner').first().getByRole('button').click();
          await link.click();
        });
        expect(beforePaint).toHaveLength(asksNothing.includes(path) ? 0 : 1);
        expect(afterwards).toEqual(following[path] ?? []);
      },
    );

    it('the page that one comes to by signing in', async () => {
      const { page } = await Visit.by(browser, stage, reader);
      await watchForPaint(page);
      await page.goto('/mentoring');
      await page.getByLabel('Email').fill('employee@example.com');
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL('/mentoring');
      expect(await askedBy(page)).toMatchObject({ beforePaint: [expect.any(String)], afterwards: [] });
      await page.context().close();
    });
  });

  it.each([
    ['acts', async (page: Page) => page.getByRole('switch', { name: 'Messages by email' }).press('Space')],
    ['goes on', async (page: Page) => page.locator('a[href="/sessions"]').first().click()],
  ])('asks whoever %s after their session is over to sign in, over the page', async (_, go) => {
    const visit = await Visit.by(browser, stage, { language: 'en', as: 'employee' });
    await visit.open('/preferences');
    await visit.page.context().clearCookies();
    await go(visit.page);
    await visit.page.getByRole('dialog', { name: 'Your session has ended.' }).waitFor();
    await visit.end();
  });
});
