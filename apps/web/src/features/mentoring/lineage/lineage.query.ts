import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const lineageQuery = graphql(`
  query Lineage($programme: String!, $personId: ID) {
    lineage(programme: $programme, personId: $personId, depth: 20, first: 300) {
      generation
      descendantCount
      labelledDescendantCount
      generations {
        generation
        descendantCount
        labelledDescendantCount
      }
      person {
        id
        displayName
      }
      ancestors {
        key
        generation
        person {
          id
          displayName
        }
      }
      descendants {
        key
        parentKey
        generation
        labelled
        person {
          id
          displayName
        }
      }
    }
  }
`);

export type Lineage = NonNullable<ResultOf<typeof lineageQuery>['lineage']>;
export type LineageNode = Lineage['descendants'][number];
export type LineageGeneration = Lineage['generations'][number];
