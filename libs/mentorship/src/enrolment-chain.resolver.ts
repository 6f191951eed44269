import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { Ctx, type RequestContext } from '@sillage/platform';
import { EnrolmentType } from '@sillage/programmes';
import { EnrolmentChainLoader } from './mentorship.loaders.js';

/** What mentorship adds to an enrolment. */
@Resolver(() => EnrolmentType)
export class EnrolmentChainResolver {
  constructor(
    private readonly chains: EnrolmentChainLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description:
      'Who accompanies the person, or did until the label. Null without a mentor, and for others than the two when the mentor does not want to be seen.',
  })
  async mentor(@Parent() { id }: EnrolmentType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    const mentorId = (await ctx.load(this.chains, id))?.mentorId ?? null;
    return mentorId === null ? null : ctx.load(this.people, mentorId);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Distance from the founder, who is generation 0; null for somebody who is in no chain.',
  })
  async generation(@Parent() { id }: EnrolmentType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await ctx.load(this.chains, id))?.generation ?? null;
  }
}
