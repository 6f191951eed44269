import { Int, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import { EnrolmentType } from '@sillage/programmes';
import '../mentoring.shape.js';

/** What mentorship adds to an enrolment. */
@Resolver(() => EnrolmentType)
export class EnrolmentChainResolver {
  @ShapedField(() => PersonType, {
    nullable: true,
    description:
      'Who accompanies the person, or did until the label. Null without a mentor, and for others than the two when the mentor does not want to be seen.',
  })
  readonly mentor!: PersonType | null;

  @ShapedField(() => Boolean, {
    description: 'Whether the viewer may take back that this person is a founder: while nobody follows them.',
  })
  readonly viewerMayTakeBackFounder!: boolean;

  @ShapedField(() => Int, {
    nullable: true,
    description:
      'How many colleagues the viewer could still offer to sponsor: pending offers hold their places. Null for who may not mentor now, and for anybody else’s enrolment.',
  })
  readonly freePlaces!: number | null;

  @ShapedField(() => Boolean, {
    description:
      'Whether the viewer may offer to sponsor a colleague now, and has a place for them; of their own enrolment.',
  })
  readonly viewerMayInvite!: boolean;

  @ShapedField(() => Boolean, {
    description: 'Whether the viewer may ask somebody to be their mentor now; of their own enrolment.',
  })
  readonly viewerMayAskForMentor!: boolean;

  @ShapedField(() => Boolean, {
    description:
      'Whether the viewer looks for a mentor: takes part, is on the way to the first label, starts no chain and has no mentor. Of their own enrolment.',
  })
  readonly needsMentor!: boolean;

  @ShapedField(() => Int, {
    nullable: true,
    description: 'Distance from the founder, who is generation 0; null for somebody who is in no chain.',
  })
  readonly generation!: number | null;
}
