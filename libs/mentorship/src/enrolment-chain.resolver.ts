import { Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { enrolmentShape, EnrolmentType } from '@sillage/programmes';
import type { GraphQLResolveInfo } from 'graphql';
import './mentoring.shape.js';

/** What mentorship adds to an enrolment. */
@Resolver(() => EnrolmentType)
export class EnrolmentChainResolver {
  @ResolveField(() => PersonType, {
    nullable: true,
    description:
      'Who accompanies the person, or did until the label. Null without a mentor, and for others than the two when the mentor does not want to be seen.',
  })
  async mentor(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonType | null> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may take back that this person is a founder: while nobody follows them.',
  })
  async viewerMayTakeBackFounder(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many colleagues the viewer could still offer to sponsor: pending offers hold their places. Null for who may not mentor now, and for anybody else’s enrolment.',
  })
  async freePlaces(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number | null> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may offer to sponsor a colleague now, and has a place for them; of their own enrolment.',
  })
  async viewerMayInvite(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may ask somebody to be their mentor now; of their own enrolment.',
  })
  async viewerMayAskForMentor(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer looks for a mentor: takes part, is on the way to the first label, starts no chain and has no mentor. Of their own enrolment.',
  })
  async needsMentor(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Distance from the founder, who is generation 0; null for somebody who is in no chain.',
  })
  async generation(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number | null> {
    return ctx.readField(enrolmentShape, id, info);
  }
}
