import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Actor } from '@sillage/platform';
import { violationsOf } from './support/axe.js';
import { openBrowser, Visit } from './support/browser.js';
import { declared, Labelled } from './support/labelled.js';
import { startStage, type Stage } from './support/stage.js';

jest.setTimeout(120_000);

interface State {
  arrange(labelled: Labelled, person: Actor): Promise<unknown>;
  en: { title: string; words: string[] };
  fr: { title: string };
}

const states: Record<string, State> = {
  'on the way': {
    arrange: async (labelled, person) => labelled.given.evaluate(person),
    en: {
      title: '2 steps lead to the Champion label.',
      words: ['After the last, you hand the Champion label in.', 'You declare this as you hand the label in.'],
    },
    fr: { title: '2 étapes mènent au label Champion.' },
  },
  'ready to be handed in': {
    arrange: async (labelled, person) => {
      await labelled.attended(person);
      await labelled.declared(person);
      await labelled.given.evaluate(person);
    },
    en: { title: 'Every step is done.', words: ['The Champion label is one step away.', 'Hand in'] },
    fr: { title: 'Toutes les étapes sont franchies.' },
  },
  'handed in': {
    arrange: async (labelled, person) => labelled.handedIn(person),
    en: { title: 'Your Champion label is being reviewed.', words: ['You handed it in on'] },
    fr: { title: 'Votre label Champion est en cours d’examen.' },
  },
  'sent back': {
    arrange: async (labelled, person) => {
      await labelled.attended(person);
      await labelled.declared(person);
      await labelled.label(person, 'SENT_BACK', { reason: 'Which team was it?\nA word about it is enough.' });
    },
    en: { title: 'Your Champion label came back with a few words.', words: ['Which team was it?', 'Hand in'] },
    fr: { title: 'Votre label Champion vous est revenu avec quelques mots.' },
  },
  'sent back, with something missing since then': {
    arrange: async (labelled, person) => {
      await labelled.declared(person);
      await labelled.label(person, 'SENT_BACK', { reason: 'Which team was it?' });
    },
    en: {
      title: 'Your Champion label came back with a few words.',
      words: ['The words that came with the Champion label', 'Which team was it?', 'Choose a session'],
    },
    fr: { title: 'Votre label Champion vous est revenu avec quelques mots.' },
  },
  'in force for long': {
    arrange: async (labelled, person) => {
      await labelled.attended(person);
      await labelled.label(person, 'AWARDED', { endsIn: 200 });
      await labelled.mentees(person, ['Diallo', 'Benali']);
    },
    en: {
      title: 'You hold the Champion label.',
      words: ['You may renew it from', '2 of 3', 'Amina Diallo received the label', 'The way to Mentor'],
    },
    fr: { title: 'Vous êtes titulaire du label Champion.' },
  },
  'near its end, with something to do': {
    arrange: async (labelled, person) => labelled.label(person, 'AWARDED', { endsIn: 30 }),
    en: {
      title: 'You hold the Champion label.',
      words: ['Renew your Champion label', 'still missing', 'Once this is there, you renew it here with one button.'],
    },
    fr: { title: 'Vous êtes titulaire du label Champion.' },
  },
  'in its grace': {
    arrange: async (labelled, person) => {
      await labelled.label(person, 'AWARDED', { endsIn: -10 });
      await labelled.attended(person, 5);
    },
    en: { title: 'You hold the Champion label.', words: ['Validity is over', 'after that it lapses'] },
    fr: { title: 'Vous êtes titulaire du label Champion.' },
  },
  lapsed: {
    arrange: async (labelled, person) => labelled.label(person, 'LAPSED', { endsIn: -40 }),
    en: {
      title: 'Thank you for your time with the Champion label.',
      words: ['you are among the alumni', 'The way to Champion', 'Choose a session'],
    },
    fr: { title: 'Merci pour votre temps avec le label Champion.' },
  },
  'given back': {
    arrange: async (labelled, person) => {
      await labelled.attended(person);
      await labelled.declared(person);
      await labelled.label(person, 'RETURNED');
    },
    en: { title: 'You gave the Champion label back.', words: ['What you did still counts', 'Hand in'] },
    fr: { title: 'Vous avez rendu le label Champion.' },
  },
  revoked: {
    arrange: async (labelled, person) => {
      await labelled.attended(person);
      await labelled.label(person, 'REVOKED', { reason: 'A customer was named in public.' });
    },
    en: { title: 'Your Champion label was revoked.', words: ['The reason', 'A customer was named in public.'] },
    fr: { title: 'Votre label Champion vous a été retiré.' },
  },
  'revoked above one that stays': {
    arrange: async (labelled, person) => {
      await labelled.given.label(person, 'AWARDED');
      await labelled.label(person, 'REVOKED', { level: 'mentor', reason: 'Nobody was accompanied.' });
    },
    en: {
      title: 'You hold the Champion label.',
      words: ['Your Mentor label was revoked.', 'Nobody was accompanied.', 'The way to Mentor'],
    },
    fr: { title: 'Vous êtes titulaire du label Champion.' },
  },
  'the highest': {
    arrange: async (labelled, person) => labelled.label(person, 'AWARDED', { level: 'mentor' }),
    en: { title: 'You hold the Mentor label.', words: ['It is the highest level of the programme.'] },
    fr: { title: 'Vous êtes titulaire du label Mentor.' },
  },
};

describe('a label on the page of its holder', () => {
  let stage: Stage;
  let browser: Browser;
  let labelled: Labelled;

  beforeAll(async () => {
    stage = await startStage();
    labelled = await Labelled.on(stage);
    for (const [name, { arrange }] of Object.entries(states)) {
      await arrange(labelled, await labelled.participant(accountOf(name), { familyName: 'Marchand' }));
    }
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  describe.each(Object.entries(states))('that is %s', (name, { en, fr }) => {
    it.each([
      ['en', 'light', en],
      ['fr', 'dark', fr],
    ] as const)('is told in %s, keeps nobody out and fits a narrow screen', async (language, scheme, told) => {
      const visit = await Visit.by(browser, stage, { language, scheme, as: accountOf(name) });
      const { page } = visit;
      await visit.open('/');
      expect(await visit.heading()).toBe(told.title);
      if (language === 'en') for (const words of en.words) await visit.sees(words);
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(visit.complaints).toEqual([]);
      await visit.end();
    });
  });

  const by = async (name: string): Promise<Visit> => {
    const visit = await Visit.by(browser, stage, { language: 'en', as: accountOf(name) });
    await visit.open('/');
    return visit;
  };
  const titled = (visit: Visit, name: string) => visit.page.getByRole('heading', { level: 1, name }).waitFor();

  it('is handed in with what it asks to declare', async () => {
    const person = await labelled.participant('declares', { familyName: 'Marchand' });
    await labelled.attended(person);
    await labelled.given.evaluate(person);
    const visit = await by('declares');
    await visit.page.getByLabel(declared).check();
    await visit.press('Hand in');
    await titled(visit, 'Your Champion label is being reviewed.');
    await visit.end();
  });

  it('is handed in again after it came back', async () => {
    const visit = await by('sent back');
    await visit.press('Hand in');
    await titled(visit, 'Your Champion label is being reviewed.');
    await visit.end();
  });

  it('is renewed in its grace, and says until when', async () => {
    const visit = await by('in its grace');
    await visit.press('Renew');
    await visit.sees('Renewed. You hold the label until');
    expect(await visit.page.getByText('Validity is over').count()).toBe(0);
    await visit.end();
  });

  it('is given back by keyboard, after saying what follows', async () => {
    const visit = await by('in force for long');
    const { keyboard } = visit.page;
    await visit.page.getByText('Pause, give the label back, or leave the programme').click();
    await visit.page.getByRole('button', { name: 'Give the label back' }).focus();
    await keyboard.press('Enter');
    await visit.page.getByRole('dialog', { name: 'Give the Champion label back?' }).waitFor();
    await visit.sees('The people you accompany stay with you.');
    expect(await violationsOf(visit.page)).toEqual([]);
    await keyboard.press('Escape');
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
    await visit.page.waitForFunction(`document.activeElement.innerText === 'Give the label back'`);
    await keyboard.press('Enter');
    await visit.page.getByRole('button', { name: 'Give it back' }).focus();
    await keyboard.press('Enter');
    await titled(visit, 'You gave the Champion label back.');
    await visit.page.waitForFunction(`document.activeElement.innerText === 'Given back.'`);
    expect(await violationsOf(visit.page)).toEqual([]);
    await visit.end();
  });
});

function accountOf(state: string): string {
  return state.replaceAll(/[^a-z]+/g, '-');
}
