import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { criterion, heldLabel, mentorLevel, pastLabel, renewableLabel, waiting } from '../../../test/given-journey.js';
import { now } from '../../../test/given-people.js';
import { refusal, told } from '../../../test/told.js';
import { allMet, inFrench, labelled, page, reviewed, toSubmit, type Facts } from '../../../test/told-journey.js';
import { JourneyPage } from './JourneyPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
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
      { enrolment: reviewed },
      '3 steps lead to the Champion label.',
      'Take the next one when it suits you. After the last, you hand the Champion label in.',
    ],
    [
      'half way',
      { progress: [criterion('GUIDE_ACKNOWLEDGED', 1), criterion('SESSIONS_ATTENDED')] },
      'One of 2 steps is done.',
      'Take the next one when it suits you. The Champion label comes by itself after the last.',
    ],
    [
      'when everything waits',
      { progress: [waiting('SESSIONS_ATTENDED')] },
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
      { progress: allMet, enrolment: toSubmit },
      'Every step is done.',
      'The Champion label is one step away.',
    ],
    [
      'while it is reviewed',
      { progress: allMet, enrolment: { ...reviewed, labels: [pastLabel('SUBMITTED')] } },
      'Your Champion label is being reviewed.',
      'You handed it in on 9 March. Somebody who looks after the programme reads it, and the answer appears here.',
    ],
    [
      'after it came back',
      { enrolment: { ...reviewed, labels: [pastLabel('SENT_BACK', { reason: 'Which team?' })] } },
      'Your Champion label came back with a few words.',
      'Everything you did is kept. You find the words below.',
    ],
    [
      'on a pause',
      { enrolment: { status: 'PAUSED' } },
      'Your journey is paused.',
      'Everything you did is kept, and no message is sent to you meanwhile.',
    ],
    [
      'after a label lapsed',
      { enrolment: { labels: [pastLabel('LAPSED')] } },
      'Thank you for your time with the Champion label.',
      'It came to its end on 20 February 2026, and you are among the alumni: listed for colleagues if you chose to be seen. The way back is below, whenever you like.',
    ],
    [
      'after one was given back',
      { enrolment: { labels: [pastLabel('RETURNED')] } },
      'You gave the Champion label back.',
      'On 20 February 2026. What you did still counts; hand the label in again whenever you like.',
    ],
    [
      'after a revocation',
      { enrolment: { labels: [pastLabel('REVOKED', { reason: 'A customer was named.' })] } },
      'Your Champion label was revoked.',
      'On 20 February 2026, for the reason below. The way back is open: once every step is done, hand it in, and somebody looks at it.',
    ],
  ])('begins with how far one is, %s', (_, facts, heading, lead) => {
    const { head, heading: said } = page(facts);
    expect(said).toBe(heading);
    expect(head).toMatch(/^The label, being drawn: \d of \d steps done Social media champions /);
    expect(head.endsWith(` ${heading} ${lead}`)).toBe(true);
  });

  it.each<[string, Facts['enrolment'], string]>([
    ['without end', { ...labelled, label: heldLabel({ expiresAt: null }) }, 'Since 16 May 2025.'],
    ['in force', labelled, 'Since 16 May 2025, until 16 April 2027.'],
    [
      'to renew later',
      { ...labelled, label: renewableLabel(200, { state: 'LATER' }) },
      'Since 16 May 2025, until 28 September 2026. You may renew it from 30 July 2026.',
    ],
    ['to renew', { ...labelled, label: renewableLabel(30) }, 'Since 16 May 2025, until 11 April 2026.'],
    [
      'in its grace',
      { ...labelled, label: renewableLabel(-10, { state: 'GRACE' }) },
      'Since 16 May 2025. Its validity ended on 2 March 2026.',
    ],
    [
      'at the top',
      { label: heldLabel(), nextLevel: null },
      'Since 16 May 2025, until 16 April 2027. It is the highest level of the programme.',
    ],
    [
      'below one that was revoked',
      { ...labelled, labels: [pastLabel('REVOKED', { level: mentorLevel })] },
      'Since 16 May 2025, until 16 April 2027.',
    ],
  ])('begins with the label that one holds, %s', (_, enrolment, lead) => {
    expect(page({ enrolment }).head).toBe(
      `The Champion label, whole Social media champions You hold the Champion label. ${lead}`,
    );
  });

  it('draws the label as far as it goes, and whole only while it is held', () => {
    const drawn = (facts: Facts) => /<svg class="(\w+)"/.exec(page(facts).html)?.[1];
    expect(drawn({})).toBe('outline');
    expect(drawn({ progress: [criterion('SESSIONS_ATTENDED', 1, 2)] })).toBe('drawing');
    expect(drawn({ enrolment: labelled })).toBe('whole');
    expect(drawn({ enrolment: { labels: [pastLabel('LAPSED')] } })).toBe('outline');
  });

  it('tells below of a higher label that ended, beside one that is held', () => {
    const labels = [pastLabel('REVOKED', { level: mentorLevel, reason: 'Nobody came along.' })];
    expect(page({ enrolment: { ...labelled, labels } }).text).toContain(
      'Your Mentor label was revoked. On 20 February 2026. The way back to it is below. Nobody came along.',
    );
    const { text } = page({ enrolment: { labels: [pastLabel('REVOKED', { reason: 'A customer was named.' })] } });
    expect(text).toContain('The reason A customer was named.');
    expect(text).not.toContain('The way back to it is below.');
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
