export { LabelsModule } from './labels.module.js';

export { Label, LabelStatus } from './label.entity.js';
export { LabelEvaluation } from './label-evaluation.service.js';
export { LabelService } from './label.service.js';
export { LabelReviewService } from './label-review.service.js';
export { LabelInput, LabelPayload, LabelType } from './label.types.js';
export { recordPublished } from './label-chain.js';
export { labelAwarded, labelClosed, labelRenewed, labelSentBack } from './labels.events.js';
export { ownLabel } from './label.service.js';
export { progressAt } from './criterion-facts.js';
export { readProgress, type CriterionProgressRow, type ProgressJson } from './criterion-progress.js';
export { isOpen as isOpenLabel } from './label-states.js';
export { labelShape } from './label.shape.js';
export { isRenewableAt, renewalWindow } from './renewal.policy.js';
