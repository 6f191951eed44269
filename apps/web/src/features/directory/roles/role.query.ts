import { graphql, type ResultOf, type VariablesOf } from '../../../graphql/graphql.js';

export const rolesQuery = graphql(`
  query Roles($role: Role, $after: String) {
    roleAssignments(role: $role, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        role
        viewerMayTake
        orgUnit {
          code
          name
        }
        programme {
          key
          name
        }
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

export type Grant = ResultOf<typeof rolesQuery>['roleAssignments']['nodes'][number];
export type Role = Grant['role'];

export const colleaguesQuery = graphql(`
  query Colleagues($search: String!) {
    people(filter: { search: $search }, first: 8) {
      nodes {
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
`);

export type Colleague = ResultOf<typeof colleaguesQuery>['people']['nodes'][number];

export const assignRoleMutation = graphql(`
  mutation AssignRole($input: RoleInput!) {
    assignRole(input: $input) {
      person {
        id
        roles {
          id
        }
      }
    }
  }
`);

export const removeRoleMutation = graphql(`
  mutation RemoveRole($input: RoleInput!) {
    removeRole(input: $input) {
      person {
        id
        roles {
          id
        }
      }
    }
  }
`);

export type RoleInput = VariablesOf<typeof assignRoleMutation>['input'];
