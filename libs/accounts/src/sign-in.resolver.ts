import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import {
  Allow,
  Ctx,
  CurrentActor,
  inPerson,
  Selection,
  ShapedField,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { SignInService } from './sign-in.service.js';
import { signInShape } from './sign-in.shape.js';
import { EndSignInInput, EndSignInPayload, SignInType } from './sign-in.types.js';

@Resolver(() => ViewerType)
export class SignInResolver {
  constructor(private readonly signIns: SignInService) {}

  @ShapedField(() => [SignInType], {
    name: 'signIns',
    description: 'Where this person is signed in, this request’s first.',
  })
  readonly ofViewer!: SignInType[];

  @Mutation(() => EndSignInPayload, {
    description: 'Signs the viewer out elsewhere: there, or everywhere but here. It ends at once.',
  })
  @Allow(inPerson)
  async endSignIn(
    @Args('input') { signInId }: EndSignInInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndSignInPayload> {
    const left = await this.signIns.end(actor, signInId ?? null);
    const read = await ctx.readObjects<SignInType>(signInShape, left, Selection.under(info).only('signIns'));
    return { signIns: left.flatMap((id) => read.get(id) ?? []) };
  }
}
