import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const sessionQuery = graphql(`
  query Session($id: ID!) {
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
      calendarPath
      replayUrl
      capacity
      registeredCount
      waitlistedCount
      status
      seatsLeft
      checkInOpensAt
      checkInClosesAt
      checkInCode
      viewerIsHost
      viewerMay
      cancelReason
      series {
        id
        startsAt
        endsAt
        status
      }
      viewerAlsoAt {
        id
        title
        language
      }
      host {
        id
        displayName
        givenName
        familyName
        jobTitle
        country
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
`);

export type SessionDetail = NonNullable<ResultOf<typeof sessionQuery>['session']>;

export const registrationsQuery = graphql(`
  query Registrations($id: ID!, $after: String) {
    session(id: $id) {
      id
      registrations(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          status
          waitlistPosition
          attendance
          attendedMinutes
          person {
            id
            displayName
            country
            orgUnit {
              name
            }
          }
        }
      }
    }
  }
`);

export const registerMutation = graphql(`
  mutation RegisterForSession($input: SessionInput!) {
    registerForSession(input: $input) {
      registration {
        id
        status
        waitlistPosition
      }
    }
  }
`);

export const cancelRegistrationMutation = graphql(`
  mutation CancelRegistration($input: SessionInput!) {
    cancelRegistration(input: $input) {
      registration {
        id
        status
      }
    }
  }
`);

export const checkInMutation = graphql(`
  mutation CheckInToSession($input: CheckInInput!) {
    checkInToSession(input: $input) {
      registration {
        id
        attendance
      }
    }
  }
`);
