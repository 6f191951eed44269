import { describe, expect, it } from '@jest/globals';
import { faultOfRefusal, nextCursorIn } from './importAnswers.js';
import { effectsOf, fateOf, megabytesOf, secondsOf, separatorWord, toldCounts } from './importWords.js';

const none = { created: 0, updated: 0, updatedLeavers: 0, unchanged: 0, deactivated: 0, rejected: 0 };

describe('what an import says', () => {
  it('is what it does, and that it does nothing', () => {
    expect(effectsOf({ ...none, rejected: 2, created: 1, unchanged: 3 })).toEqual(['created', 'rejected', 'unchanged']);
    expect(effectsOf(none)).toEqual(['unchanged']);
  });

  it('tells of everybody once: who leaves by a row of their own is not among those who change', () => {
    const counts = { ...none, created: 1, updated: 1, updatedLeavers: 1, deactivated: 1, rejected: 1 };
    expect(effectsOf(counts)).toEqual(['created', 'deactivated', 'rejected']);
    expect(toldCounts({ ...counts, updated: 3 })).toMatchObject({ updated: 2, deactivated: 1 });
  });

  it.each([
    ['RUNNING', true, 'imports.fate.running'],
    ['RUNNING', false, 'imports.fate.running'],
    ['SUCCEEDED', true, 'imports.fate.looked'],
    ['SUCCEEDED', false, 'imports.fate.imported'],
    ['FAILED', true, 'imports.fate.lookRefused'],
    ['FAILED', false, 'imports.fate.refused'],
  ] as const)('is its fate: %s, dry run %s', (status, dryRun, words) => {
    expect(fateOf({ status, dryRun })).toBe(words);
  });

  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    [null, 'other'],
  ])('names the separator %j', (separator, word) => {
    expect(separatorWord(separator)).toBe(word);
  });

  it('is how long it took, once it has ended', () => {
    const startedAt = '2026-03-12T20:00:00.000Z';
    expect(secondsOf({ startedAt, endedAt: null })).toBeNull();
    expect(secondsOf({ startedAt, endedAt: '2026-03-12T20:00:00.100Z' })).toBe(1);
    expect(secondsOf({ startedAt, endedAt: '2026-03-12T20:01:20.400Z' })).toBe(80);
  });

  it.each([
    [1, 1, 'kilobyte'],
    [999_999, 1000, 'kilobyte'],
    [1_000_000, 1, 'megabyte'],
    [35_347_545, 35.3, 'megabyte'],
  ])('is the size of %i bytes: %d %s', (bytes, value, unit) => {
    expect(megabytesOf(bytes)).toEqual({ value, unit });
  });
});

describe('an answer of the server', () => {
  it.each([
    [400, 'refused', 'No.'],
    [401, 'session-over', null],
    [403, 'refused', 'No.'],
    [404, 'not-found', null],
    [409, 'refused', 'No.'],
    [500, 'unexpected', null],
    [502, 'unexpected', null],
  ])('with %i is a fault: %s', (status, kind, message) => {
    const body = { error: { code: 'X', message: 'No.', requestId: 'r1' } };
    expect(faultOfRefusal(status, body)).toEqual({ kind, message, argumentPath: null, requestId: 'r1' });
  });

  it('that is no answer of ours is a fault all the same', () => {
    expect(faultOfRefusal(502, null)).toMatchObject({ kind: 'unexpected', requestId: null });
    expect(faultOfRefusal(400, { error: 'x' })).toMatchObject({ kind: 'refused', message: null });
  });

  it('says where its list goes on', () => {
    expect(nextCursorIn('</imports?first=20&after=a%2Fb%3D>; rel="next"')).toBe('a/b=');
    expect(nextCursorIn('</imports?first=20>; rel="prev"')).toBeNull();
    expect(nextCursorIn(null)).toBeNull();
  });
});
