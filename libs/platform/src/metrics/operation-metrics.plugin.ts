import type { ApolloServerPlugin } from '@apollo/server';
import { tellOperation } from '../logging/index.js';
import type { Metrics } from './metrics.js';

// Clients choose the names of their operations; a line of the log stays a line.
const longestName = 100;

/** Measures each operation, and tells the log of it. */
export function operationMetricsPlugin(metrics: Metrics): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async willSendResponse({ operationName, operation, errors, response: { body } }) {
          const outcome = errors?.length ? 'refused' : 'answered';
          metrics.countOperation(operationName ?? null, outcome, (performance.now() - started) / 1000);
          const name = `${operation?.operation ?? 'operation'} ${operationName ?? 'unnamed'}`.slice(0, longestName);
          // As they are answered: an error that was thrown has no code of ours yet.
          const told = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const codes = [...new Set(told.map(({ extensions }) => String(extensions?.['code'])))];
          tellOperation({ operation: name, outcome, ...(codes.length > 0 && { codes }) });
        },
      };
    },
  };
}
