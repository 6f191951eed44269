import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const scheduleMutation = graphql(`
  mutation ScheduleSession($input: ScheduleSessionInput!) {
    scheduleSession(input: $input) {
      session {
        id
      }
    }
  }
`);

export const scheduleSeriesMutation = graphql(`
  mutation ScheduleSeries($input: ScheduleSeriesInput!) {
    scheduleSeries(input: $input) {
      sessions {
        id
      }
    }
  }
`);

export const updateMutation = graphql(`
  mutation UpdateSession($input: UpdateSessionInput!) {
    updateSession(input: $input) {
      session {
        id
      }
    }
  }
`);

export const rescheduleMutation = graphql(`
  mutation RescheduleSession($input: RescheduleSessionInput!) {
    rescheduleSession(input: $input) {
      session {
        id
      }
    }
  }
`);

export const publishMutation = graphql(`
  mutation PublishSession($input: SessionInput!) {
    publishSession(input: $input) {
      session {
        id
        status
      }
    }
  }
`);

export const cancelMutation = graphql(`
  mutation CancelSession($input: SessionInput!) {
    cancelSession(input: $input) {
      session {
        id
        status
      }
    }
  }
`);

export const sessionTagsQuery = graphql(`
  query SessionTags($programme: String!) {
    programme(key: $programme) {
      key
      sessionTags
    }
  }
`);

export const editedSessionQuery = graphql(`
  query EditedSession($id: ID!) {
    session(id: $id) {
      id
      kind
      title
      description
      language
      tags
      startsAt
      endsAt
      timeZone
      place
      joinUrl
      replayUrl
      replayCounts
      minimumShare
      capacity
      registeredCount
      waitlistedCount
      status
      viewerMay
      host {
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
      programme {
        key
        sessionTags
      }
    }
  }
`);

export type EditedSession = NonNullable<ResultOf<typeof editedSessionQuery>['session']>;
