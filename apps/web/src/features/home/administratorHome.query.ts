import { graphql } from '../../graphql/graphql.js';

export const administratorHomeQuery = graphql(`
  query AdministratorHome {
    setUp {
      step
      done
      remarks
    }
    operations {
      restoration {
        id
        messagesHeld
      }
    }
  }
`);
