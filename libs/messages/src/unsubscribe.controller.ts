import { Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config, currentLocale, Public } from '@sillage/platform';
import { askingPage, donePage, unknownPage } from './unsubscribe.page.js';
import { UnsubscribeService, type Subscription } from './unsubscribe.service.js';

const html = 'text/html; charset=utf-8';

/** RFC 8058: the reader's mail program posts by itself; a person who follows the link is asked first. */
@Controller('unsubscribe')
@Public()
export class UnsubscribeController {
  constructor(
    private readonly subscriptions: UnsubscribeService,
    private readonly config: Config,
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

  private page(subscription: Subscription | null, known: typeof askingPage, reply: FastifyReply): string {
    const preferencesUrl = `${this.config.publicUrl}/preferences`;
    if (subscription !== null) return known({ locale: subscription.locale, preferencesUrl });
    void reply.status(404);
    return unknownPage({ locale: currentLocale() ?? this.config.defaultLocale, preferencesUrl });
  }
}
