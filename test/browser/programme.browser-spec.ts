import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Actor } from '@sillage/platform';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit } from './support/browser.js';
import { declared, Labelled } from './support/labelled.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

describe('looking after a programme', () => {
  let stage: Stage;
  let browser: Browser;
  let labelled: Labelled;
  let holder: Actor;
  let manager: Visit;

  beforeAll(async () => {
    stage = await startStage();
    labelled = await Labelled.on(stage);
    await labelled.reviewer('manager', { role: 'PROGRAMME_MANAGER' }, { givenName: 'Claire', familyName: 'Moreau' });
    await labelled.reviewer('lead', { role: 'LOCAL_LEAD', unit: labelled.unit }, { familyName: 'Silva' });
    await labelled.account('employee', { familyName: 'Nowak' });
    const [zoe, noor, ines] = [
      await labelled.participant('zoe', { givenName: 'Zoé', familyName: 'Lefèvre' }),
      await labelled.participant('noor', { givenName: 'Noor', familyName: 'de Wit' }),
      await labelled.participant('ines', { givenName: 'Inês', familyName: 'Duarte' }),
    ];
    await labelled.handedIn(zoe, 6);
    await labelled.handedIn(noor, 4);
    await labelled.handedIn(ines, 2);
    holder = await labelled.participant('holder', { givenName: 'Sofia', familyName: 'Lindqvist' });
    await labelled.label(holder, 'AWARDED', { endsIn: 300 });
    browser = await openBrowser();
    manager = await Visit.by(browser, stage, { language: 'en', as: 'manager' });
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const page = () => manager.page;
  const button = (name: string) => page().getByRole('button', { name });
  const focused = async () => page().evaluate<string>('document.activeElement.innerText');
  const pressed = async (name: string) => {
    await button(name).focus();
    await page().keyboard.press('Enter');
  };

  it.each([
    ['en', 'light', '3 labels wait for your review.'],
    ['fr', 'dark', '3 labels attendent votre avis.'],
  ] as const)('begins with what waits, in %s', async (language, scheme, title) => {
    const visit = await Visit.by(browser, stage, { language, scheme, as: 'manager' });
    await visit.open('/');
    await visit.page.getByRole('link', { name: 'Programme', exact: true }).click();
    await visit.page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await violationsOf(visit.page)).toEqual([]);
    await visit.page.setViewportSize({ width: 320, height: 640 });
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await violationsOf(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.end();
  });

  it('is for those who do, and for nobody else', async () => {
    const employee = await Visit.by(browser, stage, { language: 'en', as: 'employee' });
    await employee.open('/');
    expect(await employee.page.getByRole('link', { name: 'Programme', exact: true }).count()).toBe(0);
    await employee.end();
  });

  it('shows who waits longest first, with the evidence', async () => {
    await manager.open('/programme');
    const names = await page().getByRole('article').getByRole('link').allInnerTexts();
    expect(names).toEqual(['Zoé Lefèvre', 'Noor de Wit', 'Inês Duarte']);
    await manager.sees('“Your first post” · with the check-in code');
    await manager.sees(declared);
  });

  it('awards by keyboard, and says so where it was done', async () => {
    await pressed('Award the Champion label to Zoé Lefèvre');
    await manager.sees('Awarded. Zoé Lefèvre holds the Champion label now.');
    expect(await focused()).toBe('Awarded. Zoé Lefèvre holds the Champion label now.');
    await page().getByRole('heading', { level: 1, name: '2 labels wait for your review.' }).waitFor();
    expect(await page().getByRole('article').count()).toBe(3);
    expect(await violationsOf(page())).toEqual([]);
  });

  it('sends back by keyboard, with words that the person reads', async () => {
    await pressed('Send back the Champion label of Noor de Wit');
    await page().getByLabel('What is missing?').waitFor();
    await page().keyboard.press('Tab');
    expect(await focused()).toBe('Send back');
    await page().keyboard.press('Enter');
    await manager.sees('Write a few words: without them the person cannot know why.');
    expect(await violationsOf(page())).toEqual([]);
    await page().keyboard.type('Which team was it?');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await manager.sees('Sent back. Noor de Wit reads your words and may hand the label in again.');
    await page().getByRole('heading', { level: 1, name: 'One label waits for your review.' }).waitFor();
  });

  it('keeps the words when the server is away, and lets one give up', async () => {
    await pressed('Send back the Champion label of Inês Duarte');
    await page().getByLabel('What is missing?').fill('Tell more about the session.');
    await page().route('**/graphql', (route) => route.abort());
    await page().getByRole('button', { name: 'Send back', exact: true }).click();
    await manager.sees('Nothing was changed, and your words are still here.');
    expect(await page().getByLabel('What is missing?').inputValue()).toBe('Tell more about the session.');
    await page().unroute('**/graphql');
    await manager.press('Cancel');
    expect(await page().evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe(
      'Send back the Champion label of Inês Duarte',
    );
  });

  it('shows one’s own label, which somebody else reviews', async () => {
    const lead = await labelled.participant('own', { givenName: 'Rui', familyName: 'Costa' });
    await labelled.handedIn(lead, 1);
    await stage.given.insert('role_assignment', { person_id: lead.personId, role: 'LOCAL_LEAD' });
    const visit = await Visit.by(browser, stage, { language: 'en', as: 'own' });
    await visit.open('/programme');
    expect(await visit.heading()).toBe('One label waits for your review.');
    await visit.sees('This one is yours: somebody else of the programme reviews it.');
    expect(await visit.page.getByRole('button', { name: /^Award/ }).count()).toBe(1);
    await visit.end();
  });

  it('leads from the search to a person, whom a manager names founder and takes back', async () => {
    await manager.open('/people?search=sofia');
    await manager.follow('Sofia Lindqvist');
    await page().getByRole('heading', { level: 2, name: 'In the programme Social media champions' }).waitFor();
    expect(await violationsOf(page())).toEqual([]);
    await pressed('Name as founder');
    await manager.sees('Founder of a chain');
    await pressed('Take back that Sofia Lindqvist is a founder');
    await button('Name as founder').waitFor();
  });

  it('revokes a label by keyboard, after saying what follows', async () => {
    await pressed('Revoke the Champion label');
    const dialog = page().getByRole('dialog', { name: 'Revoke the Champion label of Sofia?' });
    await dialog.waitFor();
    await manager.sees('Sofia reads your reason on their journey.');
    expect(await violationsOf(page())).toEqual([]);
    await page().getByLabel('The reason').fill('A customer was named in public.');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await manager.sees('Revoked. Sofia reads your reason on their journey.');
    await page().waitForFunction(`document.activeElement.innerText.startsWith('Revoked. Sofia')`);
    await manager.sees('“A customer was named in public.”');
    expect(await violationsOf(page())).toEqual([]);
  });

  it('lets a local lead see all that, and only review', async () => {
    const lead = await Visit.by(browser, stage, { language: 'fr', as: 'lead' });
    await lead.open(`/people/${holder.personId}`);
    await lead.sees('Dans le programme Social media champions');
    for (const name of ['Placer à l’origine d’une lignée', 'Retirer']) {
      expect(await lead.page.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await violationsOf(lead.page)).toEqual([]);
    await lead.page.setViewportSize({ width: 320, height: 640 });
    expect(await lead.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await lead.open('/programme');
    await lead.page.getByRole('button', { name: 'Attribuer le label Champion à Inês Duarte' }).waitFor();
    expect(lead.complaints).toEqual([]);
    await lead.end();
  });

  it('tells an employee nothing of where a colleague stands', async () => {
    const employee = await Visit.by(browser, stage, { language: 'en', as: 'employee' });
    await employee.open(`/people/${holder.personId}`);
    expect(await employee.page.getByText('In the programme').count()).toBe(0);
    await employee.end();
  });

  it('finds alumni among the people', async () => {
    const alumnus = await labelled.participant('alumnus', { givenName: 'Piet', familyName: 'Jansen' });
    await labelled.label(alumnus, 'AWARDED', { endsIn: -60 });
    await stage.app.runJobs();
    await manager.open('/people');
    await page().getByLabel('Label', { exact: true }).selectOption({ label: 'Alumni' });
    await page().getByRole('link', { name: 'Piet Jansen' }).waitFor();
    await page().getByRole('link', { name: 'Zoé Lefèvre' }).waitFor({ state: 'detached' });
    expect(new URL(page().url()).searchParams.has('alumni')).toBe(true);
    expect(await violationsOf(page())).toEqual([]);
  });

  it('is done when nothing waits any more', async () => {
    await manager.open('/programme');
    for (const name of ['Inês Duarte', 'Rui Costa']) {
      await button(`Award the Champion label to ${name}`).click();
      await manager.sees(`Awarded. ${name} holds`);
    }
    await page().getByRole('heading', { level: 1, name: 'Nothing waits for your review.' }).waitFor();
    await manager.open('/programme');
    await manager.sees('When somebody hands a label in, it appears here.');
    expect(await violationsOf(page())).toEqual([]);
  });
});
