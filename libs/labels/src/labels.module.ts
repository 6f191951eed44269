import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GuidesModule } from '@sillage/guides';
import { MentorshipModule } from '@sillage/mentorship';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { WebinarsModule } from '@sillage/webinars';
import './labels.constraints.js';
import { BadgeRenderer } from './badge-renderer.js';
import { CriteriaQueries } from './criteria.queries.js';
import { EnrolmentLabelResolver, PersonLabelResolver } from './enrolment-label.resolver.js';
import { LabelEvaluation } from './evaluation.service.js';
import { LabelEnds } from './label-ends.js';
import { LabelReviewQueries } from './label-review.queries.js';
import { LabelReviewResolver } from './label-review.resolver.js';
import { LabelPageController } from './label-page.controller.js';
import { LabelReviewService } from './label-review.service.js';
import { Label } from './label.entity.js';
import {
  EnrolmentLabelsLoader,
  NextLevelLoader,
  PersonLabelLoader,
  ProgressLoader,
  SendBackLoader,
} from './label.loaders.js';
import { LabelQueries } from './label.queries.js';
import { LabelMovesResolver, LabelResolver } from './label.resolver.js';
import { LabelSharing } from './label-sharing.service.js';
import { LabelService } from './label.service.js';
import { LabelSubscribers } from './labels.subscribers.js';
import { NextStepQueries } from './next-step.queries.js';
import { NextStepResolver, ViewerNextStepsResolver } from './next-step.resolver.js';
import { NextSteps } from './next-steps.js';
import { ShownLabelQueries } from './shown-label.queries.js';
import { ShownLabels } from './shown-labels.js';
import { StaleLabelQueries } from './stale-label.queries.js';
import { StaleLabels } from './stale-labels.js';

@Module({
  imports: [
    PeopleModule,
    ProgrammesModule,
    GuidesModule,
    WebinarsModule,
    MentorshipModule,
    TypeOrmModule.forFeature([Label]),
  ],
  controllers: [LabelPageController],
  providers: [
    CriteriaQueries,
    LabelQueries,
    LabelEvaluation,
    LabelEnds,
    LabelService,
    LabelReviewService,
    LabelReviewQueries,
    LabelSharing,
    ShownLabelQueries,
    ShownLabels,
    BadgeRenderer,
    StaleLabelQueries,
    StaleLabels,
    LabelSubscribers,
    NextLevelLoader,
    ProgressLoader,
    EnrolmentLabelsLoader,
    PersonLabelLoader,
    SendBackLoader,
    LabelReviewResolver,
    LabelMovesResolver,
    LabelResolver,
    EnrolmentLabelResolver,
    PersonLabelResolver,
    NextStepQueries,
    NextSteps,
    ViewerNextStepsResolver,
    NextStepResolver,
  ],
  exports: [LabelEvaluation, LabelService, LabelReviewService, LabelSharing],
})
export class LabelsModule {}
