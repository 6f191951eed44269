import { Global, Module } from '@nestjs/common';
import { CompanyModule } from '@sillage/company';
import { LabelsModule } from '@sillage/labels';
import { OrderedLetters } from '@sillage/messages';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { AdoptionExportController } from './export/adoption-export.controller.js';
import { AdoptionGate } from './adoption-gate.js';
import { AdoptionPresenter } from './adoption-presenter.js';
import { AdoptionReadings } from './adoption-readings.js';
import { AdoptionQueries } from './adoption.queries.js';
import { AdoptionResolver } from './adoption.resolver.js';
import { AdoptionService } from './adoption.service.js';
import { ConsequenceResolver } from './consequence/consequence.resolver.js';
import { DashboardsSubscribers } from './dashboards.subscribers.js';
import { DashboardsSweeps } from './dashboards.sweeps.js';
import { DisclosureKey } from './disclosure/disclosure-key.js';
import { StatisticalGroups } from './disclosure/statistical-groups.js';
import { LiveCount } from './live/live-count.service.js';
import { LiveMeasures } from './live/live.measures.js';
import { LiveReports } from './live/live-reports.js';
import { LiveResolver } from './live/live.resolver.js';
import { LiveTotals } from './live/live-totals.js';
import { ProgrammeChangeResolver } from './programme-change/programme-change.resolver.js';
import { ProgrammeChangeService } from './programme-change/programme-change.service.js';
import { ProjectionResolver } from './projection/projection.resolver.js';
import { ProjectionService } from './projection/projection.service.js';
import { ReportLetters } from './report/report-letters.js';
import { ReportOrders } from './report/report-orders.js';
import { AcknowledgementsExportController } from './readership/acknowledgements-export.controller.js';
import { AcknowledgementsExport } from './readership/acknowledgements-export.service.js';
import { ReadershipResolver } from './readership/readership.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportSending } from './report/report-sending.js';
import { SnapshotService } from './snapshot.service.js';
import { SpreadDays } from './spread/spread-days.js';
import { SpreadQueries } from './spread/spread.queries.js';
import { SpreadResolver } from './spread/spread.resolver.js';
import { SpreadService } from './spread/spread.service.js';
import { PublishedCounts } from './sums/published-counts.js';
import { PublishedDays } from './sums/published-days.js';
import { QuietDays } from './sums/quiet-days.js';
import { SeveralUnits } from './sums/several-units.js';
import { CountsOverDays } from './trend/counts-over-days.js';
import { TrendResolver } from './trend/trend.resolver.js';
import { TrendService } from './trend/trend.service.js';

/** Global for the one thing that stands below and must know of figures by mail: `OrderedLetters`. */
@Global()
@Module({
  imports: [CompanyModule, LabelsModule, PeopleModule, ProgrammesModule],
  controllers: [AdoptionExportController, AcknowledgementsExportController],
  providers: [
    AdoptionQueries,
    AdoptionReadings,
    DisclosureKey,
    StatisticalGroups,
    PublishedCounts,
    PublishedDays,
    QuietDays,
    SeveralUnits,
    AdoptionGate,
    AdoptionService,
    AdoptionPresenter,
    AdoptionResolver,
    ConsequenceResolver,
    CountsOverDays,
    TrendService,
    TrendResolver,
    ProjectionService,
    ProjectionResolver,
    SpreadDays,
    SpreadQueries,
    SpreadService,
    SpreadResolver,
    ProgrammeChangeService,
    ProgrammeChangeResolver,
    ReportOrders,
    ReportSending,
    ReportLetters,
    { provide: OrderedLetters, useExisting: ReportLetters },
    ReportResolver,
    AcknowledgementsExport,
    ReadershipResolver,
    SnapshotService,
    LiveCount,
    LiveTotals,
    LiveReports,
    LiveResolver,
    LiveMeasures,
    DashboardsSubscribers,
    DashboardsSweeps,
  ],
  exports: [SnapshotService, LiveCount, OrderedLetters],
})
export class DashboardsModule {}
