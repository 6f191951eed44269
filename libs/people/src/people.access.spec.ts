import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { PeopleModule } from './people.module.js';

it('who may call what of people is everybody signed in, but for what is listed', () => {
  expect(accessTo(PeopleModule)).toEqual({
    'Query.viewer': 'public',
    'Query.roleAssignments': 'role ADMIN',
    'Mutation.assignRole': 'role ADMIN',
    'Mutation.removeRole': 'role ADMIN',
    'Mutation.moveRoles': 'role ADMIN',
    'Mutation.erasePerson': 'role ADMIN',
    'Mutation.endPerson': 'role ADMIN',
    'Mutation.bringBack': 'role ADMIN',
    'Mutation.bringBackImport': 'role ADMIN',
  });
});
