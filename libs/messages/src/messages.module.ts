import { Module } from '@nestjs/common';
import { CompanyModule } from '@sillage/company';
import { AccountsModule } from '@sillage/accounts';
import { PeopleModule } from '@sillage/people';
import { Config } from '@sillage/platform';
import { AccountLetters } from './account-letters/account-letters.js';
import { AccountLettersSubscribers } from './account-letters/account-letters.subscribers.js';
import { DeliveryDesk } from './mail/delivery-desk.js';
import { InvitationMessages } from './invitation-messages.subscribers.js';
import { LabelMessages } from './label-messages.subscribers.js';
import { CompanyLetterhead } from './mail/company-letterhead.js';
import { LetterWriter } from './mail/letter-writer.js';
import { KeepingCarrier, MailCarrier } from './mail/mail-carrier.js';
import { MailClaims } from './mail/mail-claims.js';
import { MailLogQueries } from './mail/mail-log.queries.js';
import { MailLogResolver } from './mail/mail-log.resolver.js';
import { MentorshipMessages } from './mentorship-messages.subscribers.js';
import { MessagesMeasures } from './messages.measures.js';
import { MessagesSubscribers } from './messages.subscribers.js';
import { MessagesSweeps } from './messages.sweeps.js';
import { NotificationResolver } from './notifications/notification.resolver.js';
import { NotificationService } from './notifications/notification.service.js';
import { SendingService } from './mail/sending.service.js';
import { AttendanceMessages } from './attendance-messages.subscribers.js';
import { InvitationLetters } from './session-invitations/invitation-letters.js';
import { SessionInvitationsSubscribers } from './session-invitations/session-invitations.subscribers.js';
import { SessionLetters } from './session-messages/session-letters.js';
import { SessionMessages } from './session-messages/session-messages.subscribers.js';
import { SessionTelling } from './session-messages/session-telling.js';
import { SmtpCarrier } from './mail/smtp-carrier.js';
import { UnsubscribeController } from './unsubscribing/unsubscribe.controller.js';
import { UnsubscribeService } from './unsubscribing/unsubscribe.service.js';

@Module({
  imports: [AccountsModule, CompanyModule, PeopleModule],
  controllers: [UnsubscribeController],
  providers: [
    {
      provide: MailCarrier,
      inject: [Config],
      useFactory: ({ smtpUrl, mailFrom, publicUrl }: Config) =>
        smtpUrl === undefined ? new KeepingCarrier() : new SmtpCarrier({ smtpUrl, mailFrom, publicUrl }),
    },
    CompanyLetterhead,
    AccountLetters,
    AccountLettersSubscribers,
    LetterWriter,
    MailClaims,
    MailLogQueries,
    MailLogResolver,
    DeliveryDesk,
    SendingService,
    NotificationService,
    NotificationResolver,
    InvitationMessages,
    MentorshipMessages,
    LabelMessages,
    InvitationLetters,
    SessionInvitationsSubscribers,
    SessionLetters,
    AttendanceMessages,
    SessionMessages,
    SessionTelling,
    MessagesSubscribers,
    MessagesSweeps,
    MessagesMeasures,
    UnsubscribeService,
  ],
})
export class MessagesModule {}
