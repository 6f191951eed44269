import { graphql } from '../../../../graphql/graphql.js';

export const leaversQuery = graphql(`
  query LeaversOfImport($importId: ID!, $after: String) {
    people(filter: { leftByImport: $importId }, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        displayName
        givenName
        familyName
        orgUnit {
          name
        }
        departure {
          roles {
            id
            role
            orgUnit {
              code
              name
            }
            programme {
              key
              name
            }
          }
          hostedSessions {
            id
            title
            startsAt
          }
        }
      }
    }
  }
`);

export const bringBackImportMutation = graphql(`
  mutation BringBackImport($input: BringBackImportInput!) {
    bringBackImport(input: $input) {
      broughtBack
      notes
    }
  }
`);

export const moveRolesMutation = graphql(`
  mutation MoveRoles($input: MoveRolesInput!) {
    moveRoles(input: $input) {
      moved
    }
  }
`);
