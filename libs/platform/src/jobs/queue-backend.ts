import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type RedisQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { applicationRole } from '../database/data-source.js';

/** The schema of the queue's own tables when it lives in PostgreSQL. */
export const queueSchema = 'bullmq';

/** Where jobs travel: one connection (or pool) for a process, and how BullMQ speaks to it. */
export interface QueueBackend {
  readonly connection: ConnectionOptions;
  readonly factory: BackendFactory<RedisQueueBackend>;
  /** @throws Error when the queue cannot be reached */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function queueBackend(config: { redisUrl: string | undefined; databaseUrl: string }): QueueBackend {
  return config.redisUrl === undefined ? onPostgres(config.databaseUrl) : onRedis(config.redisUrl);
}

function onRedis(url: string): QueueBackend {
  // BullMQ's blocking reads need unlimited retries (its documentation, "Connections").
  const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: false });
  connection.on('error', () => undefined);
  return {
    connection,
    factory: createRedisBackend,
    async ping() {
      if (connection.status !== 'ready') throw new Error(`Redis is ${connection.status}.`);
      await connection.ping();
    },
    async close() {
      await connection.quit().catch(() => connection.disconnect());
    },
  };
}

function onPostgres(databaseUrl: string): QueueBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    // Each queue's worker keeps one connection to listen on; the rest is for short statements.
    max: 24,
    application_name: 'sillage-queue',
    keepAlive: true,
    options: `-c role=${applicationRole} -c search_path=${queueSchema}`,
  });
  pool.on('error', () => undefined);
  // Every queue and worker listens to the one pool: many listeners are meant, not a leak.
  pool.setMaxListeners(0);
  return {
    // BullMQ's types name Redis wherever nothing is said; only what both backends share is used here.
    connection: pool as unknown as ConnectionOptions,
    factory: createPostgresBackend as unknown as QueueBackend['factory'],
    async ping() {
      await pool.query('SELECT 1 FROM migration LIMIT 1');
    },
    async close() {
      await pool.end();
    },
  };
}
