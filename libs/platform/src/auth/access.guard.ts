import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/index.js';
import { accessRule, type AccessRule, openToAll } from './access.js';
import type { Actor } from './actor.js';
import { Authentication } from './authentication.js';
import { isForgeable } from './forgery.js';
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
    const actor = await this.actorIn(context, rule);
    if (rule === openToAll) return true;
    if (rule === undefined) {
      this.logger.error(
        `${context.getClass().name}.${context.getHandler().name} has no @Allow(…) or @Public(): refused`,
      );
      throw new DomainError('FORBIDDEN');
    }
    if (actor === null) throw new DomainError('UNAUTHENTICATED');
    if (!rule.permits(actor)) throw new DomainError('FORBIDDEN', { subject: objectNamedIn(inputOf(context), actor) });
    return true;
  }

  private async actorIn(context: ExecutionContext, rule: unknown): Promise<Actor | null> {
    // A GraphQL request has been identified when its context was made, once for all its fields.
    if (context.getType<string>() === 'graphql') {
      return GqlExecutionContext.create(context).getContext<{ actor: Actor | null }>().actor;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // A form posted to a public route (unsubscribing) is anybody's, even where the browser adds a cookie.
    if (rule === openToAll && isForgeable(request)) return null;
    return this.authentication.identify(request);
  }
}

function inputOf(context: ExecutionContext): unknown {
  if (context.getType<string>() !== 'graphql') return undefined;
  return GqlExecutionContext.create(context).getArgs<{ input?: unknown }>().input;
}
