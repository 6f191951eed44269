import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/index.js';
import { clientMutation } from './client-mutation.js';
import { mutationIdAtMost, type MutationPayload } from './mutation.types.js';
import type { RequestContext } from './request-context.js';
import { pathOfUnstorableText } from './storable-text.js';

/** Makes every mutation one transaction, and sending it twice the same as sending it once. */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler<MutationPayload>): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') return next.handle();
    const { input } = graphql.getArgs<{ input?: { clientMutationId?: string | null } }>();
    return from(this.answer(graphql.getContext<RequestContext>(), info.fieldName, input, next));
  }

  private async answer(
    ctx: RequestContext,
    operation: string,
    input: { clientMutationId?: string | null } | undefined,
    next: CallHandler<MutationPayload>,
  ): Promise<MutationPayload> {
    const clientMutationId = input?.clientMutationId ?? null;
    const sent =
      ctx.actor && clientMutationId !== null && canBeKept(clientMutationId)
        ? { personId: ctx.actor.personId, clientMutationId, operation, input }
        : null;
    return this.unitOfWork.run(async (tx) => {
      const first = sent && (await clientMutation.claim(tx, sent));
      if (first) return first;
      const payload = await lastValueFrom(next.handle());
      payload.clientMutationId = clientMutationId;
      if (sent) clientMutation.keep(tx, sent, payload);
      return payload;
    });
  }
}

/** Inputs are checked after this: an id that the check refuses must not come to the database, which has other words. */
function canBeKept(id: string): boolean {
  return id.length <= mutationIdAtMost && pathOfUnstorableText(id) === null;
}
