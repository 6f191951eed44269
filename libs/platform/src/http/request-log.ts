import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../auth/index.js';
import type { Metrics } from '../metrics/index.js';
import { runInScope } from '../logging/index.js';
import { scopeOf } from './scope-of-request.js';

/** One line and one measure for each request, by its route: an address may hold a token. */
export function addRequestLog(server: FastifyInstance, metrics: Metrics): void {
  const logger = new Logger('Http');
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    metrics.countRequest({ method, route, status, seconds: elapsedTime / 1000 });
    const scope = scopeOf(request);
    runInScope(scope, () => {
      const personId = actorOf(request)?.personId;
      logger.log({ message: `${method} ${route}`, ...scope.operation, status, ms: Math.round(elapsedTime), personId });
    });
    done();
  });
}
