import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SnapshotService } from '@sillage/dashboards';
import { dayIn, earlier } from '@sillage/platform';
import { DateTime } from 'luxon';
import type { Browser } from 'playwright-core';
import { figuresKept } from '../support/close-of-day.js';
import { openBrowser, Visit } from './support/browser.js';
import { Company, password, programme } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

describe('the way of an employee, through the pages', () => {
  let stage: Stage;
  let company: Company;
  let browser: Browser;
  let employee: Visit;

  beforeAll(async () => {
    stage = await startStage();
    company = await Company.on(stage);
    await company.offer();
    browser = await openBrowser();
    employee = await Visit.by(browser, stage, { language: 'en' });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const page = () => employee.page;
  const adoption = async () => {
    const hr = await Visit.by(browser, stage, { language: 'en', as: 'hr' });
    await hr.open('/adoption');
    const sentence = await hr.heading();
    expect(hr.complaints).toEqual([]);
    await hr.end();
    return sentence;
  };

  it('is not yet in HR’s figures', async () => {
    await stage.app.get(SnapshotService).take();
    expect(await adoption()).toBe('6 of 31 people hold the label, 19.4%.');
  });

  it('starts at the door, and leads back to what was asked for', async () => {
    await page().goto('/guide');
    await page().getByLabel('Email').fill('employee@example.com');
    await page().getByLabel('Password', { exact: true }).fill('not-it');
    await employee.press('Sign in');
    await employee.sees('This email and this password do not go together.');

    await page().getByLabel('Password', { exact: true }).fill(password);
    await employee.press('Sign in');
    await page().getByRole('heading', { level: 1, name: 'Good practices' }).waitFor();
  });

  it('joins the programme', async () => {
    await employee.open('/');
    expect(await employee.heading()).toBe('Your journey starts when you like.');
    await employee.press('Join the programme');
    await page().getByRole('heading', { level: 1, name: '3 steps lead to the Champion label.' }).waitFor();
  });

  it('reads the guide and says so', async () => {
    await employee.follow('Read the guide');
    await employee.press('I have read the guide');
    await employee.sees('You have acknowledged this guide.');
    await employee.follow('Back to my journey');
    await page().getByRole('heading', { level: 1, name: 'One of 3 steps is done.' }).waitFor();
    await employee.sees('Version 1');
  });

  it('takes a seat in a session', async () => {
    await employee.follow('Choose a session');
    await employee.follow('Your first post');
    await employee.press('Register');
    await employee.sees('You have a seat.');
    expect(await page().getByRole('link', { name: 'Join the meeting' }).getAttribute('href')).toBe(
      'https://meet.example.com/first-post',
    );
  });

  it('accepts a colleague’s offer', async () => {
    await page().getByRole('link', { name: 'My journey' }).click();
    await employee.follow('See the offer');
    await page().getByRole('heading', { level: 1, name: 'Sofia Lindqvist offered to be your mentor.' }).waitFor();
    await employee.sees('Shall we try it together?');
    await employee.press('Accept');
    await page().getByRole('heading', { level: 2, name: 'Your mentor' }).waitFor();
  });

  it('checks in with the code that the host shows, after a mistake', async () => {
    stage.app.clock.advance({ minutes: 65 });
    await employee.followClock();
    await employee.open(`/sessions/${company.sessionId}`);
    const code = page().getByLabel('Code shown by the host');
    await code.fill('WRONG1');
    await employee.press('Check in');
    await page().locator('[aria-invalid=true]').waitFor();

    await code.fill(await company.checkInCode());
    await employee.press('Check in');
    await employee.sees('You were there, and it counts for your journey.');
  });

  it('receives the label without asking for it, while the page is open', async () => {
    await employee.open('/');
    expect(await employee.heading()).toBe('Every step is done.');
    await stage.app.runJobs();
    await page().getByRole('heading', { level: 1, name: 'You hold the Champion label.' }).waitFor();
  });

  it('appears in the chain of the one who went ahead', async () => {
    const champion = await Visit.by(browser, stage, { language: 'en', as: 'champion' });
    await champion.open('/mentoring');
    await champion.sees('One colleague follows in your wake, one of them with the label.');
    expect(champion.complaints).toEqual([]);
    await champion.end();
  });

  it('is in HR’s figures from the close of day on, rounded so that they tell of nobody', async () => {
    expect((await figuresKept(stage.app, stage.given, 'social-media')).labelled).toBe(7);
    expect(await adoption()).toMatch(/^(6|9) of 31 people hold the label, (19.4|29.0)%\.$/);
  });

  it('asked the page for nothing that it had to complain of', () => {
    expect(employee.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });

  describe('whose figures HR looks at', () => {
    let visit: Visit;
    let first: string;

    beforeAll(async () => {
      const units = await stage.given.sql<{ id: string }>(`SELECT id FROM org_unit WHERE code = 'group'`);
      const group = units[0]?.id ?? '';
      const staffed = async (code: string, above: string, country: string) => {
        const id = await stage.given.unit(code, above);
        for (let one = 0; one < 12; one += 1) await stage.given.person({ unit: id, country });
      };
      await staffed('germany', group, 'DE');
      const madrid = await stage.given.unit('madrid', await stage.given.unit('iberia', group));
      for (const code of ['sol', 'retiro']) await staffed(code, madrid, 'ES');
      await figuresKept(stage.app, stage.given, programme);
      first = dayIn('UTC', earlier(stage.app.clock.now(), { days: 1 }));
      const { day, month, year } = DateTime.fromISO(first);
      stage.app.clock.set(`${DateTime.utc(year, month, day).plus({ months: 1, days: 1 }).toISODate()}T00:10:00Z`);
      await stage.app.get(SnapshotService).take();
    });

    afterEach(async () => {
      expect(visit.complaints).toEqual([]);
      await visit.end();
    });

    const opens = async (path: string) => {
      visit = await Visit.by(browser, stage, { language: 'en', as: 'hr' });
      await visit.open(path);
    };
    const field = (label: string) => visit.page.getByLabel(label, { exact: true });
    const units = () => visit.page.getByRole('region', { name: /unit/i }).first();
    const query = () => Object.fromEntries(new URL(visit.page.url()).searchParams);

    it('are opened level by level, and the way back leads to where one was', async () => {
      await opens('/adoption');
      await units()
        .getByRole('link', { name: /^Unit germany/ })
        .press('Enter');
      await visit.page.getByRole('heading', { level: 1, name: /of 12 people/ }).waitFor();
      expect(query()).toEqual({ unit: 'germany' });
      await visit.page.locator('h1:focus').waitFor();
      await visit.sees('Everybody here works in Germany.');
      await visit.page.goBack();
      await visit.page.locator('[data-opens=germany]:focus').waitFor();
      expect(query()).toEqual({});
    });

    it('pass over a level that is a single unit', async () => {
      await opens('/adoption?unit=iberia');
      await visit.sees('Everybody here is in Unit madrid: these are its units.');
      await visit.follow('Unit group');
      expect(query()).toEqual({ unit: 'group' });
    });

    it('are a table one click away, as its address says', async () => {
      await opens('/adoption');
      await units().getByRole('button', { name: 'See the table' }).click();
      await units().getByRole('button', { name: 'Headcount', exact: true }).click();
      await units().getByRole('button', { name: 'Columns' }).click();
      await field('Invited').check();
      await visit.page.keyboard.press('Escape');
      const table = () => units().getByRole('table').innerText();
      await units().getByRole('columnheader', { name: 'Invited' }).waitFor();
      expect(query()).toEqual({
        units: 'table',
        'units-sort': '-headcount',
        'units-columns': 'headcount,invited,enrolled,acknowledged,trained,labelled,adoptionRate,beside',
      });
      const shown = await table();
      await visit.page.reload();
      await units().getByRole('table').waitFor();
      expect(await table()).toBe(shown);
      expect(await units().getByRole('link', { name: /CSV/ }).getAttribute('href')).toBe(
        '/exports/adoption.csv?programme=social-media&groupBy=ORG_UNIT&lang=en',
      );
      await units().getByRole('button', { name: 'See the picture' }).click();
      await units().getByRole('table').waitFor({ state: 'detached' });
    });

    it('are compared with those of another day', async () => {
      await opens('/adoption');
      await visit.press('Compare with a day');
      await field('A day').fill('1999-01-01');
      await visit.press('Show this day');
      await visit.sees('There are no figures of that day.');
      await field('A day').fill(first);
      await visit.press('Show this day');
      await visit.page.getByRole('columnheader', { name: 'Difference' }).first().waitFor();
      expect(query()).toEqual({ compare: first });
    });

    it.each([
      ['/adoption?day=1999-01-01', 'There are no figures of that day.', 'See the latest figures'],
      ['/adoption?unit=rome', 'There is no such unit among those that you look after.', 'See all that you look after'],
      ['/adoption?country=F', 'There is no such country.', 'See every country'],
      [
        '/adoption?country=JP',
        'No group of people is counted here: whoever is here is part of the figures further up.',
        'See every country',
      ],
      [
        '/adoption?programme=cooking',
        'There is no such programme among those that you look after.',
        'See your figures',
      ],
    ])('that an address asks for in vain are none, calmly: %s', async (path, words, back) => {
      await opens(path);
      expect(await visit.heading()).toBe(words);
      await visit.follow(back);
      await visit.page.getByRole('heading', { level: 1, name: /hold the label/ }).waitFor();
      // What the browser says of a question that is refused as it stands.
      expect(visit.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
      visit.complaints.length = 0;
    });

    it.each([
      ['/adoption', 1280],
      ['/adoption', 360],
      ['/adoption?unit=iberia', 1280],
      ['/adoption?countries=table&units=table', 1280],
    ])('stand still while they come: %s, %i wide', async (path, width) => {
      visit = await Visit.by(browser, stage, { language: 'en', as: 'hr' });
      await visit.page.setViewportSize({ width, height: 800 });
      await visit.page.addInitScript(`
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.moved += value;
        }).observe({ type: 'layout-shift', buffered: true });
      `);
      await visit.open(path);
      expect(await visit.page.evaluate('window.moved')).toBeLessThan(0.05);
    });

    it('are printed on two pages', async () => {
      await opens('/adoption');
      const paper = (await visit.page.pdf({ format: 'A4' })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    });

    it('are no longer shown to whose role is over, with the page open', async () => {
      await opens('/adoption');
      await stage.given.sql('DELETE FROM role_assignment WHERE person_id = $1', [company.people.hr]);
      await units()
        .getByRole('link', { name: /^Unit germany/ })
        .click();
      await visit.page.getByRole('heading', { level: 1, name: 'These figures are no longer yours to see.' }).waitFor();
      expect(await visit.page.locator('main table').count()).toBe(0);
    });
  });
});
