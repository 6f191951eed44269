import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const peopleQuery = graphql(`
  query People($filter: PersonFilter!, $programme: String!, $first: Int!, $after: String) {
    people(filter: $filter, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        displayName
        givenName
        familyName
        jobTitle
        country
        orgUnit {
          name
        }
        label(programme: $programme) {
          id
          level {
            key
            name
          }
        }
      }
    }
  }
`);

export type FoundPerson = ResultOf<typeof peopleQuery>['people']['nodes'][number];

export const personQuery = graphql(`
  query Person($id: ID!, $programme: String!) {
    viewer {
      person {
        id
        enrolment(programme: $programme) {
          id
          status
          founder
          mentor {
            id
          }
          label {
            id
          }
        }
      }
      roles {
        role
        orgUnit {
          code
        }
        programme {
          key
        }
      }
    }
    mentorships(programme: $programme, status: ACTIVE) {
      id
      mentorPaused
    }
    person(id: $id) {
      id
      displayName
      givenName
      familyName
      email
      jobTitle
      country
      timeZone
      orgUnit {
        code
        name
        ancestors {
          code
          name
        }
      }
      label(programme: $programme) {
        id
        awardedAt
        level {
          key
          name
        }
      }
      enrolment(programme: $programme) {
        id
        status
        enrolledAt
        founder
        labels {
          id
          status
          reason
          submittedAt
          awardedAt
          expiresAt
          closedAt
          level {
            key
            name
          }
        }
      }
    }
  }
`);

export type PersonAnswer = ResultOf<typeof personQuery>;
export type PersonDetail = NonNullable<PersonAnswer['person']>;
export type PersonEnrolment = NonNullable<PersonDetail['enrolment']>;
export type PersonLabel = PersonEnrolment['labels'][number];
