import { graphql } from '../../../graphql/graphql.js';

export const addPersonMutation = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      madeUnits
      person {
        id
        displayName
      }
    }
  }
`);

export const updatePersonMutation = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      person {
        id
      }
    }
  }
`);

export const endPersonMutation = graphql(`
  mutation EndPerson($input: EndPersonInput!) {
    endPerson(input: $input) {
      person {
        id
      }
    }
  }
`);

export const bringBackMutation = graphql(`
  mutation BringBack($input: BringBackInput!) {
    bringBack(input: $input) {
      notes
      person {
        id
      }
    }
  }
`);
