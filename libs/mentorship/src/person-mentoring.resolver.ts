import { Args, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import './mentoring.shape.js';

/** What the viewer may propose to a colleague. */
@Resolver(() => PersonType)
export class PersonMentoringResolver {
  @ShapedField(() => Boolean, {
    description:
      'Whether the viewer may offer to sponsor this person now. It tells nothing of a place in the chains that the viewer may not see.',
  })
  viewerMayInvite(@Args('programme', { type: () => String }) _programme: string): void {}

  @ShapedField(() => Boolean, { description: 'Whether the viewer may ask this person to be their mentor now.' })
  viewerMayAskToMentor(@Args('programme', { type: () => String }) _programme: string): void {}
}
