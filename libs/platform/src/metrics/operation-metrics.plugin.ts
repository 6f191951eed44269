import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from './metrics.js';

export function operationMetricsPlugin(metrics: Metrics): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async willSendResponse({ operationName, errors }) {
          const outcome = errors?.length ? 'refused' : 'answered';
          metrics.countOperation(operationName ?? null, outcome, (performance.now() - started) / 1000);
        },
      };
    },
  };
}
