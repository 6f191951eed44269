import { describe, expect, it } from '@jest/globals';
import { EnrolmentStatus } from './enrolment.entity.js';
import { EnrolmentMove, movesFrom, whyNotMove } from './enrolment.policy.js';

type State = EnrolmentStatus | 'none';

const moves = Object.values(EnrolmentMove);
const states: State[] = ['none', ...Object.values(EnrolmentStatus)];

/** The life cycle as DOMAIN says it: none → ACTIVE → PAUSED → ACTIVE, ACTIVE|PAUSED → LEFT, LEFT → ACTIVE. */
const lifeCycle: Record<EnrolmentMove, State[]> = {
  ENROL: ['none', 'LEFT'],
  PAUSE: ['ACTIVE'],
  RESUME: ['PAUSED'],
  LEAVE: ['ACTIVE', 'PAUSED'],
};

function outcome(move: EnrolmentMove, state: State): string {
  return whyNotMove(move, state === 'none' ? null : state)?.code ?? 'allowed';
}

function expected(move: EnrolmentMove, state: State): string {
  if (lifeCycle[move].includes(state)) return 'allowed';
  if (move === 'ENROL') return 'ALREADY_ENROLLED';
  return state === 'none' || state === 'LEFT' ? 'NOT_ENROLLED' : 'INVALID_TRANSITION';
}

describe.each(moves)('to %s', (move) => {
  it.each(states.map((state) => [state, expected(move, state)]))('from %s is %s', (state, says) => {
    expect(outcome(move, state as State)).toBe(says);
    expect(movesFrom(state === 'none' ? null : (state as EnrolmentStatus)).includes(move)).toBe(says === 'allowed');
  });
});
