import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const accountQuery = graphql(`
  query Account {
    viewer {
      hasPassword
      maySetPassword
      signIns {
        id
        way
        providerLabel
        startedAt
        lastSeenAt
        userAgent
        current
      }
      apiTokens {
        id
        name
        scope
        readOnly
        lastUsedAt
        expiresAt
      }
    }
  }
`);

type Account = NonNullable<ResultOf<typeof accountQuery>['viewer']>;
export type SignIn = Account['signIns'][number];
export type ApiToken = Account['apiTokens'][number];

export const endSignInMutation = graphql(`
  mutation EndSignIn($input: EndSignInInput!) {
    endSignIn(input: $input) {
      signIns {
        id
      }
    }
  }
`);

export const createApiTokenMutation = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
        id
        name
      }
    }
  }
`);

export const revokeApiTokenMutation = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      token {
        id
        name
      }
    }
  }
`);
