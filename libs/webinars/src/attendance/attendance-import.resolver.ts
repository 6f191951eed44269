import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { RegistrationPayload } from '../registrations/registration.types.js';
import { SessionInput } from '../session.inputs.js';
import { sessionShape } from '../session.shape.js';
import { SessionPayload } from '../session.types.js';
import { AttendanceImportService } from './attendance-import.service.js';
import { attendanceImportShape } from './attendance-import.shape.js';
import { AttendanceImportPayload, ImportAttendanceInput, SettleAttendanceInput } from './attendance-import.types.js';
import { WithdrawalService } from './withdrawal.service.js';

@Resolver()
export class AttendanceImportResolver {
  constructor(
    private readonly imports: AttendanceImportService,
    private readonly withdrawals: WithdrawalService,
  ) {}

  @Allow(signedIn)
  @Mutation(() => AttendanceImportPayload, {
    description:
      'The attendance report of Teams or Zoom, by whoever runs the session. The same report again changes nothing, a later one of the same time corrects.',
  })
  async importAttendance(
    @Args('input', { type: () => ImportAttendanceInput }) input: ImportAttendanceInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AttendanceImportPayload> {
    const { id } = await this.imports.import(actor, input);
    return { result: await ctx.readBelow(attendanceImportShape, id, 'result', info) };
  }

  @Allow(signedIn)
  @Mutation(() => SessionPayload, { description: 'The host decides about rows that matched nobody, or several.' })
  async settleAttendance(
    @Args('input', { type: () => SettleAttendanceInput }) input: SettleAttendanceInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SessionPayload> {
    const { id } = await this.imports.settle(actor, { ...input, personId: input.personId ?? null });
    return { session: await ctx.readBelow(sessionShape, id, 'session', info) };
  }

  @Allow(signedIn)
  @Mutation(() => RegistrationPayload, {
    description: 'By a person whom a host or a report added, for themselves: nothing adds them to this session again.',
  })
  async withdrawAttendance(
    @Args('input', { type: () => SessionInput }) { sessionId }: SessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationPayload> {
    return { registration: await this.withdrawals.withdraw(actor, sessionId) };
  }
}
