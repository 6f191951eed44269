import { Module } from '@nestjs/common';
import { ClockModule } from './clock/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { JobsModule } from './jobs/index.js';

/** What every process stands on, whether it answers requests, works in the background or serves an operator. */
@Module({ imports: [ConfigModule, ClockModule, DatabaseModule, JobsModule] })
export class CoreModule {}
