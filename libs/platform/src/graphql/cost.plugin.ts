import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { DomainError } from '../errors/index.js';
import { asGraphQLError } from './format-error.js';
import { limits } from './limits.js';
import { queryCost } from './query-cost.js';

/** Not a validation rule: documents are validated once and kept, and the cost depends on the variables of each request. */
export const costPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        // Which operation is meant cannot be told; Apollo refuses it in a moment.
        if (!operation) return;
        const fragments = new Map(
          document.definitions
            .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
            .map((fragment) => [fragment.name.value, fragment]),
        );
        const cost = queryCost({ schema, operation, fragments, variables: request.variables ?? {} }, limits.cost);
        if (cost > limits.cost) throw asGraphQLError(new DomainError('QUERY_TOO_COMPLEX'));
      },
    };
  },
};
