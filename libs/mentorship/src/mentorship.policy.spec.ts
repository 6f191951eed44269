import { describe, expect, it } from '@jest/globals';
import { Mentorship, MentorshipStatus } from './mentorship.entity.js';
import { goalsAtMost, whyNotAnotherGoal, whyNotMove, whyNotNote } from './mentorship.policy.js';

const now = new Date('2026-03-02T09:00:00Z');

function mentorship(status: MentorshipStatus): Mentorship {
  const begun = Mentorship.begin({ id: 'i', programmeId: 'p', mentorId: 'mentor', menteeId: 'mentee' }, now);
  return status === 'ACTIVE' ? begun : begun.close(status, now);
}

const everyMove = Object.values(MentorshipStatus).flatMap((status) =>
  ['mentor', 'mentee', 'stranger'].map((who) => ({ status, who })),
);

describe('what the two do in a mentorship', () => {
  it.each(everyMove)('$status: by the $who', ({ status, who }) => {
    const code = who === 'stranger' ? 'NOT_FOUND' : status === 'ACTIVE' ? null : 'INVALID_TRANSITION';
    expect(whyNotMove(who, mentorship(status))?.code ?? null).toBe(code);
  });
});

describe('a check-in', () => {
  const today = '2026-03-02';

  it.each([
    ['today', { heldOn: today, nextOn: null }],
    ['last week, with the next one tomorrow', { heldOn: '2026-02-23', nextOn: '2026-03-03' }],
  ])('may be noted for %s', (_, days) => {
    expect(whyNotNote(days, today)).toBeNull();
  });

  it.each([
    ['held tomorrow', { heldOn: '2026-03-03', nextOn: null }, 'input.heldOn'],
    ['followed by one on the same day', { heldOn: today, nextOn: today }, 'input.nextOn'],
  ])('is never %s', (_, days, argumentPath) => {
    expect(whyNotNote(days, today)).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
  });
});

it('keeps the list of goals short', () => {
  expect(whyNotAnotherGoal(goalsAtMost - 1)).toBeNull();
  expect(whyNotAnotherGoal(goalsAtMost)).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'input.title' });
});
