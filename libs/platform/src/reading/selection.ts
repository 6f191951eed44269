import {
  BREAK,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

/** One field that is asked for, with what is asked for below it; under one name with one set of arguments. */
export interface AskedField {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Its name in an object that carries it: see `carriedKey`. */
  readonly key: string;
  readonly below: Selection;
}

type Request = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

// Those of documents that come often, where the request's variables have no part in them.
const fixed = new WeakMap<SelectionSetNode, Selection | null>();

/**
 * What a request asks of an object, aliases and fragments folded. What stands under `@include` or `@skip` counts as asked
 * for: a field too many is read, never one too few.
 */
export class Selection {
  private readonly asked = new Map<string, AskedField>();

  constructor(
    sets: readonly SelectionSetNode[],
    private readonly type: GraphQLObjectType | null,
    private readonly request: Request,
  ) {
    const nodes = new Map<string, { field: FieldNode; args: Record<string, unknown>; sets: SelectionSetNode[] }>();
    for (const set of sets) this.collect(set, nodes);
    for (const [key, { field, args, sets: below }] of nodes) {
      const name = field.name.value;
      const named = type === null ? null : getNamedType(type.getFields()[name]?.type);
      const belowType = isObjectType(named) ? named : null;
      this.asked.set(key, { name, args, key, below: new Selection(below, belowType, request) });
    }
  }

  /** Below the field that is being resolved. */
  static under(info: GraphQLResolveInfo): Selection {
    const sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const named = getNamedType(info.returnType);
    const type = isObjectType(named) ? named : null;
    const [only] = sets;
    if (only === undefined || sets.length > 1) return new Selection(sets, type, info);
    let known = fixed.get(only);
    if (known === undefined) {
      const { fragments } = info;
      known = hasVariable(only, fragments) ? null : new Selection(sets, type, { fragments, variableValues: {} });
      fixed.set(only, known);
    }
    return known ?? new Selection(sets, type, info);
  }

  get fields(): Iterable<AskedField> {
    return this.asked.values();
  }

  asks(name: string): boolean {
    return this.of(name).length > 0;
  }

  /** Each set of arguments with which that field is asked for. */
  of(name: string): AskedField[] {
    return [...this.asked.values()].filter((field) => field.name === name);
  }

  /** What is asked below a field that takes no arguments; nothing, where it is not asked for. */
  only(name: string): Selection {
    return this.asked.get(name)?.below ?? new Selection([], null, this.request);
  }

  /** What is asked of the nodes of a connection, whichever way to them is taken. */
  get nodes(): Selection {
    const ways = [this.asked.get('nodes')?.below, this.asked.get('edges')?.below.asked.get('node')?.below];
    const [first, second] = ways.filter((way) => way !== undefined);
    return first !== undefined && second === undefined ? first : Selection.merged([first, second], this.request);
  }

  private static merged(selections: readonly (Selection | undefined)[], request: Request): Selection {
    const merged = new Selection([], null, request);
    for (const selection of selections) {
      for (const [key, field] of selection?.asked ?? []) {
        const known = merged.asked.get(key);
        const below = known === undefined ? field.below : Selection.merged([known.below, field.below], request);
        merged.asked.set(key, { ...field, below });
      }
    }
    return merged;
  }

  private collect(
    set: SelectionSetNode,
    nodes: Map<string, { field: FieldNode; args: Record<string, unknown>; sets: SelectionSetNode[] }>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) this.collect(selection.selectionSet, nodes);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = this.request.fragments[selection.name.value];
        if (fragment !== undefined) this.collect(fragment.selectionSet, nodes);
      } else {
        const args = this.argsOf(selection);
        const key = carriedKey(selection.name.value, args);
        const known = nodes.get(key) ?? { field: selection, args, sets: [] };
        if (selection.selectionSet) known.sets.push(selection.selectionSet);
        nodes.set(key, known);
      }
    }
  }

  private argsOf(field: FieldNode): Record<string, unknown> {
    const definition = this.type?.getFields()[field.name.value];
    if (definition !== undefined) return getArgumentValues(definition, field, this.request.variableValues);
    const { variableValues } = this.request;
    const given = field.arguments ?? [];
    return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variableValues)]));
  }
}

/** Whether what is asked depends on the request's variables, and not on the document alone. */
export function hasVariable(part: FieldNode | SelectionSetNode, fragments: Request['fragments']): boolean {
  let has = false;
  const look = (node: FieldNode | SelectionSetNode): void => {
    visit(node, {
      Variable: () => {
        has = true;
        return BREAK;
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (fragment !== undefined) look(fragment.selectionSet);
      },
    });
  };
  look(part);
  return has;
}

/** The field that is being resolved. */
export function askedFieldOf(info: GraphQLResolveInfo): AskedField {
  const definition = info.parentType.getFields()[info.fieldName];
  const [node] = info.fieldNodes;
  const args = definition && node ? getArgumentValues(definition, node, info.variableValues) : {};
  return { name: info.fieldName, args, key: carriedKey(info.fieldName, args), below: Selection.under(info) };
}

/** Under which name an object carries a field that was read with it: one asked for with other arguments is another one. */
export function carriedKey(name: string, args: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
  if (given.length === 0) return name;
  given.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}(${given.map(([argument, value]) => `${argument}: ${JSON.stringify(value)}`).join(', ')})`;
}
