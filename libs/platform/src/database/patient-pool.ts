import pg from 'pg';
import { PreparingClient } from './preparing-client.js';

type Callback = Parameters<InstanceType<typeof pg.Pool>['connect']>[0];

// PostgreSQL's own word for "no connection left": nothing has begun, so that asking again is always safe.
const tooManyConnections = '53300';
const pauseMilliseconds = 40;

/**
 * A pool that waits where PostgreSQL has no connection to give, as long as it would wait for one of its own: many
 * processes may share a server that has fewer connections than all of them together would like.
 */
export class PatientPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient } as pg.PoolConfig);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const until = Date.now() + (this.options.connectionTimeoutMillis ?? 0);
    if (callback !== undefined) return this.attempt(callback, until);
    return new Promise((resolve, reject) => {
      this.attempt((error, client) => (client === undefined ? reject(error) : resolve(client)), until);
    });
  }

  private attempt(callback: Callback, until: number): void {
    super.connect((error, client, release) => {
      const isFull = error !== undefined && 'code' in error && error.code === tooManyConnections;
      if (!isFull || Date.now() >= until) return callback(error, client, release);
      // Not all at the same moment; one of this pool's own that comes free meanwhile is taken first.
      setTimeout(() => this.attempt(callback, until), pauseMilliseconds * (0.5 + Math.random()));
    });
  }
}
