import { describe, expect, it } from '@jest/globals';
import type { Fault } from './fault.js';
import { keptAnswer, shownAnswer, type Asked } from './shownAnswer.js';

const fault = (kind: Fault['kind']): Fault => ({ kind, message: null, argumentPath: null, requestId: null });
const asked = (facts: Partial<Asked<string>> = {}): Asked<string> => ({
  data: undefined,
  fault: null,
  fetching: false,
  stale: false,
  ...facts,
});

describe('what is shown of an answer', () => {
  it('is a skeleton before the first one comes', () => {
    expect(shownAnswer(asked({ fetching: true }), null, 'a')).toEqual({
      data: undefined,
      loading: true,
      refreshing: false,
    });
  });

  it('is the fault when the first one does not come', () => {
    expect(shownAnswer(asked({ fault: fault('unreachable') }), null, 'a')).toMatchObject({
      data: undefined,
      loading: false,
    });
  });

  it('is what is there, while a newer one is on its way', () => {
    const shown = { data: 'old', loading: false, refreshing: true };
    expect(shownAnswer(asked({ data: 'old', fetching: true }), null, 'a')).toEqual(shown);
    expect(shownAnswer(asked({ data: 'old', stale: true }), null, 'a')).toEqual(shown);
  });

  it.each(['unreachable', 'unexpected', 'refused', 'not-found'] as const)(
    'is what was there before, when the next one is %s',
    (kind) => {
      const last = { of: 'a', data: 'old' };
      expect(shownAnswer(asked({ fault: fault(kind) }), last, 'a').data).toBe('old');
    },
  );

  it('is a skeleton after a refusal, while something else is on its way', () => {
    const refused = null as unknown as string;
    expect(shownAnswer(asked({ data: refused, fetching: true }), null, 'b')).toEqual({
      data: undefined,
      loading: true,
      refreshing: false,
    });
  });

  it('is nothing of somebody whose session is over', () => {
    expect(shownAnswer(asked({ fault: fault('session-over') }), { of: 'a', data: 'old' }, 'a').data).toBeUndefined();
  });

  it('is nothing of another question', () => {
    expect(shownAnswer(asked({ fault: fault('unreachable') }), { of: 'a', data: 'old' }, 'b').data).toBeUndefined();
  });
});

describe('what is kept of an answer', () => {
  const last = { of: 'a', data: 'old' };

  it('is one that is whole', () => {
    expect(keptAnswer(asked({ data: 'new' }), last, 'a')).toEqual({ of: 'a', data: 'new' });
    expect(keptAnswer(asked({ data: 'new' }), null, 'a')).toEqual({ of: 'a', data: 'new' });
  });

  it.each([
    ['one on its way', { data: 'new', fetching: true }],
    ['one that something has overtaken', { data: 'new', stale: true }],
    ['one with a fault', { data: 'new', fault: fault('unexpected') }],
    ['none', {}],
  ])('is not %s', (_, facts) => {
    expect(keptAnswer(asked(facts), last, 'a')).toBe(last);
  });

  it('is the same thing as long as the answer is', () => {
    expect(keptAnswer(asked({ data: 'old' }), last, 'a')).toBe(last);
  });

  it('is that of the second question when both have the same answer', () => {
    expect(keptAnswer(asked({ data: 'old' }), last, 'b')).toEqual({ of: 'b', data: 'old' });
  });
});
