import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { ProgrammesModule } from './programmes.module.js';

it('who may call what of programmes is everybody signed in, but for what is listed', () => {
  expect(accessTo(ProgrammesModule)).toEqual({
    'Mutation.createProgramme': 'role ADMIN',
    'Mutation.startProgramme': 'role ADMIN',
    'Mutation.archiveProgramme': 'role ADMIN or PROGRAMME_MANAGER',
    'Mutation.updateProgramme': 'role ADMIN or PROGRAMME_MANAGER',
    'Mutation.nameFounder': 'role PROGRAMME_MANAGER',
  });
});
