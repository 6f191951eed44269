import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const sessionsQuery = graphql(`
  query Sessions($filter: SessionFilter!, $first: Int!) {
    sessions(filter: $filter, first: $first) {
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        kind
        title
        language
        startsAt
        endsAt
        place
        replayUrl
        seatsLeft
        status
        viewerIsHost
        viewerMay
        host {
          id
          displayName
        }
        viewerRegistration {
          id
          status
          waitlistPosition
          attendance
          counts
        }
      }
    }
  }
`);

export type SessionInList = ResultOf<typeof sessionsQuery>['sessions']['nodes'][number];
