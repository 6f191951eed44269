import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inDays, now } from '../../../test/given-people.js';
import { givenQueue, givenReview } from '../../../test/given-reviews.js';
import { inParis } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { ToReview } from './programme.query.js';
import { ProgrammePage } from './ProgrammePage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

function page(labelsToReview: ToReview, { awardsAutomatically = false, french = false } = {}) {
  return told(<ProgrammePage />, {
    reader: french ? { ...inParis, language: 'fr', locale: 'fr-FR' } : inParis,
    answers: { LabelsToReview: { programme: { key: 'social-media', awardsAutomatically }, labelsToReview } },
  });
}

describe('the page of who looks after a programme', () => {
  it('waits, and says whom it is not for', () => {
    expect(told(<ProgrammePage />).text).toBe('Loading');
    const { text } = told(<ProgrammePage />, { answers: { LabelsToReview: refusal('FORBIDDEN', 'Not for you.') } });
    expect(text).toMatch(/^Not for you\./);
  });

  it('says that nothing waits, and what comes by itself', () => {
    expect(page(givenQueue([])).text).toContain('Nothing waits for your review. When somebody hands a label in');
    expect(page(givenQueue([])).text).toContain('You see what they did for it');
    expect(page(givenQueue([]), { awardsAutomatically: true }).text).toContain('only one that was revoked before');
  });

  it('shows what waits, with what speaks for it and what was said before', () => {
    const sendBacks = [{ at: inDays(-10), reason: 'Which team?' }];
    const { heading, text, buttons } = page(givenQueue([givenReview('Zoé Lefèvre', { sendBacks })]));
    expect(heading).toBe('One label waits for your review.');
    expect(text).toContain('Champion Handed in on 9 March');
    expect(text).toContain('About SESSIONS_ATTENDED (done) Sent back');
    expect(text).toContain('Sent back on 2 March: “Which team?”');
    expect(buttons).toEqual(['Award the Champion label to Zoé Lefèvre', 'Send back the Champion label of Zoé Lefèvre']);
  });

  it('leaves one’s own to somebody else', () => {
    const own = givenReview('Rui Costa', { viewerMayReview: false });
    const { heading, text, buttons } = page(givenQueue([own], 0));
    expect(heading).toBe('Nothing waits for your review.');
    expect(text).toContain('This one is yours: somebody else of the programme reviews it.');
    expect(buttons).toEqual([]);
  });

  it('counts what waits for the viewer, on all pages', () => {
    const own = givenReview('Rui Costa', { viewerMayReview: false });
    expect(page(givenQueue([givenReview('Zoé Lefèvre'), own], 40)).heading).toBe('40 labels wait for your review.');
  });

  it('leads to those who come after', () => {
    expect(page(givenQueue([givenReview('Zoé Lefèvre')], 40)).buttons).toContain('Show the next ones');
    expect(page(givenQueue([givenReview('Zoé Lefèvre')])).buttons).not.toContain('Show the next ones');
  });

  it('is whole in French', () => {
    const { heading, buttons } = page(givenQueue([givenReview('Zoé Lefèvre'), givenReview('Noor de Wit')]), {
      french: true,
    });
    expect(heading).toBe('2 labels attendent votre avis.');
    expect(buttons).toContain('Attribuer le label Champion à Zoé Lefèvre');
  });
});
