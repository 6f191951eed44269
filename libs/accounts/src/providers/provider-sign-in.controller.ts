import { Controller, Get, Logger, Param, Query, Req, Res } from '@nestjs/common';
import { Config, currentLocale, DomainError, Entrance, Public, readingLocale } from '@sillage/platform';
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
import { statusOf, whyNotInPage } from './why-not-in.page.js';

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
    private readonly config: Config,
  ) {
    this.passport = new ProviderPassport(providers.all);
  }

  /** What the sign-in page offers. It asks no provider, so that one that is away does not hurt it. */
  @Get('providers')
  ways(): { local: boolean; providers: { name: string; label: string }[] } {
    const providers = this.providers.all.map(({ settings: { name, label } }) => ({ name, label }));
    return { local: this.config.localAccounts, providers };
  }

  @Get('oidc/:provider')
  async leave(
    @Param('provider') name: string,
    @Query() { next, lang }: { next?: unknown; lang?: string | string[] },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = readingLocale(currentLocale() ?? this.config.defaultLocale, lang);
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
    const locale = visit?.locale ?? currentLocale() ?? this.config.defaultLocale;
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
    const { publicUrl } = this.config;
    const minutes = Math.ceil((retryAfterSeconds ?? 60) / 60);
    const page = whyNotInPage({ locale, why: outcome.why, provider: label, publicUrl, minutes });
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply
      .status(statusOf[outcome.why])
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);
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
