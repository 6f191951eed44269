import { Args, Field, Info, InputType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LabelInput, LabelPayload, labelShape, LabelType } from '@sillage/labels';
import { Allow, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { IsBoolean } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import './label-sharing.shape.js';
import { LabelSharing } from './label-sharing.service.js';

@InputType()
export class PublishLabelInput extends LabelInput {
  @Field(() => Boolean, { description: 'False takes it back, at once.' })
  @IsBoolean()
  public!: boolean;
}

@Resolver(() => LabelType)
export class LabelSharingResolver {
  constructor(private readonly sharing: LabelSharing) {}

  @Mutation(() => LabelPayload, {
    description:
      'Gives the label a page that anyone can open, or takes it back: the person alone decides. Renewals keep what was decided.',
  })
  @Allow(signedIn)
  async publishLabel(@CurrentActor() actor: Actor, @Args('input') input: PublishLabelInput): Promise<LabelPayload> {
    return { label: await this.sharing.publish(actor, input.labelId, input.public) };
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may give this label a page, or take that back: it is theirs, and was awarded once.',
  })
  async viewerMayPublish(
    @Parent() { id }: LabelType,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return ctx.readField(labelShape, id, info);
  }
}
