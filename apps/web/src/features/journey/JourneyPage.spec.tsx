import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  criterion,
  heldLabel,
  mentorLevel,
  pastLabel,
  renewableLabel,
  sessionIn,
} from '../../../test/given-journey.js';
import { NOW } from '../../../test/given-people.js';
import { refusal, told } from '../../../test/told.js';
import { allMet, inFrench, labelled, page, reviewed, toSubmit, type Facts } from '../../../test/told-journey.js';
import { JourneyPage } from './JourneyPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: NOW });
});

afterAll(() => {
  jest.useRealTimers();
});

describe('the page of my journey', () => {
  it('waits, and says what went wrong', () => {
    expect(told(<JourneyPage />).text).toBe('Loading');
    const failed = told(<JourneyPage />, { answers: { Journey: refusal('FORBIDDEN', 'Not for you.') } });
    expect(failed.text).toMatch(/^Not for you\. Nothing of yours was lost\./);
  });

  it('offers to join, and nothing that is only for those who did', () => {
    const { heading, text, buttons } = page({ enrolment: null });
    expect(heading).toBe('Your journey starts when you like.');
    expect(text).toContain('Speak about your work where the world talks.');
    expect(text).toContain('The way to Champion');
    expect(buttons).toEqual(['Join the programme']);
  });

  it.each<[string, Facts, string, string]>([
    [
      'at the beginning',
      {},
      '3 steps lead to the Champion label.',
      'Take the next one when it suits you. The Champion label comes by itself after the last.',
    ],
    [
      'where a label is reviewed',
      reviewed,
      '3 steps lead to the Champion label.',
      'Take the next one when it suits you. After the last, you hand the Champion label in.',
    ],
    [
      'half way',
      { progress: [criterion('GUIDE_ACKNOWLEDGED', 1), criterion('SESSIONS_ATTENDED')] },
      '1 of 2 steps are done.',
      'Take the next one when it suits you.',
    ],
    [
      'when everything waits',
      { progress: [criterion('SESSIONS_ATTENDED')], sessions: [sessionIn(24)] },
      'One step leads to the Champion label.',
      'Nothing asks for you just now.',
    ],
    [
      'when everything is done',
      { progress: allMet },
      'Every step is done.',
      'Your Champion label is being drawn; it appears here in a moment.',
    ],
    [
      'when it can be handed in',
      { ...reviewed, progress: allMet, nextSteps: toSubmit },
      'Every step is done.',
      'The Champion label is one step away.',
    ],
    [
      'while it is reviewed',
      { ...reviewed, progress: allMet, enrolment: { labels: [pastLabel('SUBMITTED')] } },
      'Your Champion label is being reviewed.',
      'You handed it in on 9 March.',
    ],
    [
      'after it came back',
      { ...reviewed, enrolment: { labels: [pastLabel('SENT_BACK', { reason: 'Which team?' })] } },
      'Your Champion label came back with a few words.',
      'Everything you did is kept.',
    ],
    ['on a pause', { enrolment: { status: 'PAUSED' } }, 'Your journey is paused.', 'Everything you did is kept'],
    [
      'with a label without end',
      { enrolment: { ...labelled, label: heldLabel({ expiresAt: null }) } },
      'You hold the Champion label.',
      'Since 16 May 2025.',
    ],
    [
      'with a label in force',
      { enrolment: labelled },
      'You hold the Champion label.',
      'Since 16 May 2025, until 16 April 2027.',
    ],
    [
      'with a label to renew later',
      { enrolment: { ...labelled, label: renewableLabel(200) } },
      'You hold the Champion label.',
      'You may renew it from 30 July 2026.',
    ],
    [
      'with a label to renew',
      { enrolment: { ...labelled, label: renewableLabel(30) } },
      'You hold the Champion label.',
      'It is valid until 11 April 2026. Renew it when you like, until 11 May 2026 at the latest.',
    ],
    [
      'with a label in its grace',
      { enrolment: { ...labelled, label: renewableLabel(-10) } },
      'You hold the Champion label.',
      'Its validity ended on 2 March 2026, and you still hold it. Renew it until 1 April 2026',
    ],
    [
      'at the top',
      { enrolment: { label: heldLabel(), nextLevel: null }, progress: [] },
      'You hold the Champion label.',
      'It is the highest level of the programme.',
    ],
    [
      'after a label lapsed',
      { enrolment: { labels: [pastLabel('LAPSED')] } },
      'Thank you for your time with the Champion label.',
      'It came to its end on 20 February 2026, and you are among the alumni',
    ],
    [
      'after a revocation',
      { enrolment: { labels: [pastLabel('REVOKED', { reason: 'A customer was named.' })] } },
      'Your Champion label was revoked.',
      'A customer was named.',
    ],
    [
      'with a label, after a higher one was revoked',
      {
        enrolment: {
          ...labelled,
          labels: [pastLabel('REVOKED', { level: mentorLevel, reason: 'Nobody came along.' })],
        },
      },
      'You hold the Champion label.',
      'Your Mentor label was revoked. On 20 February 2026. The way back to it is below. Nobody came along.',
    ],
  ])('%s', (_, facts, heading, words) => {
    const { heading: said, text } = page(facts);
    expect(said).toBe(heading);
    expect(text).toContain(words);
  });

  it('says nothing of a label that ended while one takes a pause', () => {
    const { text } = page({ enrolment: { status: 'PAUSED', labels: [pastLabel('REVOKED', { reason: 'Words.' })] } });
    expect(text).not.toContain('Words.');
  });
});

it('is whole in French, by the reader’s calendar', () => {
  const { heading, text } = page({ enrolment: { ...labelled, label: renewableLabel(30) } }, inFrench);
  expect(heading).toBe('Vous êtes titulaire du label Champion.');
  expect(text).toContain('11 avril 2026');
  expect(text).toContain('11 mai 2026');
  expect(text).not.toMatch(/Renew|until|label in force/);
});
