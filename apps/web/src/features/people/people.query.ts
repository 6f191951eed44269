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

export const countriesQuery = graphql(`
  query Countries {
    countries
  }
`);

export type FoundPerson = ResultOf<typeof peopleQuery>['people']['nodes'][number];

export const personQuery = graphql(`
  query Person($id: ID!, $programme: String!) {
    person(id: $id) {
      id
      displayName
      givenName
      familyName
      email
      externalId
      leftOn
      viewerMayErase
      account {
        hasPassword
        providerLabels
        invitedAt
        lastSignInOn
        viewerMaySendLink
      }
      identities {
        id
        provider
        providerLabel
        subject
        boundAt
        viewerMayRelease
      }
      identityRequests {
        id
        provider
        providerLabel
        subject
        email
        askedAt
        isBoundOtherwise
        isProviderThere
      }
      roles {
        id
        role
        viewerMayTake
        orgUnit {
          code
          name
        }
        programme {
          key
          name
        }
      }
      jobTitle
      country
      timeZone
      orgUnit {
        name
        ancestors {
          name
        }
      }
      locale
      sessionsToHost
      viewerMayUpdate
      viewerMayEnd
      viewerMayBringBack
      departure {
        at
        undoableUntil
        byImport
        endedBy {
          displayName
        }
        roles {
          id
          role
          orgUnit {
            code
            name
          }
          programme {
            key
            name
          }
        }
        hostedSessions {
          id
          title
          startsAt
        }
      }
      viewerMayInvite(programme: $programme)
      viewerMayAskToMentor(programme: $programme)
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
        viewerLooksAfter
        viewerMayNameFounder
        viewerMayTakeBackFounder
        labels {
          id
          status
          reason
          submittedAt
          awardedAt
          expiresAt
          closedAt
          viewerMayReview
          viewerMayRevoke
          level {
            key
            name
          }
        }
      }
    }
  }
`);

export type PersonDetail = NonNullable<ResultOf<typeof personQuery>['person']>;
export type PersonEnrolment = NonNullable<PersonDetail['enrolment']>;
export type PersonLabel = PersonEnrolment['labels'][number];
