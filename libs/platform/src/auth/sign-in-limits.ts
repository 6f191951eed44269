import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/index.js';
import { DomainError } from '../errors/index.js';

const windowSeconds = 15 * 60;
const triesPerAccountAndAddress = 10;
// A whole site may share one address, so only failures stay counted, and the limit is generous.
const failuresPerAddress = 200;

/** How often one may guess: counted in PostgreSQL, so that several API processes count together. */
@Injectable()
export class SignInLimits {
  private readonly byAccount: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(database: Database) {
    const store = {
      storeClient: database.pool,
      storeType: 'pool',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: windowSeconds,
    };
    this.byAccount = new RateLimiterPostgres({ ...store, keyPrefix: 'account', points: triesPerAccountAndAddress });
    this.byAddress = new RateLimiterPostgres({ ...store, keyPrefix: 'address', points: failuresPerAddress });
  }

  /**
   * Counts a try before it is judged, so that many at once cannot slip through.
   * @throws DomainError RATE_LIMITED, for unknown accounts alike
   */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.byAddress.consume(keyOf(address));
      await this.byAccount.consume(keyOf(email, address));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
    }
  }

  async forgive(email: string, address: string): Promise<void> {
    await this.byAccount.delete(keyOf(email, address));
    await this.byAddress.reward(keyOf(address));
  }
}

// Who tried to sign in, and from where, need not be readable in the table.
function keyOf(...parts: string[]): string {
  const canonical = parts.map((part) => part.trim().toLowerCase()).join('\n');
  return createHash('sha256').update(canonical).digest('base64url');
}
