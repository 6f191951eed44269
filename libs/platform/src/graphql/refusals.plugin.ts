import type { ApolloServerPlugin } from '@apollo/server';
import type { RefusalAudit } from '../audit/index.js';
import { originOf } from './format-error.js';
import type { RequestContext } from './request-context.js';

/** Runs after the operation and its transaction, so that what is written here stays. */
export function refusalsPlugin(refusals: RefusalAudit): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            await refusals.record(originOf(error), contextValue.actor, String(error.path?.[0] ?? 'unknown'));
          }
        },
      };
    },
  };
}
