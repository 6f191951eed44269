import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, DomainError, KnownDevices, networkOf } from '@sillage/platform';
import type { FastifyRequest } from 'fastify';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const windowSeconds = 15 * 60;
/** A site on the day of the launch, each of its people a few times; what is kept of so many is a few megabytes. */
const begunFromANetwork = 20_000;
/** Of a browser in which somebody has signed in before: what others do at the same address does not count for it. */
const begunOnADevice = 100;

/**
 * How often a way to a provider may be begun: each keeps a row for a quarter of an hour. Coming back needs no limit of its
 * own: an answer to no way that was begun ends at one look by its key, which is cheaper than counting it.
 */
@Injectable()
export class ProviderVisitLimits {
  private readonly byNetwork: RateLimiterPostgres;
  private readonly byDevice: RateLimiterPostgres;

  constructor(
    database: Database,
    private readonly devices: KnownDevices,
  ) {
    const counting = (keyPrefix: string, points: number): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient: database.pool,
        storeType: 'pool',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        clearExpiredByTimeout: false,
        duration: windowSeconds,
        keyPrefix,
        points,
      });
    this.byNetwork = counting('visit', begunFromANetwork);
    this.byDevice = counting('visit-on', begunOnADevice);
  }

  /** @throws DomainError RATE_LIMITED */
  async count(request: FastifyRequest): Promise<void> {
    const device = await this.devices.anybodysDevice(request);
    try {
      await (device === null
        ? this.byNetwork.consume(keyOf(networkOf(request.ip)))
        : this.byDevice.consume(keyOf(device)));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
    }
  }
}

// Who was on the way, and from where, need not be readable in the table.
function keyOf(place: string): string {
  return createHash('sha256').update(place).digest('base64url');
}
