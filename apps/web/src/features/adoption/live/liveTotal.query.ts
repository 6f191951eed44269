import { graphql } from '../../../graphql/graphql.js';

export const liveTotalSubscription = graphql(`
  subscription AdoptionLive($input: AdoptionInput!) {
    adoption(input: $input) {
      total {
        headcount
        invited
        enrolled
        acknowledged
        trained
        labelled
        mentoring
        retained90
        adoptionRate
        acknowledgedRate
        suppressed
        rounded
        at
      }
    }
  }
`);
