import { Global, Module } from '@nestjs/common';
import { WhatWaits } from '@sillage/messages';
import { GuideToAcknowledgePlanner } from './guide-to-acknowledge.planner.js';
import { InvitationPendingPlanner } from './invitation-pending.planner.js';
import { LabelToReviewPlanner } from './label-to-review.planner.js';
import { PlanningService } from './planning.service.js';
import { reminderPlanners, type ReminderPlanners } from './reminder-planner.js';
import { RemindersSubscribers } from './reminders.subscribers.js';
import { RemindersSweeps } from './reminders.sweeps.js';
import { ReviewsOfTheDay } from './reviews-of-the-day.js';
import { WaitingService } from './waiting.service.js';

/** Global for the one thing that stands below and must know of reminders: `WhatWaits`. */
@Global()
@Module({
  providers: [
    GuideToAcknowledgePlanner,
    InvitationPendingPlanner,
    LabelToReviewPlanner,
    ReviewsOfTheDay,
    {
      provide: reminderPlanners,
      inject: [GuideToAcknowledgePlanner, InvitationPendingPlanner, LabelToReviewPlanner],
      useFactory: (
        guide: GuideToAcknowledgePlanner,
        invitation: InvitationPendingPlanner,
        label: LabelToReviewPlanner,
      ): ReminderPlanners => ({
        GUIDE_TO_ACKNOWLEDGE: guide,
        INVITATION_PENDING: invitation,
        LABEL_TO_REVIEW: label,
      }),
    },
    WaitingService,
    { provide: WhatWaits, useExisting: WaitingService },
    PlanningService,
    RemindersSweeps,
    RemindersSubscribers,
  ],
  exports: [WhatWaits],
})
export class RemindersModule {}
