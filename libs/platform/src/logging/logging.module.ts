import { Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { Config } from '../config/index.js';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

@Global()
@Module({
  providers: [
    {
      provide: NestLogger,
      inject: [Config],
      useFactory: (config: Config): NestLogger => new NestLogger(createLogger(config.logLevel) as Logger),
    },
  ],
  exports: [NestLogger],
})
export class LoggingModule {}
