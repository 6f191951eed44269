import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GuidesModule } from '@sillage/guides';
import { MentorshipModule } from '@sillage/mentorship';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { WebinarsModule } from '@sillage/webinars';
import './labels.constraints.js';
import { CriteriaQueries } from './criteria/criteria.queries.js';
import { EnrolmentLabelResolver, PersonLabelResolver } from './enrolment-label.resolver.js';
import { LabelsOnTheWay } from './evaluation/labels-on-the-way.js';
import { LabelEvaluation } from './evaluation/label-evaluation.service.js';
import { LabelEnds } from './label-ends.js';
import { LabelReviewQueries } from './review/label-review.queries.js';
import { LabelReviewCountResolver, LabelReviewResolver } from './review/label-review.resolver.js';
import { LabelReviewService } from './review/label-review.service.js';
import { Label } from './label.entity.js';
import { LabelResolver } from './label.resolver.js';
import { LabelLapsing } from './label-lapsing.service.js';
import { LabelStandings } from './label-standing.queries.js';
import { LabelService } from './label.service.js';
import { LabelSubscribers } from './labels.subscribers.js';
import { LabelSweeps } from './labels.sweeps.js';
import { ReEvaluationQueries } from './evaluation/re-evaluation.queries.js';
import { ReEvaluation } from './evaluation/re-evaluation.service.js';

@Module({
  imports: [
    PeopleModule,
    ProgrammesModule,
    GuidesModule,
    WebinarsModule,
    MentorshipModule,
    TypeOrmModule.forFeature([Label]),
  ],
  providers: [
    CriteriaQueries,
    LabelEvaluation,
    LabelEnds,
    LabelService,
    LabelReviewService,
    LabelReviewQueries,
    LabelStandings,
    LabelLapsing,
    ReEvaluationQueries,
    ReEvaluation,
    LabelsOnTheWay,
    LabelSubscribers,
    LabelSweeps,
    LabelReviewResolver,
    LabelReviewCountResolver,
    LabelResolver,
    EnrolmentLabelResolver,
    PersonLabelResolver,
  ],
  exports: [CriteriaQueries, LabelEvaluation, LabelsOnTheWay, LabelService, LabelReviewService],
})
export class LabelsModule {}
