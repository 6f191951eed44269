import { Module } from '@nestjs/common';
import { ProgrammesModule } from '@sillage/programmes';
import { AdoptionExportController } from './adoption-export.controller.js';
import { AdoptionPresenter } from './adoption-presenter.js';
import { AdoptionQueries } from './adoption.queries.js';
import { AdoptionResolver } from './adoption.resolver.js';
import { AdoptionScopeQueries } from './adoption-scope.queries.js';
import { AdoptionService } from './adoption.service.js';
import { DashboardsSweeps } from './dashboards.sweeps.js';
import { SnapshotService } from './snapshot.service.js';

@Module({
  imports: [ProgrammesModule],
  controllers: [AdoptionExportController],
  providers: [
    AdoptionScopeQueries,
    AdoptionQueries,
    AdoptionService,
    AdoptionPresenter,
    AdoptionResolver,
    SnapshotService,
    DashboardsSweeps,
  ],
  exports: [SnapshotService],
})
export class DashboardsModule {}
