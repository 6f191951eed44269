import { graphql } from '../../../graphql/graphql.js';

export const sendSignInLinksMutation = graphql(`
  mutation SendSignInLinks($input: SendSignInLinksInput!) {
    sendSignInLinks(input: $input) {
      sent
      held
      kept
      unreachableCount
    }
  }
`);
