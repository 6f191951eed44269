import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const unitsQuery = graphql(`
  query Units($search: String!) {
    orgUnits(search: $search, first: 20) {
      code
      name
      ancestors {
        name
      }
    }
  }
`);

export type FoundUnit = ResultOf<typeof unitsQuery>['orgUnits'][number];

export const unitNameQuery = graphql(`
  query UnitName($code: String!) {
    orgUnit(code: $code) {
      code
      name
      ancestors {
        name
      }
    }
  }
`);
