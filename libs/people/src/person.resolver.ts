import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  badInput,
  connection,
  CountryCodeScalar,
  Ctx,
  DomainError,
  IdArg,
  Selection,
  signedIn,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import { peopleTexts } from './people.texts.js';
import { byName, PersonQueries } from './person.queries.js';
import { PeopleArgs, PersonConnection, PersonType } from './person.types.js';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(private readonly queries: PersonQueries) {}

  @Query(() => PersonType, { nullable: true, description: 'A colleague by id; null when nobody has it.' })
  @Allow(signedIn)
  async person(
    @IdArg('id') id: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonType | null> {
    return this.queries.find(id, Selection.under(info), ctx.reading());
  }

  @Query(() => PersonConnection, {
    description:
      'The people of the company, by family name: those who are with it now, where nothing else is asked for.',
  })
  @Allow(signedIn)
  async people(
    @Args() { filter, ...page }: PeopleArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonType>> {
    const wanted = filter ?? {};
    if (wanted.level && !wanted.programme) throw badInput('filter.level', peopleTexts.levelNeedsProgramme);
    if (wanted.alumni && !wanted.programme) throw badInput('filter.alumni', peopleTexts.alumniNeedProgramme);
    if (wanted.alumni && wanted.level) throw badInput('filter.level', peopleTexts.alumniHoldNoLevel);
    if ((wanted.role || wanted.left || wanted.leftByImport) && !ctx.actor?.isAdmin)
      throw new DomainError('FORBIDDEN', { text: peopleTexts.forAdministrators });
    const asked = Selection.under(info);
    const place = { after: byName.decode(page.after), limit: page.first + 1 };
    const [rows, totalCount] = await Promise.all([
      this.queries.page(wanted, place, asked.nodes, ctx.reading()),
      asked.asks('totalCount') ? this.queries.count(wanted, ctx.reading()) : undefined,
    ]);
    return connection({
      rows,
      page,
      order: byName,
      cursor: (row) => [row.searchKey, row.id],
      node: ({ node }) => node,
      totalCount,
    });
  }

  @Query(() => [CountryCodeScalar], { description: 'The countries in which people of the company work now.' })
  @Allow(signedIn)
  async countries(): Promise<string[]> {
    return this.queries.countries();
  }
}
