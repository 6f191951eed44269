import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { badInput, type DomainError } from '../errors/index.js';
import { asGraphQLError } from './format-error.js';
import { graphqlTexts } from './graphql.texts.js';

/** Says what is wrong where a document and a name do not tell which operation to run. */
export const operationPlugin: ApolloServerPlugin = {
  async requestDidStart({ request }) {
    // Several clients send an empty name for none.
    if (request.operationName === '') delete request.operationName;
    return {
      async didResolveOperation({ operation, document }) {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw asGraphQLError(badInput('query', graphqlTexts.subscribeBySocket));
        }
        if (!operation) throw asGraphQLError(noSuchOperation(document, request.operationName));
      },
    };
  },
};

function noSuchOperation(document: DocumentNode, name: string | undefined): DomainError {
  const hasAny = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (!hasAny) return badInput('query', graphqlTexts.noOperation);
  if (name === undefined) return badInput('operationName', graphqlTexts.whichOperation);
  return badInput('operationName', graphqlTexts.unknownOperation, { name: name.slice(0, 100) });
}
