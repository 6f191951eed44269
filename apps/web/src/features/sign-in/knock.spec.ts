import { expect, it } from '@jest/globals';
import { answerOf } from './knock.js';

const error = { code: 'BAD_USER_INPUT', message: 'Give a name.', argumentPath: 'givenName' };

it.each([
  [200, { token: 't' }, { kind: 'open', body: { token: 't' } }],
  [202, null, { kind: 'open', body: null }],
  [400, { error }, { kind: 'refused', message: 'Give a name.', field: 'givenName', status: 400 }],
  [401, { error: { message: 'Over.' } }, { kind: 'refused', message: 'Over.', field: null, status: 401 }],
  [404, null, { kind: 'refused', message: null, field: null, status: 404 }],
  [413, 'What a proxy says', { kind: 'refused', message: null, field: null, status: 413 }],
  [500, { error }, { kind: 'unreachable' }],
  [503, null, { kind: 'unreachable' }],
])('a door that answers %i with %j is understood', (status, body, answer) => {
  expect(answerOf(status, body)).toEqual(answer);
});
