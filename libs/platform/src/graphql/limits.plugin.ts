import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind } from 'graphql';
import { DomainError } from '../errors/index.js';
import { fragmentsOf } from './document-fragments.js';
import { isBeyondLimits } from './document-size.js';
import { asGraphQLError } from './format-error.js';
import { limits } from './limits.js';
import { queryCost } from './query-cost.js';

/** Stands for every document that is beyond the limits: there is nothing in it to validate. */
const tooMuch: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/**
 * Refuses what asks for too much. A document is looked at before it is validated, which Apollo gives no way to refuse:
 * it is put aside for an empty one, which Apollo keeps in its place, so that sent again it costs a look-up. The cost
 * depends on the variables, and is counted for each request.
 */
export const limitsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async validationDidStart(request: { document: DocumentNode }) {
        if (isBeyondLimits(request.document)) request.document = tooMuch;
      },
      async didResolveOperation({ schema, document, operation, request }) {
        if (document === tooMuch) throw asGraphQLError(new DomainError('QUERY_TOO_COMPLEX'));
        if (!operation) return;
        const fragments = fragmentsOf(document);
        const cost = queryCost({ schema, operation, fragments, variables: request.variables ?? {} }, limits.cost);
        if (cost > limits.cost) throw asGraphQLError(new DomainError('QUERY_TOO_COMPLEX'));
      },
    };
  },
};
