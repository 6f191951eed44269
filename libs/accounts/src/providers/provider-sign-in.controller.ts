import { Controller, Get, Logger, Param, Query, Req, Res } from '@nestjs/common';
import { answerLocale, DomainError, Entrance, Public, readingLocale } from '@sillage/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityProviders } from './identity-providers.js';
import type { IdentityProvider } from './identity-provider.js';
import { pathOfTheApp } from './path-of-the-app.js';
import { ProviderPassport } from './provider-passport.js';
import type { WhyNotIn } from './provider-sign-in.texts.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { ProviderTrouble } from './provider-trouble.js';
import { ProviderVisits, type Visit } from './provider-visits.js';
import { VisitCookie } from './visit-cookie.js';
import { WhyNotInReplies } from './why-not-in.replies.js';

type Outcome = {
  readonly why: WhyNotIn | null;
  readonly reason?: string;
  readonly retryAfterSeconds?: number | undefined;
};
type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** Signing in by an identity provider of the company: there, and back. */
@Controller('auth')
@Public()
export class ProviderSignInController {
  private readonly logger = new Logger('SignIn');
  private readonly passport: ProviderPassport;

  constructor(
    private readonly providers: IdentityProviders,
    private readonly visits: ProviderVisits,
    private readonly people: ProviderSignIn,
    private readonly entrance: Entrance,
    private readonly cookie: VisitCookie,
    private readonly replies: WhyNotInReplies,
  ) {
    this.passport = new ProviderPassport(providers.all);
  }

  @Get('oidc/:provider')
  async leave(
    @Param('provider') name: string,
    @Query() { next, lang }: { next?: unknown; lang?: string | string[] },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = readingLocale(answerLocale(), lang);
    await this.guard({ reply, locale, name }, async (provider) => {
      // Asked before anything is kept: whom nobody answers needs no way back.
      await provider.metadata();
      const from = { browser: this.cookie.renew(request, reply), request };
      const secrets = await this.visits.begin({ provider: name, next: pathOfTheApp(next), locale }, from);
      const arrival = await this.passport.travel(name, { secrets, locale });
      if ('leadsTo' in arrival) void reply.redirect(arrival.leadsTo, 302);
      return null;
    });
  }

  @Get('oidc/:provider/callback')
  async comeBack(
    @Param('provider') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = new URLSearchParams(request.url.split('?')[1] ?? '');
    const visit = await this.visitOf(request, answer.get('state'));
    const locale = visit?.locale ?? answerLocale();
    await this.guard({ reply, locale, name }, async (provider) =>
      visit?.provider === name ? this.arrive({ request, reply }, { provider, visit, answer }) : 'lost',
    );
  }

  private async arrive(
    exchange: Exchange,
    { provider, visit, answer }: { provider: IdentityProvider; visit: Visit; answer: URLSearchParams },
  ): Promise<WhyNotIn | null> {
    const arrival = await this.passport.travel(visit.provider, { secrets: visit, locale: visit.locale, answer });
    if (!('identity' in arrival)) return 'not-believed';
    const recognised = await this.people.recognise(provider, arrival.identity);
    if ('refused' in recognised) return recognised.refused;
    await this.entrance.admit(exchange, recognised.personId, `oidc:${visit.provider}`);
    void exchange.reply.redirect(visit.next, 302);
    return null;
  }

  private async visitOf(request: FastifyRequest, state: string | null): Promise<Visit | null> {
    const browser = this.cookie.read(request);
    return state === null || browser === null ? null : this.visits.end(state, browser);
  }

  /** Whatever keeps somebody out is told on a page, and to the log without their name. */
  private async guard(
    { reply, locale, name }: { reply: FastifyReply; locale: string; name: string },
    work: (provider: IdentityProvider) => Promise<WhyNotIn | null>,
  ): Promise<void> {
    const provider = this.providers.find(name);
    const outcome: Outcome = provider === null ? { why: 'no-such-provider' } : await outcomeOf(() => work(provider));
    if (outcome.why === null) return;
    const label = provider?.settings.label ?? name;
    const { retryAfterSeconds, ...told } = outcome;
    this.logger.warn({ message: 'Nobody was signed in by a provider', provider: label, ...told });
    await this.replies.send(reply, { locale, why: outcome.why, provider: label, retryAfterSeconds });
  }
}

async function outcomeOf(work: () => Promise<WhyNotIn | null>): Promise<Outcome> {
  try {
    return { why: await work() };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'RATE_LIMITED') {
      return { why: 'too-many', retryAfterSeconds: error.retryAfterSeconds };
    }
    if (!(error instanceof ProviderTrouble)) throw error;
    return { why: error.kind, reason: error.reason };
  }
}
