import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNaming } from './naming-strategy.js';
import { PatientPool } from './patient-pool.js';

/** The role under which the application works: it may not change the schema, nor what is append-only. */
export const applicationRole = 'sillage_app';

const connectTimeoutMilliseconds = 10_000;
/**
 * What a burst opened is given back before another process stops waiting for it, and not sooner: a new connection plans
 * every statement anew, six times each. A few stay for the next request.
 */
const idleMilliseconds = 8000;
const keptConnections = 2;

/**
 * Options for one process's connections.
 * @param role `application` for the running product; `owner` for migrations and operators' commands that change the schema.
 */
export function dataSourceOptions(
  databaseUrl: string,
  { role, poolSize = 20, name }: { role: 'application' | 'owner'; poolSize?: number; name: string },
): DataSourceOptions {
  return {
    type: 'postgres',
    applicationName: name,
    poolSize,
    namingStrategy: new SnakeCaseNaming(),
    connectTimeoutMS: connectTimeoutMilliseconds,
    driver: { ...pg, Pool: PatientPool },
    // gen_random_uuid() is PostgreSQL's own since 13, and the migrations install what else is needed.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    // The address goes to the driver untouched: TypeORM's own parser knows no Unix sockets.
    extra: {
      connectionString: databaseUrl,
      ...(role === 'application' && {
        // Compiling a plan is for reports of minutes; here it would only be paid for at every estimate that is too high.
        options: `-c role=${applicationRole} -c timezone=UTC -c jit=off`,
      }),
      keepAlive: true,
      min: keptConnections,
      idleTimeoutMillis: idleMilliseconds,
    },
  };
}

/** A data source without entities, for migrations and operators' commands. */
export function ownerDataSource(databaseUrl: string, migrations: DataSourceOptions['migrations'] = []): DataSource {
  return new DataSource({
    ...dataSourceOptions(databaseUrl, { role: 'owner', poolSize: 4, name: 'sillage-owner' }),
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
}
