import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  badInput,
  connection,
  Ctx,
  CurrentActor,
  IdArg,
  signedIn,
  wantsTotalCount,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { peopleTexts } from './people.texts.js';
import { PersonLoader } from './person.loader.js';
import { byName, PersonQueries } from './person.queries.js';
import { PeopleArgs, PersonConnection, PersonType } from './person.types.js';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly queries: PersonQueries,
    private readonly loader: PersonLoader,
  ) {}

  @Query(() => PersonType, { nullable: true, description: 'A colleague by id; null when nobody has it.' })
  @Allow(signedIn)
  async person(@IdArg('id') id: string, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    const person = await ctx.load(this.loader, id);
    return person?.isErased ? null : person;
  }

  @Query(() => PersonConnection, { description: 'The people of the company who are with it now, by family name.' })
  @Allow(signedIn)
  async people(
    @Args() { filter, ...page }: PeopleArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonType>> {
    const wanted = filter ?? {};
    if (wanted.level && !wanted.programme) throw badInput('filter.level', peopleTexts.levelNeedsProgramme);
    if (wanted.alumni && !wanted.programme) throw badInput('filter.alumni', peopleTexts.alumniNeedProgramme);
    if (wanted.alumni && wanted.level) throw badInput('filter.level', peopleTexts.alumniHoldNoLevel);
    const [rows, totalCount] = await Promise.all([
      this.queries.page(actor, wanted, { after: byName.decode(page.after), limit: page.first + 1 }),
      wantsTotalCount(info) ? this.queries.count(actor, wanted) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byName,
      cursor: (row) => [row.searchKey, row.id],
      node: ({ searchKey: _, isErased: __, ...person }): PersonType => person,
      totalCount,
    });
  }
}
