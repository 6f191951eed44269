import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { LabelsModule } from './labels.module.js';

it('who may call what of labels is everybody signed in, but for what is listed', () => {
  expect(accessTo(LabelsModule)).toEqual({
    'Query.labelsToReview': 'role PROGRAMME_MANAGER or LOCAL_LEAD',
    'Mutation.reviewLabel': 'role PROGRAMME_MANAGER or LOCAL_LEAD',
    'Mutation.revokeLabel': 'role PROGRAMME_MANAGER',
  });
});
