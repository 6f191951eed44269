import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { badInput, DomainError } from '../errors/index.js';
import { fragmentsOf } from '../graphql/document-fragments.js';
import { isBeyondLimits } from '../graphql/document-size.js';
import { asGraphQLError } from '../graphql/format-error.js';
import { limits } from '../graphql/limits.js';
import { queryCost } from '../graphql/query-cost.js';
import { isTooLong } from '../http/graphql-form.js';
import { subscriptionsTexts } from './subscriptions.texts.js';

/** Reads a document under the limits that hold for every request, in the same order: what is cheap to see comes first. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
): DocumentNode | readonly GraphQLError[] {
  const tooComplex = [asGraphQLError(new DomainError('QUERY_TOO_COMPLEX'))];
  if (isTooLong(query)) return tooComplex;
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    return error instanceof RangeError ? tooComplex : [badDocument(error)];
  }
  if (isBeyondLimits(document)) return tooComplex;
  const operation = getOperationAST(document, operationName);
  // Everything else has its place where mutations are transactions and sites of others are kept out.
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [asGraphQLError(badInput('query', subscriptionsTexts.subscriptionsOnly))];
  }
  const errors = validate(schema, document, specifiedRules, { maxErrors: limits.errors });
  if (errors.length > 0) return errors.map(badDocument);
  const cost = queryCost(
    { schema, operation, fragments: fragmentsOf(document), variables: variables ?? {} },
    limits.cost,
  );
  return cost > limits.cost ? tooComplex : document;
}

function badDocument(error: unknown): GraphQLError {
  const found = error as GraphQLError;
  Object.assign(found.extensions, { code: 'GRAPHQL_VALIDATION_FAILED' });
  return found;
}
