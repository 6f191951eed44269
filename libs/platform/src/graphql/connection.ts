import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { KeyKind, Keyset, KeysIn } from './keyset.js';

const pageSize = 25;
export const pageSizeAtMost = 100;

/** The arguments of a list that can grow: `@Args() page: ConnectionArgs`. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { nullable: true, defaultValue: pageSize })
  @Transform(({ value }: { value: number | null }) => value ?? pageSize)
  @IsInt()
  @Min(1)
  @Max(pageSizeAtMost)
  first: number = pageSize;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** What a resolver answers for a connection of `N`. */
export type Connection<N> = {
  edges: { cursor: string; node: N }[];
  nodes: N[];
  pageInfo: PageInfo;
  totalCount?: number;
};

/**
 * The GraphQL classes of a list: `PersonType` gives `PersonEdge` and `PersonConnection`.
 *
 *     export const { Connection: PersonConnection } = connectionType(PersonType);
 * @param name where the schema calls the node otherwise than its class
 */
export function connectionType<N extends object>(
  node: Type<N>,
  name = node.name.replace(/Type$/, ''),
): { Edge: Type; Connection: Type } {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: N;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node])
    nodes!: N[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }

  return { Edge, Connection: NodeConnection };
}

export type PageOf<R, N, K extends readonly KeyKind[]> = {
  /** As they came from `LIMIT first + 1`: the one too many says that there is a next page. */
  rows: readonly R[];
  page: { first: number; after?: string | null };
  order: Keyset<K>;
  /** The row's place in that order: `(row) => [row.name, row.id]`. */
  cursor: (row: R) => KeysIn<K>;
  node: (row: R) => N;
  /** Only when `wantsTotalCount(info)`: counting costs more than the page. */
  totalCount?: number;
};

export function connection<R, N, const K extends readonly KeyKind[]>(of: PageOf<R, N, K>): Connection<N> {
  const edges = of.rows.slice(0, of.page.first).map((row) => ({
    cursor: of.order.encode(of.cursor(row)),
    node: of.node(row),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: of.rows.length > of.page.first,
      // One pages forward only: whoever came by a cursor came from a page before.
      hasPreviousPage: typeof of.page.after === 'string',
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: of.totalCount,
  };
}

/** Whether the query asks for `totalCount` of the connection that is being resolved. */
export function wantsTotalCount(info: GraphQLResolveInfo): boolean {
  return info.fieldNodes.some((field) => field.selectionSet !== undefined && selects(field.selectionSet, info));
}

function selects(selectionSet: SelectionSetNode, info: GraphQLResolveInfo): boolean {
  return selectionSet.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'totalCount';
    if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet, info);
    const fragment = info.fragments[selection.name.value];
    return fragment !== undefined && selects(fragment.selectionSet, info);
  });
}
