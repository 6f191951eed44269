import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
  NotFoundException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalAudit } from '../audit/index.js';
import { actorOf } from '../auth/index.js';
import { DomainError, httpStatusOf } from '../errors/index.js';
import { refusalOf } from '../graphql/format-error.js';
import { graphqlPath } from '../graphql/index.js';
import { scopeOf } from './scope-of-request.js';
import { WebApp } from './web-app.js';

/** Gives every error of a route one form: `{ "error": { "code", "message", "requestId" } }`, in the reader's language. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly webApp: WebApp,
    private readonly refusals: RefusalAudit,
  ) {}

  async catch(caught: unknown, host: ArgumentsHost): Promise<unknown> {
    // GraphQL's errors get their form where its answers are made.
    if (host.getType<string>() === 'graphql') return caught;
    const thrown = withStatus(caught);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (thrown instanceof NotFoundException && this.webApp.isPage(request)) return this.webApp.send(request, reply);

    const error = refusalOf(thrown) ?? new DomainError('INTERNAL', { cause: thrown });
    if (error.code === 'INTERNAL') this.logger.error({ message: 'A request failed', error: thrown });
    await this.refusals.record(error, actorOf(request), `${request.method} ${request.routeOptions.url ?? ''}`);
    if (reply.sent) return undefined;

    const status = thrown instanceof HttpException ? thrown.getStatus() : httpStatusOf(error.code);
    if (status === 401 && isFollowedLink(request)) {
      return reply.header('cache-control', 'no-store').redirect(pageOf(request), 303);
    }
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    if (error.retryAfterSeconds !== undefined) void reply.header('retry-after', error.retryAfterSeconds);
    // Closed while the body still comes, the connection would be reset before its sender has read why. What is
    // compressed may have much more to unfold.
    if (status === 413 && !request.headers['content-encoding']) void reply.removeHeader('connection');
    // The route may have said already that it would answer with a page.
    void reply.status(status).header('cache-control', 'no-store').type('application/json; charset=utf-8');
    return reply.send(this.body(error, request));
  }

  private body(error: DomainError, request: FastifyRequest): object {
    const { code, argumentPath } = error;
    const message = error.messageIn(scopeOf(request).locale ?? 'en');
    const requestId = request.id;
    if (request.url.split('?')[0] === graphqlPath) return { errors: [{ message, extensions: { code, requestId } }] };
    return { error: { code, message, argumentPath, requestId } };
  }
}

/** A browser shows what comes: a link to a file that was pressed after the sign-in had ended. Programs ask for no page. */
function isFollowedLink({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.authorization === undefined && (headers.accept ?? '').includes('text/html');
}

/** Where the link was, which asks to sign in and stays; the home page where that is not known, or elsewhere. */
function pageOf({ headers: { referer = '' }, host }: FastifyRequest): string {
  const page = URL.parse(referer);
  return page !== null && page.host === host && !page.pathname.startsWith('//') ? page.pathname + page.search : '/';
}

/** What Fastify and its plugins refuse is a plain error that carries a status. */
function withStatus(thrown: unknown): unknown {
  if (thrown instanceof HttpException || typeof thrown !== 'object' || thrown === null) return thrown;
  const status = 'statusCode' in thrown ? thrown.statusCode : undefined;
  if (typeof status !== 'number' || status < 400 || status >= 500) return thrown;
  return new HttpException('', status, { cause: thrown });
}
