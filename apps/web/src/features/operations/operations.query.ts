import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const operationsQuery = graphql(`
  query Operations {
    operations {
      version
      migrationsWaiting
      checks {
        name
        state
        message
      }
      queues {
        job
        waiting
        active
        delayed
      }
      backlog {
        events
        messagesDue
        messagesTriedAgain
      }
      failed {
        id
        kind
        name
        error
        attempts
        failedAt
        nextTryAt
      }
      failedCount
      imports {
        id
        status
        dryRun
        rows
        created
        updated
        deactivated
        rejected
        startedAt
        endedAt
      }
      restoration {
        id
        restoredAt
        takenAt
        erasuresLeft
        messagesHeld
        viewerMayLetGo
      }
    }
  }
`);

export const retryFailedWorkMutation = graphql(`
  mutation RetryFailedWork($input: RetryFailedWorkInput!) {
    retryFailedWork(input: $input) {
      count
    }
  }
`);

export const sendTestMailMutation = graphql(`
  mutation SendTestMail($input: SendTestMailInput!) {
    sendTestMail(input: $input) {
      passed
      words
    }
  }
`);

export const letSendingGoMutation = graphql(`
  mutation LetSendingGo($input: LetSendingGoInput!) {
    letSendingGo(input: $input) {
      messages
    }
  }
`);

export type Operations = ResultOf<typeof operationsQuery>['operations'];
export type Check = Operations['checks'][number];
export type FailedWork = Operations['failed'][number];
export type LastImport = Operations['imports'][number];
export type Restoration = NonNullable<Operations['restoration']>;
