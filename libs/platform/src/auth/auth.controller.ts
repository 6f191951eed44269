import { randomUUID } from 'node:crypto';
import { Controller, HttpCode, Optional, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/index.js';
import { DomainError } from '../errors/index.js';
import { Public } from './access.js';
import { AfterSignOut } from './after-sign-out.js';
import { authTexts } from './auth.texts.js';
import { Authentication } from './authentication.js';
import { Entrance } from './entrance.js';
import { SessionCookie } from './session-cookie.js';
import type { GivenCredentials } from './password-sign-in.js';
import { SignIns, type StartedSignIn } from './sign-ins.js';

const expected = '{ "email": "…", "password": "…" }';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly authentication: Authentication,
    private readonly signIns: SignIns,
    private readonly entrance: Entrance,
    private readonly cookie: SessionCookie,
    private readonly config: Config,
    @Optional() private readonly afterSignOut?: AfterSignOut,
  ) {}

  @Public()
  @Post('login')
  @HttpCode(200)
  async login(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StartedSignIn> {
    // Without this, another site's form could sign somebody in under an account of its own.
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      throw new DomainError('BAD_USER_INPUT', { text: authTexts.jsonOnly, values: { expected } });
    }
    if (!this.config.localAccounts) throw new DomainError('FORBIDDEN', { text: authTexts.passwordsAreClosed });
    const personId = await this.authentication.personByPassword(credentialsIn(request.body), request);
    if (personId === null) throw new DomainError('UNAUTHENTICATED', { text: authTexts.wrongCredentials });
    return this.entrance.admit({ request, reply }, personId, 'password');
  }

  /**
   * Public, because signing out twice is no error; whether the request may be forged is checked all the same.
   * @returns where the browser goes to sign out at the identity provider too, if there is such a place
   */
  @Public()
  @Post('logout')
  @HttpCode(204)
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ location: string } | undefined> {
    const token = this.authentication.tokenOf(request);
    const way = token === null ? null : await this.signIns.end(token);
    this.cookie.clear(reply);
    const location = way === null ? null : ((await this.afterSignOut?.placeAfter(way)) ?? null);
    if (location === null) return undefined;
    void reply.status(200);
    return { location };
  }
}

/** What is missing becomes what cannot be right, so that it takes the same time and gets the same words. */
function credentialsIn(body: unknown): GivenCredentials {
  const given = (typeof body === 'object' && body !== null ? body : {}) as { email?: unknown; password?: unknown };
  const textOr = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : randomUUID());
  return { email: textOr(given.email), password: textOr(given.password) };
}
