import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { Fragments } from './document-fragments.js';
import { assumedListSize, valueCost } from './limits.js';
import { listSizeOf } from './list-size.js';

export type CountedQuery = {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Fragments;
  variables: Record<string, unknown>;
};

/**
 * What a request may cost at worst: each object counts one and each plain value VALUE_COST, times the items of the lists
 * that they stand in. A field with an argument `first` says how long the lists directly below it are, but for those that
 * say it themselves (`@ListSize`); other lists count as ASSUMED_LIST_SIZE.
 * @returns the cost, or something above `most` as soon as that is passed
 */
export function queryCost(query: CountedQuery, most: number): number {
  return new Counter(query, most).count();
}

class Counter {
  private cost = 0;

  constructor(
    private readonly query: CountedQuery,
    private readonly most: number,
  ) {}

  count(): number {
    const { schema, operation } = this.query;
    this.visit(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1, null);
    return this.cost;
  }

  private visit(set: SelectionSetNode, type: GraphQLNamedType | undefined, times: number, size: number | null): void {
    for (const selection of set.selections) {
      if (this.cost > this.most) return;
      if (selection.kind === Kind.FIELD) this.visitField(selection, type, times, size);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.visit(selection.selectionSet, type, times, size);
      else {
        const fragment = this.query.fragments.get(selection.name.value);
        if (fragment) this.visit(fragment.selectionSet, this.typeOf(fragment) ?? type, times, size);
      }
    }
  }

  private visitField(node: FieldNode, parent: GraphQLNamedType | undefined, times: number, size: number | null): void {
    this.cost += node.selectionSet ? times : times * valueCost;
    const field = fieldOf(parent, node.name.value);
    if (!field || !node.selectionSet) return;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return;
    const first = this.pageSize(node, field);
    if (!isList(field)) this.visit(node.selectionSet, type, times, first);
    else this.visit(node.selectionSet, type, times * (listSizeOf(field) ?? first ?? size ?? assumedListSize), null);
  }

  private pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return null;
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.INT) return atLeastOne(Number(value.value), argument.defaultValue);
    if (value?.kind === Kind.VARIABLE) return atLeastOne(this.variable(value.name.value), argument.defaultValue);
    return atLeastOne(argument.defaultValue, undefined);
  }

  private variable(name: string): unknown {
    const given = this.query.variables[name];
    if (given !== undefined) return given;
    const definition = this.query.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
  }

  private typeOf(fragment: FragmentDefinitionNode): GraphQLNamedType | undefined {
    return this.query.schema.getType(fragment.typeCondition.name.value);
  }
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  // The schema about itself: in no type's fields, and asked of the root only.
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
}

// Zero would make everything below free.
function atLeastOne(...sizes: unknown[]): number {
  const size = sizes.find((candidate) => typeof candidate === 'number');
  return Math.max(1, size ?? assumedListSize);
}
