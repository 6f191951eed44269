import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { personShape, PersonType } from '@sillage/people';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  Ctx,
  CurrentActor,
  ListSize,
  Selection,
  signedIn,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import { LineageQueries, type LineageNodeRow, type Viewer } from './lineage.queries.js';
import { LineageArgs, LineageGenerationType, LineageNodeType, LineageType } from './lineage.types.js';

@Resolver(() => LineageType)
export class LineageResolver {
  constructor(
    private readonly queries: LineageQueries,
    private readonly programmes: Programmes,
  ) {}

  @Allow(signedIn)
  @Query(() => LineageType, {
    nullable: true,
    description:
      'Null for somebody who is in no chain, and for a colleague whom the viewer may not see: everybody sees themselves, their mentor and their mentees, and the champions who chose to be seen.',
  })
  async lineage(
    @Args() { programme: key, personId, depth, first }: LineageArgs,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LineageType | null> {
    const programme = await this.programmes.findByKey(key);
    if (programme === null) return null;
    const viewer = { personId: actor.personId, programmeId: programme.id };
    const place = await this.queries.place(viewer, personId ?? actor.personId);
    if (place === null) return null;
    const asked = Selection.under(info);
    const [person, counts] = await Promise.all([
      asked.asks('person') ? ctx.readBelow<PersonType>(personShape, place.personId, 'person', info) : undefined,
      asked.asks('descendantCount') || asked.asks('labelledDescendantCount') ? this.queries.counts(place.nodeId) : null,
    ]);
    return { ...place, ...counts, person, programmeId: programme.id, key: place.nodeId, depth, first };
  }

  @ResolveField(() => [LineageNodeType], { description: 'From the mentor up to the founder.' })
  // The argument `first` is about descendants; chains are rarely deeper than this.
  @ListSize(20)
  async ancestors(
    @Parent() lineage: LineageType,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LineageNodeType[]> {
    if (lineage.nodeId === null) return [];
    return named(ctx, Selection.under(info), await this.queries.ancestors(viewerOf(actor, lineage), lineage.nodeId));
  }

  @ResolveField(() => [LineageNodeType], {
    description: 'Breadth first, at most `first` nodes down to `depth` generations below.',
  })
  async descendants(
    @Parent() lineage: LineageType,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LineageNodeType[]> {
    if (lineage.nodeId === null) return [];
    return named(
      ctx,
      Selection.under(info),
      await this.queries.descendants(viewerOf(actor, lineage), lineage.nodeId, lineage),
    );
  }

  @ResolveField(() => [LineageGenerationType], {
    description: 'All descendants by generation, the nearest first: what a list of `first` nodes may leave out.',
  })
  async generations(@Parent() { nodeId }: LineageType): Promise<LineageGenerationType[]> {
    return nodeId === null ? [] : this.queries.generations(nodeId);
  }
}

// The nodes carry their people: a resolver for each of hundreds of nodes costs more than all the rest.
async function named(ctx: RequestContext, asked: Selection, rows: LineageNodeRow[]): Promise<LineageNodeType[]> {
  const [person] = asked.of('person');
  const ids = person === undefined ? [] : rows.flatMap(({ personId }) => personId ?? []);
  const people = await ctx.readObjects<PersonType>(personShape, ids, person?.below ?? asked);
  return rows.map(({ personId, ...node }) => ({ ...node, person: people.get(personId ?? '') ?? null }));
}

function viewerOf({ personId }: Actor, { programmeId }: LineageType): Viewer {
  return { personId, programmeId };
}
