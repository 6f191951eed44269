import { graphql } from '../../../graphql/graphql.js';

export const erasePersonMutation = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      personId
    }
  }
`);
