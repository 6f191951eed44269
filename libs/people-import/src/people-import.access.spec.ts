import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { PeopleImportModule } from './people-import.module.js';

it('who may call what of HR’s file is everybody signed in, but for what is listed', () => {
  expect(accessTo(PeopleImportModule)).toEqual({
    'POST /imports/people': 'role ADMIN',
    'GET /imports': 'role ADMIN',
    'GET /imports/:id/errors.csv': 'role ADMIN',
    'GET /imports/:id': 'role ADMIN',
    'Mutation.addPerson': 'role ADMIN',
    'Mutation.updatePerson': 'role ADMIN',
  });
});
