import { Module } from '@nestjs/common';
import { CompanyModule } from '@sillage/company';
import { LabelsModule } from '@sillage/labels';
import { ProgrammesModule } from '@sillage/programmes';
import { BadgeRenderer } from './badge-renderer.js';
import { LabelPageController } from './label-page.controller.js';
import { LabelSharingResolver } from './label-sharing.resolver.js';
import { LabelSharing } from './label-sharing.service.js';
import { ShownLabelQueries } from './shown-label.queries.js';
import { ShownLabels } from './shown-labels.js';

@Module({
  imports: [CompanyModule, ProgrammesModule, LabelsModule],
  controllers: [LabelPageController],
  providers: [ShownLabelQueries, ShownLabels, BadgeRenderer, LabelSharing, LabelSharingResolver],
  exports: [LabelSharing],
})
export class LabelPagesModule {}
