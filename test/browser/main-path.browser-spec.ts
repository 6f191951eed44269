import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SnapshotService } from '@sillage/dashboards';
import type { Browser } from 'playwright-core';
import { figuresKept } from '../support/close-of-day.js';
import { openBrowser, Visit } from './support/browser.js';
import { Company, password } from './support/company.js';
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
});
