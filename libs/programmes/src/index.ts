export { ProgrammesModule } from './programmes.module.js';

export { Programme } from './programme.entity.js';
export { Level } from './level.entity.js';
export { Criterion, CriterionKind } from './criterion.entity.js';
export { Enrolment, EnrolmentStatus } from './enrolments/enrolment.entity.js';

export { describeCriterion } from './criterion-description.js';
export { programmeColumns, Programmes, type LevelRow, type ProgrammeRow } from './programme.queries.js';
export { Enrolments } from './enrolments/enrolment.queries.js';
export { enrolmentReach, isInReach, lookingAfter } from './enrolments/enrolment-reach.js';
export { takesPart } from './enrolments/enrolment-states.js';
export { EnrolmentService } from './enrolments/enrolment.service.js';
export { ProgrammeInput } from './programme.inputs.js';
export { ProgrammeArchive } from './programme-archive.service.js';
export { isArchived, isOfArchived, whyNothingNew } from './programme-archive.js';
export { whyNotChange } from './programme.policy.js';
export { ProgrammeAuthoringService } from './programme-authoring.service.js';
export { asProgramme, ProgrammeBeginning } from './programme-beginning.service.js';
export { criterionRow, heldLevelOf, type CriterionRow } from './criterion-row.js';
export { textIn } from './translations.js';
export { giveGuide, programmesGiven } from './guides-given.js';
export { nextLevelOf } from './next-level.js';
export { enrolmentShape, founderStatus, isEnrolmentVisible, mayBeNamed } from './enrolments/enrolment.shape.js';
export { criterionShape, levelShape, programmeShape } from './programme.shape.js';

export { CriterionType, LevelType, ProgrammeType } from './programme.types.js';
export { EnrolmentType } from './enrolments/enrolment.types.js';
export {
  enrolmentFounderNamed,
  enrolmentLabelChanged,
  enrolmentLeft,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentStarted,
  participationEnded,
  participationForgotten,
  programmeArchived,
  programmeBegun,
  participationRestored,
  programmeCriteriaChanged,
  type ProgrammeBegun,
} from './programmes.events.js';
