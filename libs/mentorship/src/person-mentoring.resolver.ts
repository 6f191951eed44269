import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { personShape, PersonType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import './mentoring.shape.js';

/** What the viewer may propose to a colleague. */
@Resolver(() => PersonType)
export class PersonMentoringResolver {
  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may offer to sponsor this person now. It tells nothing of a place in the chains that the viewer may not see.',
  })
  async viewerMayInvite(
    @Parent() { id }: PersonType,
    @Args('programme', { type: () => String }) _programme: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(personShape, id, info);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may ask this person to be their mentor now.' })
  async viewerMayAskToMentor(
    @Parent() { id }: PersonType,
    @Args('programme', { type: () => String }) _programme: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(personShape, id, info);
  }
}
