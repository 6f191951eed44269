import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { Logger } from '@nestjs/common';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { KeptTexts, TextsOfAnswer } from './kept-text.js';
import type { RequestContext } from './request-context.js';

const logger = new Logger('GraphQL');
/** What is compiled takes far more memory than its document. */
const compiledAtMost = 300;

type Compiled = CompiledQuery | ExecutionResult;
type Operation = GraphQLRequestContextResponseForOperation<RequestContext>;

/**
 * Runs queries as compiled functions, for about half the CPU. Compiling costs more than running once, so it is done when
 * a query comes a second time. Apollo keeps the documents that come often, and so the query of each is one object.
 */
export function jitPlugin(): ApolloServerPlugin<RequestContext> {
  const seen = new WeakSet<Operation['operation']>();
  const compiled = new LRUCache<Operation['operation'], Compiled>({ max: compiledAtMost });
  const kept = new KeptTexts();

  function compiledQuery({ schema, document, operation, operationName }: Operation): Compiled {
    const query = compiled.get(operation) ?? compiledOrNot(schema, document, operationName);
    compiled.set(operation, query);
    return query;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation(operation) {
          // Who is not signed in gets next to nothing, and must not be able to have the server compile.
          if (operation.operation.operation !== 'query' || operation.contextValue.actor === null) return null;
          if (!seen.has(operation.operation)) {
            seen.add(operation.operation);
            return null;
          }
          const query = compiledQuery(operation);
          if (!isCompiledQuery(query)) return null;
          const texts = (operation.contextValue.texts = new TextsOfAnswer(kept));
          const result = await query.query(undefined, operation.contextValue, operation.request.variables ?? {});
          operation.contextValue.texts = null;
          // Apollo runs it again and gives the errors their form: errors are rare, and queries change nothing.
          if (result.errors?.length) return null;
          if (result.data) texts.finish(result.data);
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: result.data } } };
        },
      };
    },
  };
}

/** What it cannot compile stays with graphql-js, which runs everything. */
function compiledOrNot(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Compiled {
  try {
    return compileQuery(schema, document, operationName ?? undefined);
  } catch (error) {
    logger.warn({ message: 'A query could not be compiled', operationName, error });
    return {};
  }
}
