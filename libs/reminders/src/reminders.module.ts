import { Module } from '@nestjs/common';
import { PeopleModule } from '@sillage/people';
import { Config } from '@sillage/platform';
import { DeliveryDesk } from './delivery-desk.js';
import { GuideToAcknowledgePlanner } from './guide-to-acknowledge.planner.js';
import { InvitationMessages } from './invitation-messages.subscribers.js';
import { InvitationPendingPlanner } from './invitation-pending.planner.js';
import { LabelMessages } from './label-messages.subscribers.js';
import { MailCarrier, OutboxCarrier } from './mail-carrier.js';
import { MailClaims } from './mail-claims.js';
import { MentorshipMessages } from './mentorship-messages.subscribers.js';
import { NotificationResolver } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';
import { OutboxMailQueries } from './outbox-mail.queries.js';
import { OutboxMailResolver } from './outbox-mail.resolver.js';
import { PlanningService } from './planning.service.js';
import { REMINDER_PLANNERS, type ReminderPlanner } from './reminder-planner.js';
import { ReminderWriter } from './reminder-writer.js';
import { RemindersSubscribers } from './reminders.subscribers.js';
import { SendingService } from './sending.service.js';
import { SmtpCarrier } from './smtp-carrier.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeService } from './unsubscribe.service.js';
import { WaitingService } from './waiting.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [UnsubscribeController],
  providers: [
    GuideToAcknowledgePlanner,
    InvitationPendingPlanner,
    {
      provide: REMINDER_PLANNERS,
      inject: [GuideToAcknowledgePlanner, InvitationPendingPlanner],
      useFactory: (...planners: ReminderPlanner[]) => planners,
    },
    {
      provide: MailCarrier,
      inject: [Config],
      useFactory: ({ smtpUrl, mailFrom, publicUrl }: Config) =>
        smtpUrl === undefined ? new OutboxCarrier() : new SmtpCarrier({ smtpUrl, mailFrom, publicUrl }),
    },
    WaitingService,
    PlanningService,
    ReminderWriter,
    MailClaims,
    DeliveryDesk,
    SendingService,
    RemindersSubscribers,
    NotificationService,
    InvitationMessages,
    MentorshipMessages,
    LabelMessages,
    NotificationResolver,
    OutboxMailQueries,
    OutboxMailResolver,
    UnsubscribeService,
  ],
})
export class RemindersModule {}
