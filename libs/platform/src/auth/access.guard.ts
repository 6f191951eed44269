import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '../errors/index.js';
import type { Text } from '../i18n/index.js';
import { accessRule, type AccessRule, openedToTokens, openToAll } from './access.js';
import type { Actor } from './actor.js';
import type { ApiTokenScope } from './api-token.js';
import { authTexts } from './auth.texts.js';
import { Authentication } from './authentication.js';
import { changesNothing, isForgeable } from './forgery.js';
import { objectNamedIn } from './named-object.js';

/** Stands before every operation and route, and refuses each one that carries neither `@Allow(…)` nor `@Public()`. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger(AccessGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | typeof openToAll | undefined>(accessRule, places);
    const actor = await this.actorIn(context, rule, this.reflector.getAllAndOverride(openedToTokens, places));
    if (rule === openToAll) return true;
    if (rule === undefined) {
      this.logger.error(
        `${context.getClass().name}.${context.getHandler().name} has no @Allow(…) or @Public(): refused`,
      );
      throw new DomainError('FORBIDDEN');
    }
    if (actor === null) throw new DomainError('UNAUTHENTICATED');
    const refused = (text?: Text) =>
      new DomainError('FORBIDDEN', { text, subject: objectNamedIn(inputOf(context), actor) });
    if (actor.apiToken?.readOnly && !isReading(context)) throw refused(authTexts.readOnlyToken);
    if (!rule.permits(actor)) throw refused(rule.refusal);
    return true;
  }

  private async actorIn(
    context: ExecutionContext,
    rule: unknown,
    opened?: readonly ApiTokenScope[],
  ): Promise<Actor | null> {
    // A GraphQL request has been identified when its context was made, once for all its fields.
    if (context.getType<string>() === 'graphql') {
      return GqlExecutionContext.create(context).getContext<{ actor: Actor | null }>().actor;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // A form posted to a public route (unsubscribing) is anybody's, even where the browser adds a cookie.
    if (rule === openToAll && isForgeable(request)) return null;
    return this.authentication.identify(request, opened);
  }
}

/** By the method of a route, and by the kind of a GraphQL operation. */
function isReading(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') {
    return changesNothing(context.switchToHttp().getRequest<FastifyRequest>().method);
  }
  return GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>().operation.operation !== 'mutation';
}

function inputOf(context: ExecutionContext): unknown {
  if (context.getType<string>() !== 'graphql') return undefined;
  return GqlExecutionContext.create(context).getArgs<{ input?: unknown }>().input;
}
