import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const setUpQuery = graphql(`
  query SetUp {
    setUp {
      step
      done
      remarks
    }
  }
`);

export type SetUpState = ResultOf<typeof setUpQuery>['setUp'][number];
export type Step = SetUpState['step'];

export const setUpPeopleQuery = graphql(`
  query SetUpPeople {
    people(first: 12) {
      totalCount
      nodes {
        id
        displayName
        orgUnit {
          name
        }
      }
    }
  }
`);

export type SetUpPeople = ResultOf<typeof setUpPeopleQuery>;

/** How letters with links go out, and for whom there would be one. */
export const signInLettersQuery = graphql(`
  query SignInLetters {
    signInWays {
      local
      sendsMail
      withoutAccess
      withLink
      withoutAddress
      peopleWithoutAddress {
        id
        displayName
      }
    }
  }
`);

export type SignInLetters = ResultOf<typeof signInLettersQuery>['signInWays'];

/** Whether the mail server answers, asked when somebody is about to send. */
export const mailServerQuery = graphql(`
  query MailServer {
    operations {
      mail {
        state
        message
      }
    }
  }
`);

export const kitsQuery = graphql(`
  query ProgrammeKits {
    programmes {
      key
      name
      viewerCapabilities
      levels {
        name
      }
      guide {
        key
        title
      }
    }
    programmeKits {
      key
      name
      summary
      languages
      levels {
        name
        validityMonths
        criteria
      }
      guideTitle
      guideMarkdown
      sessions {
        title
        description
        week
        minutes
        startsAt
      }
    }
  }
`);

export type OpenProgramme = ResultOf<typeof kitsQuery>['programmes'][number];

/** When a kit's sessions are, in weeks that begin on another day than the next Monday. */
export const kitDaysQuery = graphql(`
  query KitDays($startsOn: Date!) {
    programmeKits(startsOn: $startsOn) {
      key
      sessions {
        title
        startsAt
      }
    }
  }
`);

/** What is there of a programme, and who has which part in it. */
export const openProgrammeQuery = graphql(
  `
    query OpenProgramme($programme: String!) {
      sessions(filter: { programme: $programme }, first: 1) {
        totalCount
        nodes {
          startsAt
        }
      }
      managers: roleAssignments(role: PROGRAMME_MANAGER, first: 50) {
        nodes {
          ...PartInProgramme
        }
      }
      owners: roleAssignments(role: GUIDE_OWNER, first: 50) {
        nodes {
          ...PartInProgramme
        }
      }
      trainers: roleAssignments(role: TRAINER, first: 50) {
        nodes {
          ...PartInProgramme
        }
      }
    }
  `,
  [
    graphql(`
      fragment PartInProgramme on RoleAssignment {
        id
        programme {
          key
        }
        person {
          id
          displayName
        }
      }
    `),
  ],
);

export type OpenProgrammeFacts = ResultOf<typeof openProgrammeQuery>;

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
