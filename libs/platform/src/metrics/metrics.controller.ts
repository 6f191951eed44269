import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/index.js';
import { Config } from '../config/index.js';
import { DomainError } from '../errors/index.js';
import { Metrics } from './metrics.js';

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const forwardedBy = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Public to the AccessGuard only: what may read it is a machine, known by METRICS_TOKEN or by being this one. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Public()
  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    // Not FORBIDDEN: whoever may not read them need not learn that they are here.
    if (!this.mayRead(request)) throw new DomainError('NOT_FOUND');
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }

  private mayRead(request: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    if (metricsToken !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`);
    // A proxy on this machine also comes from the loopback address, on behalf of anybody.
    const address = request.socket.remoteAddress ?? '';
    return loopback.includes(address) && forwardedBy.every((header) => request.headers[header] === undefined);
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
