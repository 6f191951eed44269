import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@sillage/platform';
import { assertProgramme } from './programme-plan.js';
import type { CriterionInput, LevelInput, ProgrammeInput } from './programme.inputs.js';

const champion: LevelInput = { key: 'champion', name: 'Champion', rank: 1, criteria: [{ kind: 'HAS_MENTOR' }] };
const mentor: LevelInput = { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED' }] };
const plan = (input: Partial<ProgrammeInput>): ProgrammeInput => ({ key: 'security', levels: [champion], ...input });

function problem(input: ProgrammeInput, guideKey: string | null = null): string {
  try {
    assertProgramme(input, {
      guideKey,
      minimumGroupSize: 5,
      goal: { goalShare: null, goalOn: null },
      today: '2026-03-04',
    });
    return 'none';
  } catch (error) {
    return error instanceof DomainError ? (error.argumentPath ?? error.code) : 'fault';
  }
}

const withCriterion = (criterion: CriterionInput): ProgrammeInput =>
  plan({ levels: [champion, { ...mentor, criteria: [{ kind: 'HAS_MENTOR' }, criterion] }] });
const pathOfCriterion = 'input.levels.1.criteria.1';

describe('the plan of a programme', () => {
  it('is right with levels of different keys and ranks, each asking for something', () => {
    expect(problem(plan({ levels: [champion, mentor] }))).toBe('none');
  });

  it('may have a goal: a share, and a day to come by when', () => {
    expect(problem(plan({ goalShare: 1 }))).toBe('none');
    expect(problem(plan({ goalShare: 0.2, goalOn: '2026-03-05' }))).toBe('none');
  });

  it.each<[string, Partial<ProgrammeInput>]>([
    ['input.key', { key: 'Not a key' }],
    ['input.key', { key: 'a'.repeat(61) }],
    ['input.name', { name: '   ' }],
    ['input.name', { name: 'n'.repeat(201) }],
    ['input.mentorCapacity', { mentorCapacity: 0 }],
    ['input.invitationDays', { invitationDays: 366 }],
    ['input.minimumGroupSize', { minimumGroupSize: 6 }],
    ['input.graceDays', { graceDays: -1 }],
    ['input.goalShare', { goalShare: 0 }],
    ['input.goalShare', { goalShare: 1.01 }],
    ['input.goalOn', { goalOn: '2027-01-01' }],
    ['input.goalOn', { goalShare: 0.2, goalOn: '2026-03-04' }],
    ['input.levels', { levels: [] }],
    ['input.levels', { levels: [champion, { ...mentor, key: 'champion' }] }],
    ['input.levels', { levels: [champion, { ...mentor, rank: 1 }] }],
    ['input.levels.0.key', { levels: [{ ...champion, key: '' }] }],
    ['input.levels.0.name', { levels: [{ ...champion, name: '' }] }],
    ['input.levels.0.rank', { levels: [{ ...champion, rank: 0 }] }],
    ['input.levels.0.validityMonths', { levels: [{ ...champion, validityMonths: 0 }] }],
    ['input.levels.0.criteria', { levels: [{ ...champion, criteria: [] }] }],
    [
      'input.levels.0.renewalCriteria.0.argument',
      { levels: [{ ...champion, renewalCriteria: [{ kind: 'SELF_DECLARED' }] }] },
    ],
  ])('is refused at %s', (path, input) => {
    expect(problem(plan(input))).toBe(path);
  });

  it.each([
    ['mentorCapacity', 1, 1000],
    ['invitationDays', 1, 365],
    ['graceDays', 0, 365],
    ['companionDays', 0, 365],
  ] as const)('takes %s from %d to %d, and nothing beyond', (field, least, most) => {
    for (const value of [least, most]) expect(problem(plan({ [field]: value }))).toBe('none');
    for (const value of [least - 1, most + 1]) expect(problem(plan({ [field]: value }))).toBe(`input.${field}`);
  });

  it.each<[string, CriterionInput]>([
    ['required', { kind: 'SESSIONS_ATTENDED', required: 0 }],
    ['required', { kind: 'HAS_MENTOR', required: 2 }],
    ['required', { kind: 'SELF_DECLARED', argument: 'I help', required: 2 }],
    ['argument', { kind: 'HAS_MENTOR', argument: 'anybody' }],
    ['argument', { kind: 'MENTEES_LABELLED', argument: 'anybody' }],
    ['argument', { kind: 'SELF_DECLARED', argument: '  ' }],
    ['argument', { kind: 'HOLDS_LEVEL', required: 6 }],
    ['argument', { kind: 'HOLDS_LEVEL', required: 6, argument: 'ambassador' }],
    ['argument', { kind: 'HOLDS_LEVEL', required: 6, argument: 'mentor' }],
  ])('is refused at the %s of a criterion that makes no sense: %j', (field, criterion) => {
    expect(problem(withCriterion(criterion))).toBe(`${pathOfCriterion}.${field}`);
  });

  it.each<CriterionInput>([
    { kind: 'SESSIONS_ATTENDED', required: 3 },
    { kind: 'SESSIONS_ATTENDED', argument: 'writing' },
    { kind: 'HOLDS_LEVEL', required: 6, argument: 'champion' },
    { kind: 'SELF_DECLARED', argument: 'I helped a colleague' },
  ])('takes %j', (criterion) => {
    expect(problem(withCriterion(criterion))).toBe('none');
  });

  it('asks for the guide only where the programme has one, and for no other', () => {
    const acknowledged: CriterionInput = { kind: 'GUIDE_ACKNOWLEDGED' };
    expect(problem(withCriterion(acknowledged))).toBe(pathOfCriterion);
    expect(problem(withCriterion(acknowledged), 'good-practices')).toBe('none');
    expect(problem({ ...withCriterion(acknowledged), guideKey: 'good-practices' })).toBe('none');
    expect(problem(withCriterion({ ...acknowledged, argument: 'another' }), 'good-practices')).toBe(
      `${pathOfCriterion}.argument`,
    );
  });
});
