import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { CompanyModule } from './company.module.js';

it('who may call what of the company is everybody signed in, but for what is listed', () => {
  expect(accessTo(CompanyModule)).toEqual({
    'Query.company': 'public',
    'Query.accent': 'role ADMIN',
    'Query.programmeKits': 'role ADMIN or PROGRAMME_MANAGER',
    'Mutation.updateCompany': 'role ADMIN',
    'Mutation.setCompanyLogo': 'role ADMIN',
    'GET /company/logo/:file': 'public',
  });
});
