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

export type AuditLine = ResultOf<typeof auditQuery>['audit']['nodes'][number];
export type AuditFilter = VariablesOf<typeof auditQuery>['filter'];
