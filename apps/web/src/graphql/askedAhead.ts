import {
  createRequest,
  makeOperation,
  mapExchange,
  type AnyVariables,
  type Client,
  type GraphQLRequest,
  type TypedDocumentNode,
} from 'urql';
import { everything } from './useAnswer.js';

/** A query with its variables, whatever it answers. */
export type AskedAhead = GraphQLRequest<unknown, AnyVariables>;

export function asking<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): AskedAhead {
  return createRequest<unknown, AnyVariables>(query as TypedDocumentNode<unknown, AnyVariables>, variables);
}

/** What a page needs at once is asked before its parts are there, and not again as each of them comes to ask for it. */
export class Ahead {
  private asked: ReadonlySet<number> = new Set();

  /** Stands before the cache. */
  readonly exchange = mapExchange({
    onOperation: (operation) =>
      operation.kind === 'query' && this.asked.has(operation.key) && operation.context.requestPolicy !== 'network-only'
        ? makeOperation('query', operation, { ...operation.context, requestPolicy: 'cache-first' })
        : operation,
  });

  /** @param questions of the page that is being opened; those of the page before are forgotten */
  ask(client: Client, questions: readonly AskedAhead[]): void {
    this.asked = new Set();
    for (const question of questions) void client.executeQuery(question, everything).toPromise();
    this.asked = new Set(questions.map(({ key }) => key));
  }
}
