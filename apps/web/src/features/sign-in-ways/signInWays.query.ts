import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const signInWaysQuery = graphql(`
  query SignInWays {
    signInWays {
      local
      redirectUriPattern
      providers {
        name
        label
        issuer
        clientId
        match
        redirectUri
        signOutUri
      }
    }
  }
`);

export const identityProviderTestQuery = graphql(`
  query IdentityProviderTest($name: String!) {
    testIdentityProvider(name: $name) {
      passed
      findings {
        what
        passed
        words
      }
    }
  }
`);

export const identityRequestsQuery = graphql(`
  query IdentityRequests($after: String) {
    identityRequests(first: 25, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        provider
        providerLabel
        subject
        email
        askedAt
        isBoundOtherwise
        isProviderThere
        person {
          id
          displayName
          givenName
          familyName
          jobTitle
          country
          orgUnit {
            name
          }
        }
      }
    }
  }
`);

export const bindIdentityMutation = graphql(`
  mutation BindIdentity($input: BindIdentityInput!) {
    bindIdentity(input: $input) {
      person {
        id
      }
    }
  }
`);

export const unbindIdentityMutation = graphql(`
  mutation UnbindIdentity($input: UnbindIdentityInput!) {
    unbindIdentity(input: $input) {
      person {
        id
      }
    }
  }
`);

export type SignInWays = ResultOf<typeof signInWaysQuery>['signInWays'];
export type Provider = SignInWays['providers'][number];
export type IdentityRequest = ResultOf<typeof identityRequestsQuery>['identityRequests']['nodes'][number];
