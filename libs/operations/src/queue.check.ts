import { Redis } from 'ioredis';
import { ok, problem, reasonOf, warning, type Check } from './check.js';
import { checksTexts } from './checks.texts.js';
import { onDatabase } from './database.check.js';

export const checkQueue: Check = async ({ redisUrl, databaseUrl }) =>
  redisUrl === undefined ? queueOnPostgres(databaseUrl) : queueOnRedis(redisUrl);

async function queueOnPostgres(url: string) {
  try {
    return await onDatabase(url, async (client) => {
      const { rows } = await client.query<{ there: boolean }>(`SELECT to_regnamespace('bullmq') IS NOT NULL AS there`);
      return [rows[0]?.there === true ? ok(checksTexts.queueOnPostgres) : problem(checksTexts.notMigrated)];
    });
  } catch {
    return [problem(checksTexts.noLook)];
  }
}

async function queueOnRedis(url: string) {
  const address = new URL(url).host;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 4000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1] ?? 'noeviction';
    // BullMQ's own condition: jobs must wait rather than be dropped.
    if (policy !== 'noeviction') return [warning(checksTexts.redisEvicts, { address, policy })];
    return [ok(checksTexts.queueOnRedis, { address })];
  } catch (error) {
    return [problem(checksTexts.redisAway, { address, reason: reasonOf(error) })];
  } finally {
    redis.disconnect();
  }
}
