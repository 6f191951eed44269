import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  isExecutableDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { sizeOf, sizeOfAll } from './ast-size.js';
import { type Fragments, fragmentsOf } from './document-fragments.js';
import { limits } from './limits.js';

/**
 * Whether a document asks for more than one request may, whatever its variables. Validation takes each pair of fields
 * that meet in one place of the answer, fragments unfolded: so a field, or a fragment, counts once and again for each
 * that stands there already under the same name. The count stops at the limit, however much more there is.
 */
export function isBeyondLimits(document: DocumentNode): boolean {
  try {
    new Count(document).all();
    return false;
  } catch (reason) {
    if (reason === beyond) return true;
    throw reason;
  }
}

const beyond = new Error('Beyond the limits');

/** The fragments that a selection set stands in, the innermost first. */
type Open = { fragment: FragmentDefinitionNode; around: Open } | null;
type Selected = { set: SelectionSetNode; open: Open };
type Same = { times: number; within: Selected[] };
/** What meets in one place of the answer: fields by their name there, and fragments all alike. */
type Place = { fields: Map<string, Same>; fragments: Same };

class Count {
  private size = 0;
  private readonly fragments: Fragments;
  private readonly reached = new Set<FragmentDefinitionNode>();
  private readonly renamed = new Set<FieldNode>();

  constructor(private readonly document: DocumentNode) {
    this.fragments = fragmentsOf(document);
  }

  all(): void {
    const { definitions } = this.document;
    this.add(sizeOfAll(definitions.filter(isExecutableDefinitionNode)));
    for (const definition of definitions) {
      // Types are nothing that a server runs, and yet validation goes through them.
      if (!isExecutableDefinitionNode(definition)) this.add(lengthOf(definition));
      if (definition.kind === Kind.OPERATION_DEFINITION) this.operation(definition);
    }
    for (const definition of definitions) {
      // Validated like the others, though no operation leads to it.
      const isLeftOut = definition.kind === Kind.FRAGMENT_DEFINITION && !this.reached.has(definition);
      if (isLeftOut) this.place([unfolded(definition, null)], 0);
    }
  }

  private operation({ selectionSet }: OperationDefinitionNode): void {
    const { fields } = this.place([{ set: selectionSet, open: null }], 0);
    if (fields.size > limits.rootFields) throw beyond;
  }

  /** Counts what stands in one place of the answer and below; `depth` fields lead to it. */
  private place(selected: readonly Selected[], depth: number): Place {
    const place: Place = { fields: new Map(), fragments: { times: 0, within: [] } };
    for (const { set, open } of selected) this.collect(set, open, place);
    if (place.fields.size > 0 && depth >= limits.depth) throw beyond;
    for (const { within } of place.fields.values()) if (within.length > 0) this.place(within, depth + 1);
    return place;
  }

  private collect(set: SelectionSetNode, open: Open, place: Place): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const same = fieldsNamedLike(selection, place);
        this.meet(same, sizeOf(selection));
        if (selection.alias) this.rename(selection);
        if (selection.selectionSet) same.within.push({ set: selection.selectionSet, open });
        continue;
      }
      this.meet(place.fragments, sizeOf(selection));
      if (selection.kind === Kind.INLINE_FRAGMENT) this.collect(selection.selectionSet, open, place);
      else this.unfold(selection, open, place);
    }
  }

  private unfold(spread: FragmentSpreadNode, open: Open, place: Place): void {
    const fragment = this.fragments.get(spread.name.value);
    // A ring is not followed: validation has a clear word for it.
    if (!fragment || isAmong(open, fragment)) return;
    this.reached.add(fragment);
    const inside = unfolded(fragment, open);
    this.collect(inside.set, inside.open, place);
  }

  private meet(same: Same, size: number): void {
    same.times += 1;
    this.add(size * same.times);
  }

  private rename(field: FieldNode): void {
    this.renamed.add(field);
    if (this.renamed.size > limits.aliases) throw beyond;
  }

  private add(size: number): void {
    this.size += size;
    if (this.size > limits.size) throw beyond;
  }
}

function lengthOf({ loc }: DefinitionNode): number {
  return loc ? loc.end - loc.start : 0;
}

function unfolded(fragment: FragmentDefinitionNode, open: Open): Selected {
  return { set: fragment.selectionSet, open: { fragment, around: open } };
}

function isAmong(open: Open, fragment: FragmentDefinitionNode): boolean {
  for (let at = open; at !== null; at = at.around) if (at.fragment === fragment) return true;
  return false;
}

function fieldsNamedLike({ alias, name }: FieldNode, { fields }: Place): Same {
  const key = (alias ?? name).value;
  const known = fields.get(key) ?? { times: 0, within: [] };
  fields.set(key, known);
  return known;
}
