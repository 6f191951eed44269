export { LabelsModule } from './labels.module.js';

export { Label, LabelStatus } from './label.entity.js';
export { LabelEvaluation } from './evaluation.service.js';
export { LabelService } from './label.service.js';
export { LabelReviewService } from './label-review.service.js';
export { LabelInput, LabelPayload, LabelType } from './label.types.js';
export { labelPayload } from './label-payload.js';
export { recordPublished } from './label-chain.js';
export { labelAwarded, labelClosed, labelRenewed, labelSentBack } from './labels.events.js';
export { ownLabel } from './label.service.js';
export { CriteriaQueries } from './criteria.queries.js';
export { type CriterionProgressRow } from './criterion-progress.js';
export { renewalWindow } from './renewal.policy.js';
