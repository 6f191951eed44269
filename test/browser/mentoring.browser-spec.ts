import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit, type Reader } from './support/browser.js';
import { Company } from './support/company.js';
import { Participants } from './support/participants.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

describe('mentoring, through its pages', () => {
  let stage: Stage;
  let company: Company;
  let they: Participants;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    stage = await startStage();
    company = await Company.on(stage);
    they = new Participants(stage, company);
    await they.enrol('employee');
    browser = await openBrowser();
  });

  afterEach(async () => {
    expect(visit.complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
    await visit.end();
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const opens = async (path: string, reader: Partial<Reader> = {}) => {
    visit = await Visit.by(browser, stage, { language: 'en', as: 'employee', ...reader });
    await visit.open(path);
  };
  const keyboard = () => visit.page.keyboard;
  const focusOn = async (role: 'button' | 'textbox' | 'checkbox', name: string | RegExp) =>
    visit.page.getByRole(role, { name }).focus();
  const main = async () => visit.page.getByRole('main').innerText();

  it('counts the days that a request stays open, for the one who asked and the one who answers', async () => {
    await they.request('employee', 'champion');
    await opens('/mentoring');
    expect(await visit.heading()).toBe('You asked Sofia. The answer will appear here.');
    await visit.sees('21 days left, until');
    await visit.end();
    await opens('/mentoring', { as: 'champion' });
    await visit.sees('21 days left, until');
    await visit.end();
    stage.app.clock.advance({ days: 20 });
    // Whoever was away for so long signs in again.
    await opens('/mentoring', { as: 'champion' });
    await visit.followClock();
    await visit.open('/mentoring');
    await visit.sees('One day left, until');
    stage.app.clock.advance({ days: -20 });
  });

  it('offers the next choice after a decline, with one act and its reasons', async () => {
    await they.answer('champion', 'declineInvitation');
    await opens('/mentoring');
    expect(await visit.heading()).toMatch(/^Sofia cannot take you on at the moment\. .+ could be next\.$/);
    await visit.sees('Speaks English, as you do');

    const ask = visit.page
      .getByRole('main')
      .getByRole('button', { name: /^Ask [^ ]+$/ })
      .first();
    await ask.focus();
    await keyboard().press('Enter');
    await keyboard().type('Could you show me how you began?');
    await focusOn('button', 'Send the request');
    await keyboard().press('Enter');
    await visit.sees('is sent.');
    await visit.page
      .getByRole('heading', { level: 1, name: /^You asked .+\. The answer will appear here\.$/ })
      .waitFor();
  });

  it('keeps goals and check-ins with the mentor, by keyboard alone', async () => {
    await company.offer();
    await they.answer('employee', 'acceptInvitation');
    await opens('/mentoring');
    const field = 'A goal with Sofia';
    await focusOn('textbox', field);
    await keyboard().type('Write a first post');
    await keyboard().press('Enter');
    await visit.sees('Write a first post');
    await keyboard().type('Answer a comment');
    await keyboard().press('Enter');
    await visit.page.getByRole('checkbox', { name: 'Answer a comment' }).waitFor();

    await focusOn('checkbox', 'Write a first post');
    await keyboard().press('Space');
    await visit.page.getByRole('checkbox', { name: /^Write a first post reached on/ }).waitFor();
    await focusOn('button', 'Remove the goal “Answer a comment”');
    await keyboard().press('Enter');
    await visit.page.getByRole('checkbox', { name: 'Answer a comment' }).waitFor({ state: 'detached' });
    expect(await visit.page.evaluate('document.activeElement.innerText')).toBe('Goals');

    await focusOn('button', 'Note a check-in with Sofia');
    await keyboard().press('Enter');
    await focusOn('textbox', 'What to remember');
    await keyboard().type('We began with a short post.');
    await visit.page.getByLabel('You meet again on').fill(dayFrom(stage, 7));
    await focusOn('button', 'Keep it');
    await keyboard().press('Enter');
    await visit.sees('Noted.');
    await visit.page.getByText(/^You meet again on \d/).waitFor();
    await visit.sees('We began with a short post.');
    expect(await visit.page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe(
      'Note a check-in with Sofia',
    );
  });

  it('loses nothing when the server is away', async () => {
    await opens('/mentoring');
    await visit.page.route('**/graphql', (route) => route.abort());
    await focusOn('textbox', 'A goal with Sofia');
    await keyboard().type('Speak at a session');
    await keyboard().press('Enter');
    await visit.sees('What you wrote is still here.');
    expect(await visit.page.getByRole('textbox', { name: 'A goal with Sofia' }).inputValue()).toBe(
      'Speak at a session',
    );
    await visit.page.unroute('**/graphql');
    await focusOn('button', 'Add');
    await keyboard().press('Enter');
    await visit.page.getByRole('checkbox', { name: 'Speak at a session' }).waitFor();
  });

  it('shows the mentor the same', async () => {
    await opens('/mentoring', { as: 'champion' });
    await visit.sees('With Élise: 1 of 2 goals reached, one check-in');
    await visit.sees('We began with a short post.');
  });

  it('draws a wake of any size as bands, and says so, with few links in the page', async () => {
    await stage.given.sql(
      `INSERT INTO lineage (programme_id, parent_id, since)
       SELECT l.programme_id, l.id, now() FROM lineage l, generate_series(1, 400) WHERE l.person_id = $1`,
      [company.people.champion],
    );
    await opens('/mentoring', { as: 'champion' });
    await visit.sees('401 colleagues follow in your wake');
    await visit.sees('They are too many to be drawn one by one: 401 are shown as bands');
    expect(await visit.page.locator('svg[role=img] circle').count()).toBe(1);
    await visit.page.getByText('The same as a list').click();
    await visit.sees('101 more, counted and not listed');
    expect(await visit.page.getByRole('main').getByRole('link').count()).toBeLessThan(40);
    await visit.page.setViewportSize({ width: 320, height: 640 });
    expect(await violationsOf(visit.page)).toEqual([]);
  });

  it.each([
    ['English', { language: 'en', scheme: 'light' }],
    ['French', { language: 'fr', scheme: 'dark' }],
  ] as const)('keeps nobody out, in %s, wide and narrow, with every form open', async (_, reader) => {
    await opens('/mentoring', reader);
    await visit.page.getByRole('button', { name: /^(Note a check-in|Noter un point)/ }).click();
    for (const width of [1280, 320]) {
      await visit.page.setViewportSize({ width, height: 860 });
      expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await violationsOf(visit.page)).toEqual([]);
    }
  });

  it('lets the mentee of somebody on a pause wait, or look again', async () => {
    await they.pause('champion');
    await opens('/');
    await visit.sees('Sofia is taking a pause. You may wait, or ask somebody else.');
    await visit.follow('Goals and check-ins');
    await visit.sees('If you ask somebody else and they accept, that ends this mentorship');
    await visit.page.getByText('Ask somebody else', { exact: true }).click();
    await visit.page.getByRole('button', { name: /^Ask / }).first().waitFor();
    expect(await violationsOf(visit.page)).toEqual([]);
  });

  it('leads from each message to where one goes on', async () => {
    await stage.app.runJobs();
    await opens('/messages');
    await visit.page.getByRole('link', { name: 'Go to mentoring: Sofia Lindqvist is taking a pause' }).click();
    await visit.page.getByRole('heading', { level: 1, name: /^Sofia is taking a pause\./ }).waitFor();
  });

  it('keeps what is over, to read', async () => {
    await they.leave('champion');
    await opens('/mentoring');
    expect(await visit.heading()).toMatch(/^Your mentorship with Sofia has ended, and you can look again\./);
    await visit.page.getByText('One earlier mentorship').click();
    await visit.sees('We began with a short post.');
    expect(await visit.page.getByRole('main').getByRole('checkbox').count()).toBe(0);
    expect(await main()).not.toContain('Note a check-in');
    expect(await violationsOf(visit.page)).toEqual([]);
  });
});

function dayFrom(stage: Stage, days: number): string {
  return new Date(stage.app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
