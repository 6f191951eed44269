import { describe, expect, it } from '@jest/globals';
import { newOnesAmong, toMarkAsRead } from './newOnes.js';
import { placeAt } from './places.js';

describe('where a message leads', () => {
  it.each([
    ['/', 'messages.to.journey'],
    ['/mentoring', 'messages.to.mentoring'],
    ['/guide', 'messages.to.guide'],
    ['/sessions/42', 'messages.to.page'],
    ['/something-newer-than-this-page', 'messages.to.page'],
  ] as const)('%s: %s', (path, words) => {
    expect(placeAt(path)).toBe(words);
  });
});

describe('new messages', () => {
  const unread = (id: string) => ({ id, readAt: null });
  const seen = (id: string) => ({ id, readAt: '2026-03-01T10:00:00Z' });

  it('are those that were not read, to be marked once whatever their order', () => {
    expect(toMarkAsRead([seen('a'), unread('c'), unread('b')])).toEqual(['b', 'c']);
    expect(toMarkAsRead([unread('b'), unread('c')])).toEqual(toMarkAsRead([unread('c'), unread('b')]));
    expect(toMarkAsRead([seen('a')])).toEqual([]);
  });

  it('stay new while the page is open, though they are marked as read meanwhile', () => {
    const first = newOnesAmong(['a', 'b'], new Set());
    expect([...first]).toEqual(['a', 'b']);
    const after = newOnesAmong([], first);
    expect(after).toBe(first);
    expect([...newOnesAmong(['c'], after)]).toEqual(['a', 'b', 'c']);
  });

  it('are the same thing as long as none is added, so that the page rests', () => {
    const known = new Set(['a', 'b']);
    expect(newOnesAmong(['b'], known)).toBe(known);
  });
});
