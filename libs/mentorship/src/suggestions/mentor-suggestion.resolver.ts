import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { personShape, type PersonType } from '@sillage/people';
import {
  Allow,
  Clock,
  Ctx,
  CurrentActor,
  Selection,
  signedIn,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import type { GraphQLResolveInfo } from 'graphql';
import { MentorSuggestionQueries } from './mentor-suggestion.queries.js';
import { reasonsFor } from './mentor-suggestion.texts.js';
import { MentorSuggestionsArgs, MentorSuggestionType } from './mentor-suggestion.types.js';

@Resolver()
export class MentorSuggestionResolver {
  constructor(
    private readonly queries: MentorSuggestionQueries,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  @Allow(signedIn)
  @Query(() => [MentorSuggestionType], {
    description:
      'Champions who said that they are open to mentor and may be seen, with a place left: same language first, then same country, nearest unit, most places. Not those who declined lately or did not answer, nor a former mentor.',
  })
  async mentorSuggestions(
    @Args() { programme: key, first }: MentorSuggestionsArgs,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MentorSuggestionType[]> {
    const programme = await this.programmes.findByKey(key);
    if (programme === null || programme.archivedAt !== null) return [];
    const candidates = await this.queries.best(actor.personId, programme.id, { first, now: this.clock.now() });
    const [asked] = Selection.under(info).of('person');
    const ids = candidates.map(({ personId }) => personId);
    const people = asked && (await ctx.readObjects<PersonType>(personShape, ids, asked.below));
    return candidates.map((candidate) => ({
      person: people?.get(candidate.personId) as PersonType,
      reasons: reasonsFor(candidate, ctx.locale),
      spareCapacity: candidate.spareCapacity,
    }));
  }
}
