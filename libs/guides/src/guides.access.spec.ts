import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { GuidesModule } from './guides.module.js';

it('who may call what of guides is everybody signed in, but for what is listed', () => {
  expect(accessTo(GuidesModule)).toEqual({
    'GET /guides/:key': 'public',
    'Mutation.discardGuideDraft': 'role GUIDE_OWNER',
    'Mutation.draftGuideVersion': 'role GUIDE_OWNER',
    'Mutation.publishGuideVersion': 'role GUIDE_OWNER',
    'Mutation.translateGuideVersion': 'role GUIDE_OWNER',
    'Mutation.updateGuide': 'role GUIDE_OWNER',
    'Query.guidePreview': 'role GUIDE_OWNER',
  });
});
