import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { Config } from '@sillage/platform';
import type { FastifyReply } from 'fastify';
import type { WhyNotIn } from './provider-sign-in.texts.js';
import { statusOf, whyNotInPage } from './why-not-in.page.js';

interface Told {
  readonly locale: string;
  readonly why: WhyNotIn;
  readonly provider: string;
  readonly retryAfterSeconds?: number | undefined;
}

/** Tells whoever came by a provider why they are not in, on a page that looks like their company. */
@Injectable()
export class WhyNotInReplies {
  constructor(
    private readonly config: Config,
    private readonly company: CompanySettings,
  ) {}

  async send(reply: FastifyReply, { retryAfterSeconds, ...told }: Told): Promise<void> {
    const { publicUrl } = this.config;
    const minutes = Math.ceil((retryAfterSeconds ?? 60) / 60);
    const page = whyNotInPage({ ...told, publicUrl, minutes, face: await this.company.current() });
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply
      .status(statusOf[told.why])
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);
  }
}
