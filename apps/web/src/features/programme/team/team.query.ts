import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const teamQuery = graphql(`
  query ProgrammeTeam($programme: String!) {
    programme(key: $programme) {
      key
      team {
        person {
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
      }
    }
  }
`);

export type TeamMember = NonNullable<NonNullable<ResultOf<typeof teamQuery>['programme']>['team']>[number];

/** Who can be named a founder: people who take part, by their name. */
export const foundersQuery = graphql(`
  query PossibleFounders($search: String!, $programme: String!) {
    people(filter: { search: $search }, first: 12) {
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
        enrolment(programme: $programme) {
          id
          status
          founder
          viewerMayNameFounder
          viewerMayTakeBackFounder
        }
      }
    }
  }
`);
