export { LabelsModule } from './labels.module.js';

export { Label, LabelStatus } from './label.entity.js';
export { LabelEvaluation } from './evaluation/label-evaluation.service.js';
export { LabelsOnTheWay } from './evaluation/labels-on-the-way.js';
export { LabelService } from './label.service.js';
export { LabelReviewService } from './review/label-review.service.js';
export { LabelInput, LabelPayload, LabelType } from './label.types.js';
export { recordPublished } from './label-chain.js';
export { labelAwarded, labelClosed, labelRenewed, labelSentBack } from './labels.events.js';
export { ownLabel } from './label.service.js';
export { readProgress, type CriterionProgressRow, type ProgressJson } from './criteria/criterion-progress.js';
export { labelShape } from './label.shape.js';
export { isRenewableAt, renewalStateAt, renewalWindow } from './renewal.policy.js';
export { handingOf, levelOnTheWay, mayHandIn, type Handing } from './review/handing-in.js';
export { criterionStates, sessionsFor, situationOf, type Situation } from './criteria/criterion-states.js';
