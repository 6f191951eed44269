import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { WebinarsModule } from './webinars.module.js';

it('who may call what of sessions is everybody signed in, but for what is listed', () => {
  expect(accessTo(WebinarsModule)).toEqual({
    'Mutation.scheduleSeries': 'role TRAINER or PROGRAMME_MANAGER',
    'GET /calendar/:file': 'public',
    'Mutation.renewCalendarUrl': 'signed in, not by an API token',
    'Mutation.scheduleSession': 'role TRAINER or PROGRAMME_MANAGER',
  });
});
