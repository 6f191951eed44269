import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { LabelPagesModule } from './label-pages.module.js';

it('who may call what of the page of a label is everybody signed in, but for what is listed', () => {
  expect(accessTo(LabelPagesModule)).toEqual({
    'GET /labels/:id': 'public',
    'GET /labels/:id/badge.png': 'public',
    'GET /labels/:id/badge.svg': 'public',
  });
});
