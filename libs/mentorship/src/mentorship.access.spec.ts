import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { MentorshipModule } from './mentorship.module.js';

it('who may call what of mentorship is everybody signed in, but for what is listed', () => {
  expect(accessTo(MentorshipModule)).toEqual({});
});
