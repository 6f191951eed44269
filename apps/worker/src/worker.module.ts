import { Module } from '@nestjs/common';
import { CoreModule } from '@sillage/platform';
import { features } from '../../features.js';

@Module({ imports: [CoreModule, ...features] })
export class WorkerModule {}
