import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const messagesQuery = graphql(`
  query Messages($after: String) {
    viewer {
      notifications(first: 25, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          title
          body
          path
          createdAt
          readAt
        }
      }
    }
  }
`);

export type Message = NonNullable<ResultOf<typeof messagesQuery>['viewer']>['notifications']['nodes'][number];

export const markReadMutation = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      unreadCount
    }
  }
`);
