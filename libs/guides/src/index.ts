export { GuidesModule } from './guides.module.js';

export { Acknowledgement } from './acknowledgement.entity.js';
export { Guide } from './guide.entity.js';
export { GuideChange, GuideVersion, GuideVersionStatus } from './guide-version.entity.js';
export { guideAcknowledged, guideVersionPublished } from './guides.events.js';

export { AcknowledgementService, type ReadText } from './acknowledgement.service.js';
export { GuideAuthoring } from './guide-authoring.service.js';
export type { GuideDraft } from './guide-draft.js';
export { GuideStanding, isUpToDate, type CurrentGuide, type Standing } from './guide-standing.js';
export { GuideByKeyLoader } from './guide.loaders.js';
export { GuideType } from './guide.types.js';
