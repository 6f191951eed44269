import { Module } from '@nestjs/common';
import { Metrics } from './metrics.js';
import { WorkMetrics } from './work-metrics.js';

@Module({ providers: [Metrics, WorkMetrics], exports: [Metrics] })
export class MetricsModule {}
