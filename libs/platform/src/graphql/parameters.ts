import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/index.js';
import { actorOf } from '../auth/index.js';
import { DomainError } from '../errors/index.js';
import type { RequestContext } from './request-context.js';

/** Who is acting, in resolvers and routes alike. Only after `@Allow(…)`: somebody is signed in then. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorIn(context);
  if (actor === null) throw new DomainError('UNAUTHENTICATED');
  return actor;
});

/** The request's context, in resolvers. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => contextOf(context));

export function actorIn(context: ExecutionContext): Actor | null {
  if (context.getType<string>() === 'graphql') return contextOf(context).actor;
  return actorOf(context.switchToHttp().getRequest<FastifyRequest>());
}

function contextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}
