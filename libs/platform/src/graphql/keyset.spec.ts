import { describe, expect, it } from '@jest/globals';
import { keyset } from './keyset.js';

const id = '0198a000-0000-7000-8000-000000000001';
const sessions = keyset('sessions', 'time', 'id');
const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a keyset', () => {
  it('gives back the keys of the row where a page ended', () => {
    const cursor = sessions.encode([new Date('2026-05-12T14:30:00Z'), id]);
    expect(sessions.decode(cursor)).toEqual(['2026-05-12T14:30:00.000Z', id]);
  });

  it('keeps the microseconds that a Date would lose', () => {
    const cursor = sessions.encode(['2026-05-12 14:30:00.123456+00', id]);
    expect(sessions.decode(cursor)?.[0]).toBe('2026-05-12 14:30:00.123456+00');
  });

  it('starts at the beginning without a cursor', () => {
    expect(sessions.decode(null)).toBeNull();
    expect(sessions.decode(undefined)).toBeNull();
  });

  it.each([
    ['an empty cursor', ''],
    ['no cursor at all', 'MTIz$$'],
    ['the cursor of another list', keyset('people', 'time', 'id').encode(['2026-05-12T14:30:00Z', id])],
    ['too few keys', forged('sessions', '2026-05-12T14:30:00Z')],
    ['too many keys', forged('sessions', '2026-05-12T14:30:00Z', id, 1)],
    ['a key of another type', forged('sessions', 'tomorrow', id)],
    ['an id that is none', forged('sessions', '2026-05-12T14:30:00Z', "'; DROP TABLE session")],
    ['an object in place of a key', forged('sessions', { $gt: '' }, id)],
    ['an object in place of all', Buffer.from('{"length":3,"0":"sessions"}').toString('base64url')],
  ])('refuses %s', (_, cursor) => {
    expect(() => sessions.decode(cursor)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argumentPath: 'after' }),
    );
  });
});
