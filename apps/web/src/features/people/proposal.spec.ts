import { describe, expect, it } from '@jest/globals';
import { givenColleague, givenMe } from '../../../test/given-person-page.js';
import { proposalTo } from './proposal.js';

const champion = givenColleague({ labelled: true });
const colleague = givenColleague();
const propose = (to: typeof champion, mine: Parameters<typeof givenMe>[0], mentorPaused = false) =>
  proposalTo(to, givenMe(mine).person, mentorPaused);

describe('what I may propose to a colleague', () => {
  it('is to accompany them, with a label, whether they have one or not', () => {
    expect(propose(colleague, { labelled: true })).toBe('invite');
    expect(propose(champion, { labelled: true })).toBe('invite');
    expect(propose(colleague, { labelled: true, mentored: true, founder: true })).toBe('invite');
  });

  it('is to ask a champion to accompany me, without a label and without a mentor', () => {
    expect(propose(champion, {})).toBe('ask');
    expect(propose(colleague, {})).toBeNull();
  });

  it('is to ask another one only while my mentor takes a pause', () => {
    expect(propose(champion, { mentored: true })).toBeNull();
    expect(propose(champion, { mentored: true }, true)).toBe('ask');
  });

  it('is nothing for a founder without a label, who needs nobody ahead', () => {
    expect(propose(champion, { founder: true })).toBeNull();
    expect(propose(champion, { founder: true, mentored: true }, true)).toBeNull();
  });

  it.each(['PAUSED', 'LEFT', null] as const)('is nothing for somebody whose enrolment is %s', (status) => {
    expect(propose(champion, { status, labelled: true })).toBeNull();
    expect(propose(champion, { status })).toBeNull();
  });

  it('is nothing to myself', () => {
    const { person } = givenMe({ labelled: true });
    expect(proposalTo({ id: person.id, label: null }, person, false)).toBeNull();
  });
});
