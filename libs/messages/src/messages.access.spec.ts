import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { MessagesModule } from './messages.module.js';

it('who may call what of messages is everybody signed in, but for what is listed', () => {
  expect(accessTo(MessagesModule)).toEqual({
    'Query.outboxMails': 'role ADMIN',
    'GET /unsubscribe/:token': 'public',
    'POST /unsubscribe/:token': 'public',
  });
});
