import { graphql } from '../../../graphql/graphql.js';

export const setGoalMutation = graphql(`
  mutation SetGoal($input: SetGoalInput!) {
    setGoal(input: $input) {
      mentorship {
        id
      }
    }
  }
`);

export const markGoalMutation = graphql(`
  mutation MarkGoal($input: MarkGoalInput!) {
    markGoal(input: $input) {
      mentorship {
        id
      }
    }
  }
`);

export const removeGoalMutation = graphql(`
  mutation RemoveGoal($input: GoalInput!) {
    removeGoal(input: $input) {
      mentorship {
        id
      }
    }
  }
`);

export const recordCheckInMutation = graphql(`
  mutation RecordCheckIn($input: RecordCheckInInput!) {
    recordCheckIn(input: $input) {
      mentorship {
        id
      }
    }
  }
`);

export const endMutation = graphql(`
  mutation EndMentorship($input: MentorshipInput!) {
    endMentorship(input: $input) {
      mentorship {
        id
        status
      }
    }
  }
`);
