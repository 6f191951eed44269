import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ClockModule, type Clock } from './clock/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { JobsModule } from './jobs/index.js';

/** What every process stands on, whether it answers requests, works in the background or serves an operator. */
export function coreModules(clock?: Clock): (Type | DynamicModule)[] {
  return [ConfigModule, ClockModule.with(clock), DatabaseModule, JobsModule];
}

@Module({ imports: coreModules() })
export class CoreModule {}
