import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const outboxQuery = graphql(`
  query Outbox($after: String) {
    outboxMails(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        to
        subject
        text
        locale
        status
        reason
        writtenAt
        sentAt
      }
    }
  }
`);

export type OutboxMail = ResultOf<typeof outboxQuery>['outboxMails']['nodes'][number];
