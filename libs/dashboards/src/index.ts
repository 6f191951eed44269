export { DashboardsModule } from './dashboards.module.js';
export { SnapshotService } from './snapshot.service.js';
