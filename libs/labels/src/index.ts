export { LabelsModule } from './labels.module.js';

export { Label, LabelStatus } from './label.entity.js';
export { LabelEvaluation } from './evaluation.service.js';
export { LabelService } from './label.service.js';
export { LabelType } from './label.types.js';
export { labelAwarded, labelClosed, labelSentBack } from './labels.events.js';
