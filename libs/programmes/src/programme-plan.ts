import { badInput, isKey, keyAtMost } from '@sillage/platform';
import type { Programme } from './programme.entity.js';
import type { CriterionInput, LevelInput, ProgrammeInput } from './programme.inputs.js';
import { programmesTexts } from './programmes.texts.js';

/** The numbers of a programme, each with the least and the most that makes sense. */
const ranges = {
  mentorCapacity: [1, 1000],
  invitationDays: [1, 365],
  graceDays: [0, 365],
  companionDays: [0, 365],
} as const;

type Goal = Pick<Programme, 'goalShare' | 'goalOn'>;

/**
 * Checks what the schema cannot: keys, ranges, and that each criterion's argument fits its kind.
 * @throws DomainError BAD_USER_INPUT with the path of the first field that is not right
 */
export function assertProgramme(
  input: ProgrammeInput,
  known: {
    readonly guideKey: string | null;
    readonly minimumGroupSize: number;
    readonly goal: Goal;
    readonly today: string;
  },
): void {
  if (!isKey(input.key)) throw badInput('input.key', programmesTexts.key, { most: keyAtMost });
  if (input.name !== undefined && input.name !== null && !isName(input.name)) {
    throw badInput('input.name', programmesTexts.name);
  }
  for (const [field, [least, most]] of Object.entries(ranges) as [keyof typeof ranges, readonly [number, number]][]) {
    assertBetween(`input.${field}`, input[field], least, most);
  }
  const { minimumGroupSize } = known;
  if (input.minimumGroupSize != null && input.minimumGroupSize !== minimumGroupSize) {
    throw badInput('input.minimumGroupSize', programmesTexts.groupSizeOfCompany, { size: minimumGroupSize });
  }
  assertGoal(input, known);
  if (input.levels) assertLevels(input.levels, input.guideKey ?? known.guideKey);
}

/** A goal is a share, and may have a day: one that is still to come when it is set. */
function assertGoal(input: ProgrammeInput, { goal, today }: { readonly goal: Goal; readonly today: string }): void {
  const { goalShare, goalOn } = input;
  if (goalShare != null && !(goalShare > 0 && goalShare <= 1)) {
    throw badInput('input.goalShare', programmesTexts.goalShare);
  }
  if (goalOn == null) return;
  const share = goalShare === undefined ? goal.goalShare : goalShare;
  if (share === null) throw badInput('input.goalOn', programmesTexts.goalWithoutShare);
  if (goalOn !== goal.goalOn && goalOn <= today) throw badInput('input.goalOn', programmesTexts.goalOn);
}

function assertLevels(levels: readonly LevelInput[], guideKey: string | null): void {
  if (levels.length === 0 || levels.length > 20) throw badInput('input.levels', programmesTexts.oneLevelAtLeast);
  const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
  if (!distinct(levels.map(({ key }) => key)) || !distinct(levels.map(({ rank }) => rank))) {
    throw badInput('input.levels', programmesTexts.levelKeysAndRanks);
  }
  levels.forEach((level, index) => {
    const path = `input.levels.${index}`;
    if (!isKey(level.key)) throw badInput(`${path}.key`, programmesTexts.key, { most: keyAtMost });
    if (!isName(level.name)) throw badInput(`${path}.name`, programmesTexts.name);
    assertBetween(`${path}.rank`, level.rank, 1, 100);
    assertBetween(`${path}.validityMonths`, level.validityMonths, 1, 120);
    if (level.criteria.length === 0) throw badInput(`${path}.criteria`, programmesTexts.criteriaNeeded);
    const lower = new Set(levels.filter(({ rank }) => rank < level.rank).map(({ key }) => key));
    level.criteria.forEach((criterion, place) => {
      assertCriterion(`${path}.criteria.${place}`, criterion, { lower, guideKey });
    });
    level.renewalCriteria?.forEach((criterion, place) => {
      assertCriterion(`${path}.renewalCriteria.${place}`, criterion, { lower, guideKey });
    });
  });
}

function assertCriterion(
  path: string,
  { kind, required, argument }: CriterionInput,
  among: { lower: ReadonlySet<string>; guideKey: string | null },
): void {
  assertBetween(`${path}.required`, required, 1, 1000);
  const given = argument?.trim() ?? '';
  switch (kind) {
    case 'GUIDE_ACKNOWLEDGED':
      if (among.guideKey === null) throw badInput(path, programmesTexts.guideWithoutKey);
      if (given !== '' && given !== among.guideKey) throw badInput(`${path}.argument`, programmesTexts.otherGuide);
      assertOnce(path, required);
      break;
    case 'HOLDS_LEVEL':
      if (!among.lower.has(given)) throw badInput(`${path}.argument`, programmesTexts.unknownLevelArgument);
      break;
    case 'SELF_DECLARED':
      if (given === '') throw badInput(`${path}.argument`, programmesTexts.declarationNeeded);
      assertOnce(path, required);
      break;
    case 'HAS_MENTOR':
      if (given !== '') throw badInput(`${path}.argument`, programmesTexts.noArgument, { kind });
      assertOnce(path, required);
      break;
    case 'MENTEES_LABELLED':
      if (given !== '') throw badInput(`${path}.argument`, programmesTexts.noArgument, { kind });
      break;
    case 'SESSIONS_ATTENDED':
      break;
    default:
      kind satisfies never;
  }
}

/** What is either so or not cannot be asked for twice. */
function assertOnce(path: string, required: number | null | undefined): void {
  if ((required ?? 1) !== 1) throw badInput(`${path}.required`, programmesTexts.onceOnly);
}

function assertBetween(path: string, value: number | null | undefined, least: number, most: number): void {
  if (value === null || value === undefined || (value >= least && value <= most)) return;
  throw badInput(path, programmesTexts.numberBetween, { least, most });
}

function isName(name: string): boolean {
  return name.trim() !== '' && name.length <= 200;
}
