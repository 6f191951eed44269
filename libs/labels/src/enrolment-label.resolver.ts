import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { personShape, PersonType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { enrolmentShape, EnrolmentType, LevelType } from '@sillage/programmes';
import { CriterionProgressType, LabelType } from './label.types.js';

/** What labels add to an enrolment. Who may see the enrolment may see them. */
@Resolver(() => EnrolmentType)
export class EnrolmentLabelResolver {
  @ResolveField(() => LevelType, { nullable: true, description: 'The next level to reach, null at the top.' })
  async nextLevel(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LevelType | null> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => [CriterionProgressType], { description: 'Towards the next level; empty at the top.' })
  async progress(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriterionProgressType[]> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => LabelType, {
    nullable: true,
    description: 'The label in force, the highest where there are several.',
  })
  async label(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LabelType | null> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => [LabelType], {
    description: 'Every label of this person in the programme, the newest first; one on the way comes before all.',
  })
  async labels(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LabelType[]> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the next label is awarded as soon as its criteria are met, so that nothing is handed in; false at the top.',
  })
  async nextLabelComesByItself(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(enrolmentShape, id, info);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may hand in their label now, declaring what it asks to declare; false for anybody else’s.',
  })
  async viewerMaySubmitLabel(
    @Parent() { id }: EnrolmentType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(enrolmentShape, id, info);
  }
}

@Resolver(() => PersonType)
export class PersonLabelResolver {
  @ResolveField(() => LabelType, { nullable: true, description: 'The label in force, if the viewer may see it.' })
  async label(
    @Parent() { id }: PersonType,
    @Args('programme', { type: () => String }) _programme: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LabelType | null> {
    return ctx.readField(personShape, id, info);
  }
}
