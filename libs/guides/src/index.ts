export { GuidesModule } from './guides.module.js';

export { guideAcknowledged, guideVersionPublished } from './guides.events.js';
export { AcknowledgementService, type ReadText } from './acknowledgement.service.js';
export { GuideAuthoring } from './guide-authoring.service.js';
export { isInUse } from './version-states.js';
export { isOwned, isUpToDate, mustAcknowledge } from './guide.policy.js';
export { guideShape, guideVersionShape } from './guide.shape.js';
export type { GuideDraft } from './guide-draft.js';
export { GuideChange, GuideVersion, GuideVersionStatus } from './guide-version.entity.js';
export { GuideType, GuideVersionType } from './guide.types.js';
