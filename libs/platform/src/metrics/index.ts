export { Measured } from './measure.js';
export { Metrics } from './metrics.js';
export { MetricsController } from './metrics.controller.js';
export { operationMetricsPlugin } from './operation-metrics.plugin.js';
export { MetricsModule } from './metrics.module.js';
