import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const adoptionQuery = graphql(`
  query Adoption($countries: AdoptionInput!, $units: AdoptionInput!) {
    countries: adoption(input: $countries) {
      ...Report
      programme {
        goalShare
        goalOn
      }
    }
    units: adoption(input: $units) {
      ...Report
    }
  }

  fragment Report on AdoptionReport {
    asOf
    firstDay
    lastDay
    programme {
      key
      minimumGroupSize
    }
    total {
      ...Figures
    }
    rows {
      key
      label
      countedWith
      opens
      figures {
        ...Figures
      }
    }
    definitions {
      metric
      definition
    }
  }

  fragment Figures on AdoptionFigures {
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
`);

export type Report = ResultOf<typeof adoptionQuery>['units'];
export type Row = Report['rows'][number];
export type Figures = Report['total'];

export const earlierQuery = graphql(`
  query AdoptionEarlier($input: AdoptionInput!) {
    adoption(input: $input) {
      asOf
      total {
        labelled
      }
    }
  }
`);

/** The units below one that has everybody of the unit above it. */
export const unitsBelowQuery = graphql(`
  query AdoptionBelow($input: AdoptionInput!) {
    adoption(input: $input) {
      asOf
      programme {
        key
        minimumGroupSize
      }
      total {
        ...FiguresBelow
      }
      rows {
        key
        label
        countedWith
        opens
        figures {
          ...FiguresBelow
        }
      }
    }
  }

  fragment FiguresBelow on AdoptionFigures {
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
`);

/** From when there are figures, for whoever asked for a day without. */
export const daysQuery = graphql(`
  query AdoptionDays($input: AdoptionInput!) {
    adoption(input: $input) {
      firstDay
      lastDay
    }
  }
`);

export const unitQuery = graphql(`
  query AdoptionUnit($code: String!) {
    orgUnit(code: $code) {
      code
      name
      ancestors {
        code
        name
      }
    }
  }
`);

export type Unit = NonNullable<ResultOf<typeof unitQuery>['orgUnit']>;
