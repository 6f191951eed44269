import { describe, expect, it } from '@jest/globals';
import type { GuideAnswer } from './guide.query.js';
import { changesOf } from './changes.js';
import { changesSince, hasAcknowledged } from './reading.js';
import { minutesToRead } from './readingTime.js';

const read = (versionNumber: number): GuideAnswer['viewerAcknowledgement'] => ({
  id: 'acknowledgement',
  versionNumber,
  locale: 'en',
  sha256: '01',
  acknowledgedAt: '2026-01-10T10:00:00Z',
});

describe('a reader who acknowledged', () => {
  it.each([
    ['is nobody who must', true, null, false],
    ['is nobody who never did, and need not', false, null, false],
    ['is nobody who must again', true, read(1), false],
    ['is whoever did', false, read(1), true],
  ])('%s', (_, viewerMustAcknowledge, viewerAcknowledgement, has) => {
    expect(hasAcknowledged({ viewerMustAcknowledge, viewerAcknowledgement })).toBe(has);
  });
});

describe('what changed', () => {
  const since = (before: ReturnType<typeof read>, number: number) =>
    changesSince({ viewerMustAcknowledge: false, viewerAcknowledgement: before }, { number });

  it('is shown since the version that was read', () => {
    expect(since(read(2), 5)).toBe(2);
  });

  it('is nothing for who reads for the first time, or read this version', () => {
    expect(since(null, 5)).toBeNull();
    expect(since(read(5), 5)).toBeNull();
    // A newer one was read elsewhere, while this page stayed open.
    expect(since(read(6), 5)).toBeNull();
  });

  it('is what came and what went, in the order of the text and without its marks', () => {
    const diff = [
      '--- version 1',
      '+++ version 2',
      '@@ -1,7 +1,8 @@',
      ' ## Before you speak',
      '-Say **who** you are.',
      '+Say *who* you are, [as here](https://example.com).',
      '+',
      '+### Then listen',
      '-- one thing',
      '+1. another | thing',
      '+| --- | --- |',
    ].join('\n');
    expect(changesOf(diff)).toEqual([
      { kind: 'removed', text: 'Say who you are.' },
      { kind: 'added', text: 'Say who you are, as here.' },
      { kind: 'added', text: 'Then listen' },
      { kind: 'removed', text: 'one thing' },
      { kind: 'added', text: 'another thing' },
    ]);
    expect(changesOf('')).toEqual([]);
  });
});

describe('the time that a text takes', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join('\n ');

  it.each([
    [0, 1],
    [90, 1],
    [314, 1],
    [316, 2],
    [2100, 10],
  ])('of %i words is %i minutes', (count, minutes) => {
    expect(minutesToRead(`  ${words(count)}\n`)).toBe(minutes);
  });
});
