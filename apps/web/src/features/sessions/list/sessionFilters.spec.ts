import { describe, expect, it } from '@jest/globals';
import { addressOf, filtersIn, listed, listedAtMost, listedAtOnce, searchOf } from './sessionFilters.js';

const filters = (address: string) => filtersIn(new URLSearchParams(address));
const now = new Date('2026-03-12T10:00:00Z');

describe('the filters of the sessions', () => {
  it.each([
    ['', { when: 'coming', kind: null, language: null }],
    ['when=past', { when: 'past', kind: null, language: null }],
    ['when=mine&kind=WORKSHOP&language=fr', { when: 'mine', kind: 'WORKSHOP', language: 'fr' }],
    ['kind=WEBINAR', { when: 'coming', kind: 'WEBINAR', language: null }],
  ] as const)('are found in the address %j, and put back', (address, found) => {
    expect(filters(address)).toEqual(found);
    expect(addressOf(found).toString()).toBe(address);
  });

  it('are none that the page does not know', () => {
    expect(filters('when=tomorrow&kind=PARTY&language=')).toEqual({ when: 'coming', kind: null, language: null });
    expect(addressOf(filters('when=coming')).toString()).toBe('');
  });

  it('ask for what is still to come', () => {
    expect(searchOf(filters(''), 'security', now)).toEqual({
      programme: 'security',
      from: '2026-03-12T10:00:00.000Z',
    });
  });

  it('ask for the half year behind', () => {
    expect(searchOf(filters('when=past'), 'security', now)).toEqual({
      programme: 'security',
      from: '2025-09-10T10:00:00.000Z',
      to: '2026-03-12T10:00:00.000Z',
    });
  });

  it('ask for mine, whenever they are', () => {
    expect(searchOf(filters('when=mine'), 'security', now)).toEqual({ programme: 'security', registeredOnly: true });
  });

  it('ask for a language and a kind together with any of these', () => {
    expect(searchOf(filters('when=mine&kind=WORKSHOP&language=fr'), 'security', now)).toEqual({
      programme: 'security',
      registeredOnly: true,
      kind: 'WORKSHOP',
      language: 'fr',
    });
  });

  it.each(['', 'when=mine'])('ask for few at first, and for as many as are to be shown, with %j', (address) => {
    expect(listed(filters(address), 'security', now).first).toBe(listedAtOnce);
    expect(listed(filters(address), 'security', now, listedAtMost).first).toBe(listedAtMost);
  });

  it('ask at once for all that were, in the programme and of the kind', () => {
    expect(listed(filters('when=past&kind=WEBINAR'), 'security', now)).toMatchObject({
      first: listedAtMost,
      filter: { programme: 'security', kind: 'WEBINAR', to: '2026-03-12T10:00:00.000Z' },
    });
  });
});
