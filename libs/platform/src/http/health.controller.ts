import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/index.js';
import { Database, pendingChanges } from '../database/index.js';
import { Jobs } from '../jobs/index.js';

const patienceMs = 2000;

/** For whoever starts, stops and balances the processes. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** The process runs: nothing else, or a database that is away would have every process killed. */
  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Requests may be sent here. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult> {
    void reply.header('cache-control', 'no-store');
    try {
      return await this.health.check([
        () => this.check('database', async () => void (await this.database.query('SELECT 1'))),
        () => this.check('migrations', () => this.checkMigrations()),
        () => this.check('queue', () => this.jobs.backend.ping()),
      ]);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      void reply.status(503);
      return error.getResponse() as HealthCheckResult;
    }
  }

  private async checkMigrations(): Promise<void> {
    const pending = await pendingChanges((sql) => this.database.query(sql));
    if (pending.length > 0) throw new Error('missing');
  }

  // The answer is public: it says which part is away, never why.
  private async check(name: string, look: () => Promise<void>) {
    const indicator = this.indicators.check(name);
    try {
      await withinPatience(look());
      return indicator.up();
    } catch {
      return indicator.down();
    }
  }
}

async function withinPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
