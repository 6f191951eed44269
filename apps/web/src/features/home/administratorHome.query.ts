import { graphql } from '../../graphql/graphql.js';

export const administratorHomeQuery = graphql(`
  query AdministratorHome {
    setUp {
      step
      done
    }
    operations {
      restoration {
        id
        messagesHeld
      }
    }
  }
`);
