import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import { DomainError } from '../errors/index.js';
import { readingLocale } from '../i18n/index.js';
import { answerIn } from '../logging/index.js';
import type { Actor } from './actor.js';
import { authTexts } from './auth.texts.js';
import { isForgeable } from './forgery.js';
import { isPassword } from './passwords.js';
import { PersonDirectory } from './person-directory.js';
import { rememberActor } from './request-actor.js';
import { SessionCookie } from './session-cookie.js';
import { SignIns } from './sign-ins.js';

export type GivenCredentials = { email: string; password: string };
type Done = (error: unknown, user?: Express.User | false) => void;

/** Who is behind a request. Passport's strategies do the work; more ways to sign in are more strategies. */
@Injectable()
export class Authentication {
  // Its own instance: the package's shared one would mix up two applications in one process.
  private readonly passport = new passport.Authenticator();

  constructor(
    private readonly signIns: SignIns,
    private readonly directory: PersonDirectory,
    private readonly cookie: SessionCookie,
  ) {
    this.passport.use(new BearerStrategy((token, done) => settle(this.signIns.actorWith(token), done)));
    this.passport.use(
      new LocalStrategy({ usernameField: 'email', session: false }, (email, password, done) =>
        settle(this.personWith(email, password), done),
      ),
    );
  }

  /**
   * The actor of a request by its token; remembered for `actorOf`.
   * @throws DomainError FORBIDDEN when another site's page could have made the browser send it
   */
  async identify(request: FastifyRequest): Promise<Actor | null> {
    const token = this.tokenOf(request);
    if (token === null) return null;
    // Only the header is shown to the strategy: it would also take tokens from the address, which ends up in logs.
    const actor = await this.authenticate<Actor>('bearer', { headers: { authorization: `Bearer ${token}` } });
    if (actor === null) return null;
    rememberActor(request, actor);
    answerIn(readingLocale(actor.locale, request.headers['x-reading-language']));
    return actor;
  }

  /**
   * The token in the Authorization header or, without that header, in the cookie.
   * @throws DomainError FORBIDDEN as `identify` does
   */
  tokenOf(request: FastifyRequest): string | null {
    const { authorization } = request.headers;
    if (authorization !== undefined) return /^Bearer +([\w-]+)$/i.exec(authorization)?.[1] ?? null;
    const token = this.cookie.read(request);
    if (token !== null && isForgeable(request)) throw new DomainError('FORBIDDEN', { text: authTexts.forgeable });
    return token;
  }

  /** @returns whose email and password these are; null for anything wrong, after the same time */
  async personByPassword(credentials: GivenCredentials): Promise<string | null> {
    return this.authenticate<string>('local', { headers: {}, body: credentials });
  }

  private async personWith(email: string, password: string): Promise<string | null> {
    const credentials = await this.directory.findCredentialsByEmail(email);
    const right = await isPassword(password, credentials?.passwordHash ?? null);
    return right && credentials ? credentials.personId : null;
  }

  private async authenticate<T>(strategy: string, request: object): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const settled = (error: unknown, user: unknown): void => {
        if (error) reject(error instanceof Error ? error : new Error(String(error)));
        else resolve(user ? (user as T) : null);
      };
      const middleware = this.passport.authenticate(strategy, { session: false }, settled) as (
        ...args: unknown[]
      ) => void;
      middleware(request, {}, reject);
    });
  }
}

function settle(answer: Promise<Actor | string | null>, done: Done): void {
  answer.then(
    (user) => done(null, user ?? false),
    (error: unknown) => done(error),
  );
}
