import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl, {
          role: 'application',
          poolSize: config.databasePoolSize,
          name: 'sillage',
        }),
        autoLoadEntities: true,
        // A start that cannot reach its database says so at once; whoever supervises the process tries again.
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [Database, UnitOfWork],
  exports: [Database, UnitOfWork],
})
export class DatabaseModule {}
