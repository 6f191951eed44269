import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Request } from 'playwright-core';
import { openBrowser, Visit } from './support/browser.js';
import { Company, done, password, programme, type Accounts } from './support/company.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

describe('what people fill in and press', () => {
  let stage: Stage;
  let company: Company;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    stage = await startStage();
    company = await Company.on(stage);
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

  const opens = async (as: keyof Accounts, path: string) => {
    visit = await Visit.by(browser, stage, { language: 'en', as });
    await visit.open(path);
  };
  const field = (label: string) => visit.page.getByLabel(label, { exact: true });
  const focused = async () => visit.page.evaluate<string>('document.activeElement.labels?.[0]?.innerText');

  it('whoever forgot their password comes in by a link, once, and has another one', async () => {
    visit = await Visit.by(browser, stage, { language: 'en' });
    await visit.open('/sign-in');
    await visit.follow('Forgotten your password?');
    await field('Email').fill('employee@example.com');
    await visit.press('Send me a link');
    await visit.sees('If employee@example.com has an account here, a link is on its way.');
    await stage.app.runJobs();
    await stage.app.runJobs();
    const [letter] = await stage.given.sql<{ text: string }>('SELECT text FROM mail WHERE person_id = $1', [
      company.people.employee,
    ]);
    const link = /\/sign-in\/link#\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    await visit.open(link);
    await field('New password').fill(password);
    await visit.press('Sign in');
    await visit.page.waitForURL('/');
    await visit.page.context().clearCookies();
    await visit.open(link);
    expect(await visit.heading()).toBe('This link does not work.');
    await visit.follow('Ask for another link');
    await visit.page.waitForURL('/sign-in/forgotten');
  });

  describe('scheduling a session', () => {
    const fillIn = async (times: { day: string; from: string; to: string }) => {
      await field('Title').fill('Answer a comment');
      await field('What it is about').fill('We answer a comment together.');
      await field('Day').fill(times.day);
      await field('From').fill(times.from);
      await field('To').fill(times.to);
    };

    it('leads to its page, at the hours that were written', async () => {
      await opens('trainer', '/sessions/new');
      expect(await field('Time zone of these hours').inputValue()).toBe('Europe/Paris');
      await fillIn({ day: '2027-06-15', from: '14:00', to: '15:30' });
      await field('Seats (empty: no limit)').fill('12');
      await visit.press('Schedule a session');
      await visit.page.getByRole('heading', { level: 1, name: 'Answer a comment' }).waitFor();
      await visit.sees('Tuesday 15 June');
      await visit.sees('14:00–15:30');
      await visit.sees('0 of 12 seats taken');
    });

    it('says that the clocks leave out an hour, sends nothing, and goes on from there', async () => {
      await opens('trainer', '/sessions/new');
      const sent: string[] = [];
      visit.page.on('request', (request) => sent.push(...operationsIn(request)));
      await fillIn({ day: '2027-03-28', from: '02:30', to: '03:30' });
      await visit.sees('The clocks go forward then, and this time does not exist on that day.');
      await visit.press('Schedule a session');
      expect(await focused()).toBe('From');
      expect(sent).not.toContain('ScheduleSession');

      await field('From').fill('03:00');
      await visit.press('Schedule a session');
      await visit.page.getByRole('heading', { level: 1, name: 'Answer a comment' }).waitFor();
      await visit.sees('Sunday 28 March');
      await visit.sees('03:00–03:30');
    });

    it('says which of two hours is meant, when the clocks go back', async () => {
      await opens('trainer', '/sessions/new');
      await fillIn({ day: '2027-10-31', from: '02:30', to: '04:00' });
      await visit.sees('this time comes twice on that day: the first one is meant.');
    });
  });

  describe('a seat', () => {
    it('is taken once though it is asked for twice, when no answer came', async () => {
      await opens('employee', `/sessions/${company.sessionId}`);
      const ids: string[] = [];
      visit.page.on('request', (request) => {
        if (operationsIn(request).includes('RegisterForSession')) ids.push(mutationIdIn(request));
      });
      await visit.page.route('**/graphql', (route) => route.abort());
      await visit.press('Register');
      await visit.sees('Sillage could not be reached.');
      await visit.page.unroute('**/graphql');
      await visit.press('Register');
      await visit.sees('You have a seat.');
      expect(ids[1]).toBe(ids[0]);

      await visit.press('Give my seat back');
      await visit.press('Register');
      await visit.sees('You have a seat.');
      expect(ids).toHaveLength(3);
      expect(ids[2]).not.toBe(ids[0]);
    });

    it('leads to the field for the code once its time comes, on a page that is left open', async () => {
      const before = stage.app.clock.now();
      const query = 'query ($id: ID!) { session(id: $id) { checkInOpensAt } }';
      const { data } = await stage.app.graphql<{ session: { checkInOpensAt: string } }>(
        query,
        { id: company.sessionId },
        company.people.employee,
      );
      stage.app.clock.set(new Date(Date.parse(data.session.checkInOpensAt) - 1000).toISOString());
      await opens('employee', `/sessions/${company.sessionId}`);
      await visit.sees('Check-in opens here on');
      expect(await field('Code shown by the host').count()).toBe(0);
      stage.app.clock.advance({ seconds: 1 });
      await field('Code shown by the host').waitFor();
      stage.app.clock.set(before.toISOString());
    });

    it('of a session that is full is waited for', async () => {
      const sessionId = await fullSession();
      await opens('employee', `/sessions/${sessionId}`);
      await visit.sees('All seats are taken.');
      await visit.press('Join the waiting list');
      await visit.sees('1st in the waiting list');
      await visit.press('Leave the waiting list');
      await visit.page.getByRole('button', { name: 'Join the waiting list' }).waitFor();
    });
  });

  describe('an offer', () => {
    it('is made to a colleague who is found by name, and taken back', async () => {
      await opens('champion', '/mentoring');
      await visit.sees('You may accompany 5 more colleagues.');
      await field('Name of a colleague').fill('helene');
      await visit.press('Invite Hélène Dubois');
      expect(await focused()).toBe('A few words');
      await field('A few words').fill('Shall we try it together?');
      await visit.press('Send the offer');
      await visit.sees('Your offer to Hélène Dubois is sent.');
      await visit.sees('You may accompany 4 more colleagues.');
      await visit.press('Take back');
      await visit.sees('You may accompany 5 more colleagues.');
      expect(await visit.page.getByText('Sent by you').count()).toBe(0);
    });

    it('is made on a colleague’s page', async () => {
      await opens('champion', `/people/${company.people.trainer}`);
      await visit.press('Offer to be Tomás’s mentor');
      await visit.press('Send the offer');
      await visit.sees('Your offer to Tomás Herrera is sent.');
    });

    it('is kept while the session ends, and sent as it was once the same person has signed in over it', async () => {
      await opens('champion', `/people/${company.people.guide}`);
      await visit.press('Offer to be Ingrid’s mentor');
      await field('A few words').fill('Five minutes ahead is enough.');
      const sent: string[] = [];
      visit.page.on('request', (request) => {
        if (operationsIn(request).includes('InviteMentee')) sent.push(mutationIdIn(request));
      });
      await stage.given.sql('UPDATE sign_in SET ended_at = now() WHERE person_id = $1', [company.people.champion]);
      await visit.press('Send the offer');
      const dialog = visit.page.getByRole('dialog', { name: 'Your session has ended.' });
      const signIn = async (email: string) => {
        await dialog.getByLabel('Email').fill(email);
        await dialog.getByLabel('Password', { exact: true }).fill(password);
        await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
      };
      await signIn('employee@example.com');
      await dialog.getByText('You are signed in as Élise Marchand now.').waitFor();
      await dialog.getByRole('button', { name: 'Sign in as Sofia Lindqvist' }).click();
      await signIn('champion@example.com');
      await visit.sees('Your offer to Ingrid Vogel is sent.');
      expect(new Set(sent)).toEqual(new Set([sent[0]]));
      expect(sent.length).toBeGreaterThan(1);
      // What the browser says of an answer that nobody is signed in.
      expect(visit.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
      visit.complaints.length = 0;
    });
  });

  it('choices are kept as they are made', async () => {
    const toggle = (name: string) => visit.page.getByRole('switch', { name });
    await opens('employee', '/preferences');
    expect(await toggle('Messages by email').isChecked()).toBe(true);
    await toggle('Messages by email').press('Space');
    await visit.sees('Saved');
    await toggle('Colleagues may see that I hold the label').press('Space');
    // The first hour is kept while the second is being typed.
    const { promise: typed, resolve } = Promise.withResolvers<void>();
    await visit.page.route('**/graphql', async (route) => {
      if (operationsIn(route.request()).includes('Preferences')) await typed;
      await route.continue();
    });
    await field('From').fill('21:15');
    await field('To').fill('06:45');
    const told = async (operation: string, words: string) =>
      visit.page.waitForResponse(
        async (response) =>
          operationsIn(response.request()).includes(operation) && (await response.text()).includes(words),
      );
    const kept = told('Preferences', '"quietHoursStart":"21:15"');
    resolve();
    await kept;
    await visit.page.evaluate('new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))');
    expect(await field('To').inputValue()).toBe('06:45');
    const keptToo = told('UpdatePreferences', '"quietHoursEnd":"06:45"');
    await field('To').blur();
    await keptToo;
    await visit.open('/preferences');
    expect(await toggle('Messages by email').isChecked()).toBe(false);
    expect(await toggle('Messages in Sillage').isChecked()).toBe(true);
    expect(await toggle('Colleagues may see that I hold the label').isChecked()).toBe(true);
    expect(await toggle('Colleagues who look for a mentor may ask me').isChecked()).toBe(false);
    expect([await field('From').inputValue(), await field('To').inputValue()]).toEqual(['21:15', '06:45']);
  });

  it('the guide has a table of contents that leads into it, and tables that scroll alone', async () => {
    await opens('employee', '/guide');
    const contents = visit.page.getByRole('navigation', { name: 'Contents' }).first();
    expect(await contents.getByRole('link').allInnerTexts()).toEqual([
      'Before you speak',
      'Say who you are',
      'While you speak',
      'After you spoke',
    ]);
    await contents.getByRole('link', { name: 'After you spoke' }).click();
    const id = new URL(visit.page.url()).hash.slice(1);
    expect(await visit.page.locator(`[id="${id}"]`).innerText()).toBe('After you spoke');
    expect(await visit.page.locator('[data-table][tabindex="0"] > table').count()).toBe(1);
    await visit.sees('one minute to read');
  });

  /** With one seat, which the champion has. */
  async function fullSession(): Promise<string> {
    const startsAt = new Date(stage.app.clock.now().getTime() + 48 * 3_600_000);
    const input = {
      programme: programme,
      kind: 'WORKSHOP',
      title: 'A small room',
      description: 'For one.',
      language: 'en',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      timeZone: 'Europe/Paris',
      place: 'Room 4',
      capacity: 1,
    };
    const scheduled = await done<{ scheduleSession: { session: { id: string } } }>(
      stage,
      'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { session { id } } }',
      input,
      company.people.trainer,
    );
    const { id } = scheduled.scheduleSession.session;
    await done(
      stage,
      'mutation ($input: SessionInput!) { registerForSession(input: $input) { registration { id } } }',
      { sessionId: id },
      company.people.champion,
    );
    return id;
  }
});

interface Sent {
  operationName?: string;
  variables?: { input?: { clientMutationId?: string } };
}

function sentIn(request: Request): Sent {
  return JSON.parse(request.postData() ?? '{}') as Sent;
}

function operationsIn(request: Request): string[] {
  const { operationName } = sentIn(request);
  return operationName?.split('_') ?? [];
}

function mutationIdIn(request: Request): string {
  return sentIn(request).variables?.input?.clientMutationId ?? '';
}
