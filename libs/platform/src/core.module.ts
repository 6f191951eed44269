import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { SignInsModule } from './auth/index.js';
import { ClockModule, type Clock } from './clock/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { HousekeepingModule } from './housekeeping.module.js';
import { JobsModule } from './jobs/index.js';
import { LoggingModule } from './logging/index.js';
import { RestorationModule } from './restoration/index.js';

/** What every process stands on, whether it answers requests, works in the background or serves an operator. */
export function coreModules(clock?: Clock): (Type | DynamicModule)[] {
  return [
    ConfigModule,
    LoggingModule,
    ClockModule.with(clock),
    DatabaseModule,
    RestorationModule,
    JobsModule,
    SignInsModule,
    HousekeepingModule,
  ];
}

@Module({ imports: coreModules() })
export class CoreModule {}
