import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { DashboardsModule } from './dashboards.module.js';

it('who may call what of figures is everybody signed in, but for what is listed', () => {
  expect(accessTo(DashboardsModule)).toEqual({
    'Query.adoption': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Query.adoptionTrend': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Query.projection': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Query.goalProjection': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Query.spread': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Query.cohorts': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Query.programmeChange': 'role ADMIN or PROGRAMME_MANAGER',
    'Subscription.adoption': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'Mutation.requestAdoptionReport': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'GET /exports/adoption.csv': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
    'GET /exports/acknowledgements.csv': 'role GUIDE_OWNER',
    'GET /exports/adoption.xlsx': 'role HR_ANALYST or PROGRAMME_MANAGER or LOCAL_LEAD or ADMIN',
  });
});
