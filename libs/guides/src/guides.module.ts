import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '@sillage/company';
import { ProgrammesModule } from '@sillage/programmes';
import { Acknowledgement } from './acknowledgement.entity.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { Guide } from './guide.entity.js';
import { GuideBeginning } from './guide-beginning.service.js';
import { GuideAuthoringResolver } from './guide-authoring.resolver.js';
import { GuideAuthoring } from './guide-authoring.service.js';
import { GuideSettings } from './guide-settings.service.js';
import { GuidePreviewResolver } from './guide-preview.resolver.js';
import { GuideQueries } from './guide.queries.js';
import { GuideResolver } from './guide.resolver.js';
import { GuideTextController } from './guide-text.controller.js';
import { GuideTranslation } from './guide-translation.entity.js';
import { GuideVersion } from './guide-version.entity.js';
import { GuideVersionResolver } from './guide-version.resolver.js';
import './guides.constraints.js';
import { GuidesSubscribers } from './guides.subscribers.js';
import { PublicGuideController } from './public-page/public-guide.controller.js';
import { PublicGuideQueries } from './public-page/public-guide.queries.js';
import { GuideProgrammesResolver, ProgrammeGuideResolver } from './programme-guide.resolver.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Guide, GuideVersion, GuideTranslation, Acknowledgement]),
    CompanyModule,
    ProgrammesModule,
  ],
  controllers: [PublicGuideController, GuideTextController],
  providers: [
    PublicGuideQueries,
    GuideAuthoring,
    GuideSettings,
    GuideBeginning,
    GuidesSubscribers,
    AcknowledgementService,
    GuideQueries,
    GuideResolver,
    GuideVersionResolver,
    GuideAuthoringResolver,
    ProgrammeGuideResolver,
    GuideProgrammesResolver,
    GuidePreviewResolver,
  ],
  exports: [GuideAuthoring, AcknowledgementService],
})
export class GuidesModule {}
