import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { OperationsModule } from './operations.module.js';

it('what keeps Sillage going is for administrators', () => {
  expect(accessTo(OperationsModule)).toEqual({
    'Query.audit': 'role ADMIN',
    'Query.auditActions': 'role ADMIN',
    'Query.operations': 'role ADMIN',
    'Query.setUp': 'role ADMIN',
    'Mutation.letSendingGo': 'role ADMIN',
    'Mutation.retryFailedWork': 'role ADMIN',
    'Mutation.sendTestMail': 'role ADMIN',
  });
});
