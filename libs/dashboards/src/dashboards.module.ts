import { Module } from '@nestjs/common';
import { CompanyModule } from '@sillage/company';
import { ProgrammesModule } from '@sillage/programmes';
import { AdoptionExportController } from './adoption-export.controller.js';
import { AdoptionGate } from './adoption-gate.js';
import { AdoptionPresenter } from './adoption-presenter.js';
import { AdoptionReadings } from './adoption-readings.js';
import { AdoptionQueries } from './adoption.queries.js';
import { AdoptionResolver } from './adoption.resolver.js';
import { AdoptionService } from './adoption.service.js';
import { DashboardsSubscribers } from './dashboards.subscribers.js';
import { DashboardsSweeps } from './dashboards.sweeps.js';
import { DisclosureKey } from './disclosure/disclosure-key.js';
import { StatisticalGroups } from './disclosure/statistical-groups.js';
import { LiveCount } from './live/live-count.service.js';
import { LiveMeasures } from './live/live.measures.js';
import { LiveTotals } from './live/live-totals.js';
import { SnapshotService } from './snapshot.service.js';
import { PublishedCounts } from './sums/published-counts.js';
import { PublishedDays } from './sums/published-days.js';
import { SeveralUnits } from './sums/several-units.js';

@Module({
  imports: [CompanyModule, ProgrammesModule],
  controllers: [AdoptionExportController],
  providers: [
    AdoptionGate,
    AdoptionQueries,
    AdoptionReadings,
    DisclosureKey,
    StatisticalGroups,
    PublishedCounts,
    PublishedDays,
    SeveralUnits,
    AdoptionService,
    AdoptionPresenter,
    AdoptionResolver,
    SnapshotService,
    LiveCount,
    LiveTotals,
    LiveMeasures,
    DashboardsSubscribers,
    DashboardsSweeps,
  ],
  exports: [SnapshotService, LiveCount],
})
export class DashboardsModule {}
