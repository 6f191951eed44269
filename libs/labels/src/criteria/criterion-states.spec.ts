import { describe, expect, it } from '@jest/globals';
import { CriterionKind } from '@sillage/programmes';
import type { CriterionProgressRow } from './criterion-progress.js';
import { criterionStates, type CriterionState, type Situation } from './criterion-states.js';

const now = new Date('2026-03-02T09:00:00Z');

const mentor = {
  labelled: true,
  active: true,
  visible: true,
  places: { capacity: 5, mentored: 0, offered: 0, free: 5 },
};
const nothing: Situation = {
  takesPart: true,
  guidePublished: true,
  sessions: [],
  asksMentor: false,
  isOfferedMentor: false,
  mentor,
};
const places = (mentored: number, offered: number, capacity = 5) => ({
  mentor: { ...mentor, places: { capacity, mentored, offered, free: capacity - mentored - offered } },
});
const session = (startsAt: string, tags: string[] = []) => ({ startsAt, endsAt: startsAt.replace('T09', 'T10'), tags });

function missing(kind: CriterionKind, { argument = null as string | null, required = 1, current = 0 } = {}) {
  const criterion = { id: kind, levelId: 'l', kind, argument, words: argument, required, heldLevel: null };
  return { criterion, current, met: current >= required, facts: [] } satisfies CriterionProgressRow;
}

function stateOf(
  row: CriterionProgressRow,
  situation: Partial<Situation>,
  mayDeclare = false,
): CriterionState | undefined {
  return criterionStates([row], { ...nothing, ...situation }, { now, mayDeclare })[0];
}

describe('a criterion that is not met', () => {
  it.each<[string, CriterionProgressRow, Partial<Situation>, CriterionState]>([
    ['a guide to read', missing('GUIDE_ACKNOWLEDGED'), {}, 'OPEN'],
    ['a guide of which nothing is published', missing('GUIDE_ACKNOWLEDGED'), { guidePublished: false }, 'LATER'],
    ['a session to choose', missing('SESSIONS_ATTENDED'), {}, 'OPEN'],
    ['a seat next week', missing('SESSIONS_ATTENDED'), { sessions: [session('2026-03-09T09:00:00Z')] }, 'WAITING'],
    [
      'a seat in a room whose doors are open',
      missing('SESSIONS_ATTENDED'),
      { sessions: [session('2026-03-02T09:00:00Z')] },
      'OPEN',
    ],
    [
      'a seat in a session of the tag',
      missing('SESSIONS_ATTENDED', { argument: 'writing' }),
      { sessions: [session('2026-03-09T09:00:00Z', ['video', 'writing'])] },
      'WAITING',
    ],
    [
      'a seat in a session of another tag alone',
      missing('SESSIONS_ATTENDED', { argument: 'writing' }),
      { sessions: [session('2026-03-09T09:00:00Z', ['video'])] },
      'OPEN',
    ],
    ['a mentor to find', missing('HAS_MENTOR'), {}, 'OPEN'],
    ['a request that waits', missing('HAS_MENTOR'), { asksMentor: true }, 'WAITING'],
    ['an offer to answer', missing('HAS_MENTOR'), { isOfferedMentor: true }, 'OPEN'],
    ['an offer to answer, and a request', missing('HAS_MENTOR'), { asksMentor: true, isOfferedMentor: true }, 'OPEN'],
    ['colleagues to invite', missing('MENTEES_LABELLED', { required: 2 }), {}, 'OPEN'],
    ['one on their way of two', missing('MENTEES_LABELLED', { required: 2 }), places(1, 0), 'OPEN'],
    [
      'one there and one offered of two',
      missing('MENTEES_LABELLED', { required: 2, current: 1 }),
      places(0, 1),
      'WAITING',
    ],
    ['no place for more', missing('MENTEES_LABELLED', { required: 9 }), places(2, 3), 'WAITING'],
    [
      'mentees of somebody without a label',
      missing('MENTEES_LABELLED'),
      { mentor: { ...mentor, labelled: false } },
      'LATER',
    ],
    ['months to hold a level', missing('HOLDS_LEVEL'), {}, 'WAITING'],
    ['words of one’s own, while more is missing', missing('SELF_DECLARED'), {}, 'LATER'],
  ])('because of %s', (_, row, situation, state) => {
    expect(stateOf(row, situation)).toBe(state);
  });

  it('can be declared once all else is there', () => {
    expect(stateOf(missing('SELF_DECLARED'), {}, true)).toBe('OPEN');
  });

  it.each(Object.values(CriterionKind))('is for later for whoever takes a pause: %s', (kind) => {
    expect(stateOf(missing(kind), { takesPart: false }, true)).toBe('LATER');
  });
});

it.each(Object.values(CriterionKind))('a criterion that is met is met, whatever else is under way: %s', (kind) => {
  expect(stateOf(missing(kind, { current: 1 }), { takesPart: false, asksMentor: true })).toBe('MET');
});
