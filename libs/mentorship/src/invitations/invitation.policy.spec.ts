import { describe, expect, it } from '@jest/globals';
import { Invitation, InvitationDirection, InvitationStatus } from './invitation.entity.js';
import type { Circumstances } from '../circumstances.js';
import { invitationMoves, whyNotAccept, whyNotAsk, whyNotMove, type InvitationMove } from './invitation.policy.js';
import type { MentorPlaces } from '../mentor-capacity.js';

const now = new Date('2026-03-02T09:00:00Z');
const people = { mentor: 'mentor', mentee: 'mentee', stranger: 'stranger' };
const directions = Object.values(InvitationDirection);
/** As written in the table, and one that the sweep has not closed yet. */
const states = [...Object.values(InvitationStatus), 'PAST ITS DAY'] as const;

type State = (typeof states)[number];

function invitation(direction: InvitationDirection, state: State): Invitation {
  const asked = { programmeId: 'p', direction, mentorId: 'mentor', menteeId: 'mentee', message: null };
  const made = Invitation.make(asked, state === 'PAST ITS DAY' ? new Date('2026-01-01T09:00:00Z') : now, 21);
  return state === 'PAST ITS DAY' || state === 'PENDING' ? made : made.close(state, now);
}

/** DOMAIN.md in four lines: who sees it, who makes which move, from where. */
function expected(who: keyof typeof people, move: InvitationMove, direction: InvitationDirection, state: State) {
  if (who === 'stranger') return 'NOT_FOUND';
  const asks = (direction === 'OFFER') === (who === 'mentor');
  if (asks !== (move === 'cancel')) return 'FORBIDDEN';
  if (state === 'EXPIRED' || state === 'PAST ITS DAY') return 'INVITATION_EXPIRED';
  return state === 'PENDING' ? null : 'INVALID_TRANSITION';
}

const everyMove = directions.flatMap((direction) =>
  states.flatMap((state) =>
    invitationMoves.flatMap((move) =>
      (Object.keys(people) as (keyof typeof people)[]).map((who) => ({ who, move, direction, state })),
    ),
  ),
);

describe('every move on an invitation, from every state, by everybody', () => {
  it.each(everyMove)('$state $direction: the $who tries to $move', ({ who, move, direction, state }) => {
    const refusal = whyNotMove(people[who], move, invitation(direction, state), now);
    expect(refusal?.code ?? null).toBe(expected(who, move, direction, state));
  });

  it('is tried', () => expect(everyMove).toHaveLength(2 * 6 * 3 * 3));
});

/** Of five, of which one is taken by a mentee. */
function places({ capacity = 5, mentored = 1, offered = 0 } = {}): MentorPlaces {
  return { capacity, mentored, offered, free: Math.max(0, capacity - mentored - offered) };
}

const fine: Circumstances = {
  mentor: { labelled: true, active: true, visible: true, places: places() },
  mentee: { enrolled: true, mentored: false },
  pendingBetweenThem: false,
  wouldCloseARing: false,
};
const withMentor = (mentor: Partial<Circumstances['mentor']>) => ({ ...fine, mentor: { ...fine.mentor, ...mentor } });
const withMentee = (mentee: Partial<Circumstances['mentee']>) => ({ ...fine, mentee: { ...fine.mentee, ...mentee } });

describe('who may offer', () => {
  it.each([
    ['a champion with a place left', fine, null],
    ['to a colleague who is not enrolled', withMentee({ enrolled: false }), null],
    ['who does not want to be seen by everybody', withMentor({ visible: false }), null],
    ['nobody without a label', withMentor({ labelled: false, active: false }), 'MENTOR_NOT_LABELLED'],
    ['nobody during a pause', withMentor({ active: false }), 'NOT_ENROLLED'],
    ['nobody without a place', withMentor({ places: places({ offered: 4 }) }), 'MENTOR_AT_CAPACITY'],
    ['not twice', { ...fine, pendingBetweenThem: true }, 'INVITATION_PENDING_ALREADY'],
    ['not to somebody with a mentor', withMentee({ mentored: true }), 'MENTEE_ALREADY_MENTORED'],
    ['not to one’s own mentor', { ...fine, wouldCloseARing: true }, 'LINEAGE_CYCLE'],
  ])('%s', (_, circumstances, code) => {
    expect(whyNotAsk('OFFER', circumstances)?.code ?? null).toBe(code);
  });

  it('is not told who has a mentor before there is a place to offer', () => {
    const full = { ...withMentee({ mentored: true }), mentor: { ...fine.mentor, places: places({ offered: 4 }) } };
    expect(whyNotAsk('OFFER', full)?.code).toBe('MENTOR_AT_CAPACITY');
  });
});

describe('who may request', () => {
  it.each([
    ['an enrolled person without a mentor', fine, null],
    ['nobody who is not enrolled', withMentee({ enrolled: false }), 'NOT_ENROLLED'],
    ['nobody with a mentor', withMentee({ mentored: true }), 'MENTEE_ALREADY_MENTORED'],
    ['not from somebody without a label', withMentor({ labelled: false }), 'MENTOR_NOT_LABELLED'],
    [
      'nor from a champion who is not to be seen, in the same words',
      withMentor({ visible: false }),
      'MENTOR_NOT_LABELLED',
    ],
    ['not from a champion on a pause', withMentor({ active: false }), 'MENTOR_AT_CAPACITY'],
    ['not from a champion without a place', withMentor({ places: places({ offered: 4 }) }), 'MENTOR_AT_CAPACITY'],
    ['not twice', { ...fine, pendingBetweenThem: true }, 'INVITATION_PENDING_ALREADY'],
    ['not from one’s own mentee', { ...fine, wouldCloseARing: true }, 'LINEAGE_CYCLE'],
  ])('%s', (_, circumstances, code) => {
    expect(whyNotAsk('REQUEST', circumstances)?.code ?? null).toBe(code);
  });
});

describe('what may have changed until the acceptance', () => {
  it.each([
    ['OFFER', 'nothing', fine, null],
    [
      'OFFER',
      'the mentor’s places, of which this offer holds one',
      withMentor({ places: places({ offered: 4 }) }),
      null,
    ],
    ['OFFER', 'how many mentees one may have', withMentor({ places: places({ capacity: 1 }) }), 'MENTOR_AT_CAPACITY'],
    ['OFFER', 'the mentor’s label', withMentor({ labelled: false }), 'MENTOR_NOT_LABELLED'],
    ['OFFER', 'the mentor’s participation', withMentor({ active: false }), 'NOT_ENROLLED'],
    ['OFFER', 'the mentee’s mentor', withMentee({ mentored: true }), 'MENTEE_ALREADY_MENTORED'],
    ['OFFER', 'the chain between them', { ...fine, wouldCloseARing: true }, 'LINEAGE_CYCLE'],
    ['REQUEST', 'nothing', fine, null],
    ['REQUEST', 'the mentor’s places', withMentor({ places: places({ offered: 4 }) }), 'MENTOR_AT_CAPACITY'],
    ['REQUEST', 'the mentor’s participation', withMentor({ active: false }), 'NOT_ENROLLED'],
    ['REQUEST', 'the mentee’s participation', withMentee({ enrolled: false }), 'NOT_ENROLLED'],
    ['REQUEST', 'the mentee’s mentor', withMentee({ mentored: true }), 'MENTEE_ALREADY_MENTORED'],
  ] as const)('%s: %s', (direction, _, circumstances, code) => {
    expect(whyNotAccept(direction, circumstances)?.code ?? null).toBe(code);
  });
});
