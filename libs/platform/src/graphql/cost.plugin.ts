import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '../errors/index.js';
import { fragmentsOf } from './document-fragments.js';
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
        const fragments = fragmentsOf(document);
        const cost = queryCost({ schema, operation, fragments, variables: request.variables ?? {} }, limits.cost);
        if (cost > limits.cost) throw asGraphQLError(new DomainError('QUERY_TOO_COMPLEX'));
      },
    };
  },
};
