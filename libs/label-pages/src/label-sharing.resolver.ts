import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { LabelInput, LabelPayload, LabelType } from '@sillage/labels';
import { Allow, CurrentActor, signedIn, type Actor, ShapedField } from '@sillage/platform';
import { IsBoolean } from 'class-validator';
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

  @ShapedField(() => Boolean, {
    description:
      'Whether the viewer may give this label a page, or take that back: it is theirs, and was awarded once.',
  })
  readonly viewerMayPublish!: boolean;
}
