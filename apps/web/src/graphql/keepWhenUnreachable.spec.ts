import { describe, expect, it } from '@jest/globals';
import { CombinedError, createClient, createRequest, gql, type OperationResult } from 'urql';
import { keepWhenUnreachable } from './keepWhenUnreachable.js';
import { everything } from './useAnswer.js';

const client = createClient({ url: '/graphql', preferGetMethod: false, exchanges: [] });

function resultOf(kind: 'query' | 'mutation', error?: CombinedError): OperationResult {
  const request = createRequest(
    kind === 'query'
      ? gql`
          {
            viewer {
              id
            }
          }
        `
      : gql`
          mutation {
            enrol {
              id
            }
          }
        `,
    {},
  );
  const operation = client.createRequestOperation(kind, request, everything);
  return { operation, data: undefined, error, stale: false, hasNext: false };
}

const clears = ({ operation }: OperationResult) => operation.context.additionalTypenames;

describe('what an act clears', () => {
  const unreachable = new CombinedError({ networkError: new Error('Failed to fetch') });
  const refused = new CombinedError({ graphQLErrors: ['No place is left.'] });

  it('is everything that was asked, once it was answered, even with a refusal', () => {
    expect(clears(keepWhenUnreachable(resultOf('mutation')))).toEqual(['Everything']);
    expect(clears(keepWhenUnreachable(resultOf('mutation', refused)))).toEqual(['Everything']);
  });

  it('is nothing when it did not reach the server', () => {
    expect(clears(keepWhenUnreachable(resultOf('mutation', unreachable)))).toEqual([]);
  });

  it('leaves a question alone', () => {
    expect(clears(keepWhenUnreachable(resultOf('query', unreachable)))).toEqual(['Everything']);
  });
});
