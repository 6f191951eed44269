import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const labelsToReviewQuery = graphql(`
  query LabelsToReview($programme: String!, $after: String) {
    programme(key: $programme) {
      key
      awardsAutomatically
    }
    labelsToReview(programme: $programme, first: 25, after: $after) {
      reviewableCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        label {
          id
          level {
            key
            name
          }
        }
        person {
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
        submittedAt
        viewerMayReview
        sendBacks {
          at
          reason
        }
        progress {
          current
          met
          criterion {
            id
            kind
            description
            required
          }
          evidence {
            at
            provenance
            summary
          }
        }
      }
    }
  }
`);

export type ToReview = ResultOf<typeof labelsToReviewQuery>['labelsToReview'];
export type Review = ToReview['nodes'][number];

export const reviewLabelMutation = graphql(`
  mutation ReviewLabel($input: ReviewLabelInput!) {
    reviewLabel(input: $input) {
      label {
        id
        status
      }
    }
  }
`);

export const revokeLabelMutation = graphql(`
  mutation RevokeLabel($input: ReasonedLabelInput!) {
    revokeLabel(input: $input) {
      label {
        id
        status
      }
    }
  }
`);

export const nameFounderMutation = graphql(`
  mutation NameFounder($input: NameFounderInput!) {
    nameFounder(input: $input) {
      enrolment {
        id
        founder
      }
    }
  }
`);
