import { Args, Query, Resolver } from '@nestjs/graphql';
import { PersonLoader } from '@sillage/people';
import { Allow, Clock, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import { MentorSuggestionQueries } from './mentor-suggestion.queries.js';
import { reasonsFor } from './mentor-suggestion.texts.js';
import { MentorSuggestionsArgs, MentorSuggestionType } from './mentor-suggestion.types.js';

@Resolver()
export class MentorSuggestionResolver {
  constructor(
    private readonly queries: MentorSuggestionQueries,
    private readonly people: PersonLoader,
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
  ): Promise<MentorSuggestionType[]> {
    const [programme, viewer] = await Promise.all([
      this.programmes.findByKey(key),
      ctx.loadExisting(this.people, actor.personId),
    ]);
    if (programme === null) return [];
    const candidates = await this.queries.best(actor.personId, programme.id, { first, now: this.clock.now() });
    const people = await ctx.loadMany(
      this.people,
      candidates.map(({ personId }) => personId),
    );
    const reader = { locale: ctx.locale, language: new Intl.Locale(viewer.locale).language, country: viewer.country };
    return people.flatMap((person, index) => {
      const candidate = candidates[index];
      if (candidate === undefined) return [];
      return { person, reasons: reasonsFor(candidate, reader), spareCapacity: candidate.spareCapacity };
    });
  }
}
