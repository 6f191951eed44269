import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const levelsQuery = graphql(`
  query ProgrammeLevels($programme: String!) {
    programme(key: $programme) {
      key
      revision
      sourceLocale
      translations {
        locale
      }
      guide {
        key
        title
      }
      levels {
        key
        name
        sourceName
        validityMonths
        translations {
          locale
          name
        }
        criteria {
          id
          kind
          required
          argument
          description
          translations {
            locale
            argument
          }
        }
        renewalCriteria {
          id
          kind
          required
          argument
          description
          translations {
            locale
            argument
          }
        }
      }
    }
  }
`);

export type ProgrammeOfLevels = NonNullable<ResultOf<typeof levelsQuery>['programme']>;
export type LevelRead = ProgrammeOfLevels['levels'][number];
export type CriterionRead = LevelRead['criteria'][number];
export type CriterionKind = CriterionRead['kind'];
