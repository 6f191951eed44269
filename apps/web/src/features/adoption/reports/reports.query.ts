import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const reportsQuery = graphql(`
  query AdoptionReports {
    viewer {
      reportAddress
      adoptionReports {
        id
        programme
        orgUnitCode
        country
        rhythm
        nextAt
      }
    }
  }
`);

export type ReportOrder = NonNullable<ResultOf<typeof reportsQuery>['viewer']>['adoptionReports'][number];

export const requestReportMutation = graphql(`
  mutation RequestAdoptionReport($input: RequestAdoptionReportInput!) {
    requestAdoptionReport(input: $input) {
      report {
        id
      }
    }
  }
`);

export const endReportMutation = graphql(`
  mutation EndAdoptionReport($input: EndAdoptionReportInput!) {
    endAdoptionReport(input: $input) {
      clientMutationId
    }
  }
`);
