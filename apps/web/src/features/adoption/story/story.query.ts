import { graphql, type ResultOf } from '../../../graphql/graphql.js';

/** What became of the programme: asked once the page is there, all of it in one request. */
export const storyQuery = graphql(`
  query AdoptionStory($input: AdoptionInput!) {
    adoptionTrend(input: $input, months: 36) {
      month
      asOf
      headcount
      enrolled
      labelled
      acknowledged
      attended
      adoptionRate
      happened {
        on
        label
      }
    }
    spread(input: $input) {
      generations {
        generation
        champions
      }
      reproduction
      reproductionLow
      reproductionHigh
      generationDays
      longestChain
      tooEarly
      meaning
      suppressed
      definitions {
        metric
        definition
      }
    }
    cohorts(input: $input, months: 18) {
      month
      labelled
      after3
      after6
      after12
    }
  }
`);

export type Story = ResultOf<typeof storyQuery>;
export type TrendPoint = Story['adoptionTrend'][number];
export type Spread = Story['spread'];
export type Cohort = Story['cohorts'][number];

export const projectionQuery = graphql(`
  query AdoptionProjection($input: AdoptionInput!, $share: Float!) {
    projection(input: $input, share: $share) {
      share
      reachedOn
      earliest
      latest
      formula
      weeklyRate
      fan {
        on
        low
        share
        high
      }
      lastYear {
        on
        low
        share
        high
        came
      }
    }
  }
`);

export type Projection = ResultOf<typeof projectionQuery>['projection'];

export const setGoalMutation = graphql(`
  mutation SetGoal($input: ProgrammeInput!) {
    updateProgramme(input: $input) {
      programme {
        key
        goalShare
        goalOn
      }
    }
  }
`);
