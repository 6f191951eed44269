import { Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CompanySettings } from '@sillage/company';
import { answerLocale, Config, Public } from '@sillage/platform';
import { askingPage, donePage, unknownPage, type UnsubscribePage } from './unsubscribe.page.js';
import { isOrderedLetterKind } from '../ordered-letters.js';
import { sessionLetterKind } from '../session-messages/session-news-kinds.js';
import { UnsubscribeService, type Subscription } from './unsubscribe.service.js';

const html = 'text/html; charset=utf-8';

/** RFC 8058: the reader's mail program posts by itself; a person who follows the link is asked first. */
@Controller('unsubscribe')
@Public()
export class UnsubscribeController {
  constructor(
    private readonly subscriptions: UnsubscribeService,
    private readonly config: Config,
    private readonly company: CompanySettings,
  ) {}

  @Get(':token')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async ask(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.page(await this.subscriptions.find(token), askingPage, reply);
  }

  @Post(':token')
  @HttpCode(200)
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async unsubscribe(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.page(await this.subscriptions.unsubscribe(token), donePage, reply);
  }

  private async page(
    subscription: Subscription | null,
    known: typeof askingPage,
    reply: FastifyReply,
  ): Promise<string> {
    const page = { preferencesUrl: `${this.config.publicUrl}/preferences`, face: await this.company.current() };
    if (subscription !== null)
      return known({ locale: subscription.locale, about: aboutOf(subscription.kind), ...page });
    void reply.status(404);
    return unknownPage({ locale: answerLocale(), about: 'REMINDERS', ...page });
  }
}

function aboutOf(kind: string): UnsubscribePage['about'] {
  if (isOrderedLetterKind(kind)) return 'ORDERED';
  return kind === sessionLetterKind ? 'SESSIONS' : 'REMINDERS';
}
