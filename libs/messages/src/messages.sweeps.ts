import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { MailClaims } from './mail/mail-claims.js';
import { MailLogQueries } from './mail/mail-log.queries.js';
import { SessionTelling } from './session-messages/session-telling.js';
import { SendingService } from './mail/sending.service.js';

@Injectable()
export class MessagesSweeps {
  constructor(
    private readonly sending: SendingService,
    private readonly claims: MailClaims,
    private readonly log: MailLogQueries,
    private readonly sessions: SessionTelling,
  ) {}

  @Sweep({ name: 'plan-session-letters', everySeconds: 10 })
  async planSessionLetters(): Promise<void> {
    await this.sessions.planLetters();
  }

  @Sweep({ name: 'enqueue-due-reminders', everySeconds: 10 })
  async enqueueDue(): Promise<void> {
    await this.sending.enqueueDue();
  }

  @Sweep({ name: 'settle-abandoned-mail', everySeconds: 60 })
  async settleAbandoned(): Promise<void> {
    await this.claims.settleAbandoned();
  }

  @Sweep({ name: 'forget-ended-links', everySeconds: 600 })
  async forgetEndedLinks(): Promise<void> {
    await this.log.forgetEndedLinks();
  }

  @Sweep({ name: 'forget-old-mail', everySeconds: 86_400 })
  async forgetOldMail(): Promise<void> {
    await this.log.forgetOld();
    await this.sessions.forgetOld();
  }
}
