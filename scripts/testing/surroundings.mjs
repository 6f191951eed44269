import path from 'node:path';
import { holdPostgres } from '../postgres/hold.mjs';
import { dataFolder } from '../project.mjs';
import { startRedis } from './redis.mjs';
import { prepareTemplate } from './template.mjs';

const ofTheProduct =
  /^(PORT|HOST|PUBLIC_URL|DATABASE_|REDIS_URL|SILLAGE_|SMTP_URL|MAIL_FROM|DEFAULT_|OIDC_|TRUST_PROXY|METRICS_TOKEN|LOG_LEVEL)/;

/**
 * Starts what tests stand on, real servers of their own, and hands out the environment that names them.
 * @param {{ folder: string, durable: boolean, programs: Record<import('../setup-system.mjs').SystemProgram, string>, abort?: AbortSignal }} options
 *   `folder` inside the data folder
 */
export async function startSurroundings({ folder, durable, programs, abort }) {
  const postgres = await holdPostgres(path.join(dataFolder(), folder), { durable });
  /** @type {Awaited<ReturnType<typeof startRedis>> | undefined} */
  let redis;
  const stop = async () => {
    await redis?.stop();
    await postgres.release();
  };
  try {
    redis = await startRedis(programs.redis);
    postgres.noteChildren([redis.pid]);
    const template = await prepareTemplate(postgres, abort);
    // A developer's own settings must not change what the tests see.
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheProduct.test(name)));
    /** @type {NodeJS.ProcessEnv} */
    const env = {
      ...inherited,
      NODE_ENV: 'test',
      SILLAGE_TEST_DATABASE_URL: postgres.adminUrl,
      SILLAGE_TEST_TEMPLATE: template,
      SILLAGE_TEST_REDIS_URL: redis.url,
      SILLAGE_TEST_CHROMIUM: programs.chromium,
    };
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
