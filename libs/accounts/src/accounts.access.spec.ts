import { expect, it } from '@jest/globals';
import { accessTo } from '../../../test/support/access.js';
import { AccountsModule } from './accounts.module.js';

it('who may call what of accounts is everybody signed in, but for what is listed', () => {
  expect(accessTo(AccountsModule)).toEqual({
    'Mutation.endSignIn': 'signed in, not by an API token',
    'Mutation.createApiToken': 'signed in, not by an API token',
    'Mutation.revokeApiToken': 'signed in, not by an API token',
    'POST /auth/password': 'signed in, not by an API token',
    'GET /auth/providers': 'public',
    'GET /auth/oidc/:provider': 'public',
    'GET /auth/oidc/:provider/callback': 'public',
    'Query.signInWays': 'role ADMIN',
    'Query.testIdentityProvider': 'role ADMIN',
    'Query.identityRequests': 'role ADMIN',
    'Mutation.bindIdentity': 'role ADMIN',
    'Mutation.unbindIdentity': 'role ADMIN',
    'Mutation.sendSignInLinks': 'role ADMIN',
    'POST /auth/link': 'public',
    'POST /auth/link/holder': 'public',
    'POST /auth/password/forgotten': 'public',
    'POST /setup': 'public',
  });
});
