import { graphql, type ResultOf, type VariablesOf } from '../../../graphql/graphql.js';

export const auditQuery = graphql(`
  query Audit($filter: AuditFilter!, $after: String) {
    audit(filter: $filter, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        action
        actionName
        subjectType
        subjectId
        subjectName
        detail
        actor {
          id
          displayName
        }
      }
    }
  }
`);

/** What the trail can be narrowed to. */
export const auditActionsQuery = graphql(`
  query AuditActions {
    auditActions {
      action
      name
    }
  }
`);

export const auditActorQuery = graphql(`
  query AuditActor($id: ID!) {
    person(id: $id) {
      id
      displayName
    }
  }
`);

export const auditActorsQuery = graphql(`
  query AuditActors($search: String!) {
    people(filter: { search: $search }, first: 8) {
      nodes {
        id
        displayName
        orgUnit {
          name
        }
      }
    }
  }
`);

export type AuditLine = ResultOf<typeof auditQuery>['audit']['nodes'][number];
export type AuditFilter = VariablesOf<typeof auditQuery>['filter'];
