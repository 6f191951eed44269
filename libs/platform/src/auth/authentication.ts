import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import { Clock } from '../clock/index.js';
import { DomainError } from '../errors/index.js';
import { readingLocale } from '../i18n/index.js';
import { answerIn } from '../logging/index.js';
import { AccountDirectory } from './account-directory.js';
import type { Actor } from './actor.js';
import { apiTokenPrefix, ApiTokenScope } from './api-token.js';
import { authTexts } from './auth.texts.js';
import { isForgeable } from './forgery.js';
import { PasswordSignIn, type GivenCredentials } from './password-sign-in.js';
import { PersonDirectory } from './person-directory.js';
import { rememberActor } from './request-actor.js';
import { SessionCookie } from './session-cookie.js';
import { hashOfToken, SignIns } from './sign-ins.js';

type Done = (error: unknown, user?: Express.User | false) => void;

/** Who is behind a request. Passport's strategies do the work; more ways to sign in are more strategies. */
@Injectable()
export class Authentication {
  // Its own instance: the package's shared one would mix up two applications in one process.
  private readonly passport = new passport.Authenticator();

  constructor(
    private readonly people: PersonDirectory,
    private readonly accounts: AccountDirectory,
    private readonly passwords: PasswordSignIn,
    private readonly signIns: SignIns,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {
    this.passport.use(new BearerStrategy((token, done) => settle(this.actorWith(token), done)));
    this.passport.use(
      new LocalStrategy(
        { usernameField: 'email', session: false, passReqToCallback: true },
        (request: unknown, email, password, done) =>
          settle(this.passwords.personBy({ email, password }, (request as { from: FastifyRequest }).from), done),
      ),
    );
  }

  /**
   * The actor of a request by its token; remembered for `actorOf`.
   * @param opened for which tokens that are good for one thing alone this is that thing
   * @returns null also where the sender takes themselves for somebody else: a page that one person has open, in a browser
   *   in which another one has signed in meanwhile
   * @throws DomainError FORBIDDEN when another site's page could have made the browser send it, or the token is for
   *   something else
   */
  async identify(request: FastifyRequest, opened: readonly ApiTokenScope[] = []): Promise<Actor | null> {
    const token = this.tokenOf(request);
    if (token === null) return null;
    // Only the header is shown to the strategy: it would also take tokens from the address, which ends up in logs.
    const actor = await this.authenticate<Actor>('bearer', { headers: { authorization: `Bearer ${token}` } });
    if (actor === null || isForAnother(request, actor)) return null;
    answerIn(readingLocale(actor.locale, request.headers['x-reading-language']));
    const scope = actor.apiToken?.scope ?? ApiTokenScope.MINE;
    if (scope !== ApiTokenScope.MINE && !opened.includes(scope)) {
      throw new DomainError('FORBIDDEN', { text: authTexts.otherScope });
    }
    rememberActor(request, actor);
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
    // A program's token is no browser's: what a cookie says is never one.
    if (token?.startsWith(apiTokenPrefix)) return null;
    if (token !== null && isForgeable(request)) throw new DomainError('FORBIDDEN', { text: authTexts.forgeable });
    return token;
  }

  /**
   * @returns whose email and password these are; null for anything wrong, after the same time
   * @throws DomainError RATE_LIMITED
   */
  async personByPassword(credentials: GivenCredentials, from: FastifyRequest): Promise<string | null> {
    return this.authenticate<string>('local', { headers: {}, body: credentials, from });
  }

  /**
   * Who a token is of, as of now, on a connection that stays open. That it is open is no use of the sign-in.
   * @returns null also for a program's token that is for something else, and for one in a cookie
   */
  async recognise(token: string): Promise<Actor | null> {
    const actor = await this.actorWith(token, { isUse: false });
    return (actor?.apiToken?.scope ?? ApiTokenScope.MINE) === ApiTokenScope.MINE ? actor : null;
  }

  /** Null for a token that is unknown, ended or expired, or whose person left. */
  private async actorWith(token: string, { isUse } = { isUse: true }): Promise<Actor | null> {
    const now = this.clock.now();
    if (token.startsWith(apiTokenPrefix)) return this.accounts.actorOfApiToken(hashOfToken(token), now);
    const found = await this.people.actorOfSignIn(hashOfToken(token), now, this.signIns.idleSince);
    if (found === null) return null;
    const { actor, lastSeenAt } = found;
    if (isUse && actor.signInId !== null) await this.signIns.noteUse({ id: actor.signInId, lastSeenAt });
    return actor;
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

function isForAnother({ headers }: FastifyRequest, { personId }: Actor): boolean {
  const meant = headers['x-signed-in-as'];
  return meant !== undefined && meant !== personId;
}

function settle(answer: Promise<Actor | string | null>, done: Done): void {
  answer.then(
    (user) => done(null, user ?? false),
    (error: unknown) => done(error),
  );
}
