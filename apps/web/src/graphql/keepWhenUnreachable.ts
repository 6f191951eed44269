import { makeOperation, type OperationResult } from 'urql';

/** An act that did not reach the server clears nothing: what it would ask anew could not be answered, and then be forgotten for good. */
export function keepWhenUnreachable(result: OperationResult): OperationResult {
  const { operation, error } = result;
  if (operation.kind !== 'mutation' || !error?.networkError) return result;
  return {
    ...result,
    operation: makeOperation('mutation', operation, { ...operation.context, additionalTypenames: [] }),
  };
}
