import { graphql } from '../../../graphql/graphql.js';

export const scheduleMutation = graphql(`
  mutation ScheduleSession($input: ScheduleSessionInput!) {
    scheduleSession(input: $input) {
      session {
        id
      }
    }
  }
`);
