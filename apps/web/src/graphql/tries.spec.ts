import { describe, expect, it } from '@jest/globals';
import { Tries } from './tries.js';

const goal = { mentorshipId: 'm-1', title: 'Write a first post' };

describe('the id of what somebody does', () => {
  it('is the same for a second try, and for a third', () => {
    const tries = new Tries();
    const id = tries.idFor(goal);
    expect(tries.idFor({ ...goal })).toBe(id);
    expect(tries.idFor({ ...goal })).toBe(id);
  });

  it('is a new one once the first was answered, though the words are the same', () => {
    const tries = new Tries();
    const id = tries.idFor(goal);
    tries.done(id);
    expect(tries.idFor(goal)).not.toBe(id);
  });

  it('is a new one for other words', () => {
    const tries = new Tries();
    expect(tries.idFor(goal)).not.toBe(tries.idFor({ ...goal, title: 'Answer a comment' }));
  });

  it('is a new one when something else was done in between: on, off and on again are three acts', () => {
    const tries = new Tries();
    const on = tries.idFor({ email: true });
    const off = tries.idFor({ email: false });
    tries.done(off);
    expect(tries.idFor({ email: true })).not.toBe(on);
  });

  it('stays for the later of two acts when the earlier one is answered', () => {
    const tries = new Tries();
    const first = tries.idFor({ email: true });
    const second = tries.idFor({ inApp: true });
    tries.done(first);
    expect(tries.idFor({ inApp: true })).toBe(second);
  });

  it('is different in two places, and hard to guess', () => {
    const ids = Array.from({ length: 100 }, () => new Tries().idFor(goal));
    expect(new Set(ids).size).toBe(100);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });
});
