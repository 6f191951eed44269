import { Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '../config/index.js';
import { checkDatabase, Database, isInsertOnlyEnforced } from '../database/index.js';
import { NestLogger } from '../logging/index.js';
import type { RunningProcess } from '../process/index.js';
import { httpAdapter, setUpHttp } from './http-server.js';

/**
 * Starts a server that answers requests until it is stopped; stopping answers those under way first.
 * @param webFolder where the built web app is
 * @throws ConfigurationError, DatabaseUnavailableError, or what the system says of the port
 */
export async function startServer(module: Type, webFolder: string): Promise<RunningProcess> {
  const config = loadConfig();
  await checkDatabase(config.databaseUrl);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config), {
    bodyParser: false,
    abortOnError: false,
    bufferLogs: true,
  });
  try {
    app.useLogger(app.get(NestLogger));
    await setUpHttp(app, webFolder);
    await app.init();
    // Fastify's own: Nest's would also log a taken port, which is told to the operator once.
    await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
    if (!(await isInsertOnlyEnforced(async (sql) => app.get(Database).query(sql)))) {
      new Logger('Database').warn(
        'Insert-only is not enforced: the role of DATABASE_URL owns the tables. Set DATABASE_OWNER_URL to the owner, and DATABASE_URL to a role of its own (docs/operations.md).',
      );
    }
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: config.publicUrl, stop: async () => app.close() };
}
