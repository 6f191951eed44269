import { graphql, type ResultOf, type VariablesOf } from '../../../graphql/graphql.js';

export const settingsQuery = graphql(`
  query ProgrammeSettings($programme: String!) {
    programme(key: $programme) {
      key
      revision
      name
      sourceLocale
      sourceName
      sourceDescription
      translations {
        locale
        name
        description
      }
      mentorCapacity
      invitationDays
      graceDays
      companionDays
      awardsAutomatically
      goalShare
      goalOn
      archivedAt
      guide {
        key
        title
      }
    }
  }
`);

export type Settings = NonNullable<ResultOf<typeof settingsQuery>['programme']>;

export const updateProgrammeMutation = graphql(`
  mutation UpdateProgramme($input: ProgrammeInput!) {
    updateProgramme(input: $input) {
      programme {
        key
        revision
      }
    }
  }
`);

export type ProgrammeInput = VariablesOf<typeof updateProgrammeMutation>['input'];

export const programmeChangeQuery = graphql(`
  query ProgrammeChange($input: ProgrammeInput!) {
    programmeChange(input: $input) {
      becomeReady
      noLongerReady
      awardedAtOnce
    }
  }
`);

export type ProgrammeChange = ResultOf<typeof programmeChangeQuery>['programmeChange'];

export const archiveProgrammeMutation = graphql(`
  mutation ArchiveProgramme($input: ArchiveProgrammeInput!) {
    archiveProgramme(input: $input) {
      programme {
        key
        archivedAt
      }
    }
  }
`);
