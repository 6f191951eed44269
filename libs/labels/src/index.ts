export { LabelsModule } from './labels.module.js';

export { Label, LabelStatus } from './label.entity.js';
export { LabelEvaluation } from './evaluation.service.js';
export { LabelService } from './label.service.js';
export { LabelSharing } from './label-sharing.service.js';
export { LabelReviewService } from './label-review.service.js';
export { LabelType } from './label.types.js';
export { labelAwarded, labelClosed, labelRenewed, labelSentBack } from './labels.events.js';
