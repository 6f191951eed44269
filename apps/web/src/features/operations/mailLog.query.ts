import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const mailLogQuery = graphql(`
  query MailLog($after: String) {
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

export type LoggedMail = ResultOf<typeof mailLogQuery>['outboxMails']['nodes'][number];
