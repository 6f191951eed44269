export { DashboardsModule } from './dashboards.module.js';
export { LiveCount } from './live/live-count.service.js';
export { SnapshotService } from './snapshot.service.js';
