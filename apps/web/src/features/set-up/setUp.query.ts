import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const setUpQuery = graphql(`
  query SetUp {
    setUp {
      step
      done
    }
  }
`);

export type SetUpState = ResultOf<typeof setUpQuery>['setUp'][number];
export type Step = SetUpState['step'];

export const kitsQuery = graphql(`
  query ProgrammeKits {
    programmes {
      key
      name
    }
    programmeKits {
      key
      name
      summary
      languages
      levels
      guideTitle
      guideMarkdown
      sessions {
        title
        description
        week
        minutes
      }
    }
  }
`);

export type Kit = ResultOf<typeof kitsQuery>['programmeKits'][number];

export const startProgrammeMutation = graphql(`
  mutation StartProgramme($input: StartProgrammeInput!) {
    startProgramme(input: $input) {
      programme {
        key
        name
      }
    }
  }
`);

export const giveRoleMutation = graphql(`
  mutation GiveRole($input: RoleInput!) {
    assignRole(input: $input) {
      person {
        id
      }
    }
  }
`);

export const whoMayRunItQuery = graphql(`
  query WhoMayRunIt($search: String!) {
    people(filter: { search: $search }, first: 6) {
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
      }
    }
  }
`);
