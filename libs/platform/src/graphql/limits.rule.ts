import {
  type ASTVisitor,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';
import { DomainError } from '../errors/index.js';
import { type Fragments, fragmentsOf } from './document-fragments.js';
import { asGraphQLError } from './format-error.js';
import { limits } from './limits.js';

/** Refuses documents that are too deep, rename too much or ask for too many things at once, whatever the variables. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      if (isBeyondLimits(document)) context.reportError(asGraphQLError(new DomainError('QUERY_TOO_COMPLEX')));
    },
  };
}

function isBeyondLimits(document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return (
    aliasesIn(document) > limits.aliases ||
    operations.some(({ selectionSet }) => rootFieldsOf(selectionSet, fragments) > limits.rootFields) ||
    operations.some(({ selectionSet }) => depthOf(selectionSet, fragments) > limits.depth)
  );
}

function aliasesIn(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field(field) {
      if (field.alias) aliases += 1;
    },
  });
  return aliases;
}

function rootFieldsOf(selectionSet: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): number {
  return sum(selectionSet, (selection) => {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(selection.selectionSet, fragments, seen);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    // Spread twice, its fields are the same fields; and a ring of fragments must not be followed.
    if (!fragment || seen.has(name)) return 0;
    seen.add(name);
    return rootFieldsOf(fragment.selectionSet, fragments, seen);
  });
}

function depthOf(selectionSet: SelectionSetNode, fragments: Fragments, known = new Map<string, number>()): number {
  const depths = selectionSet.selections.map((selection) => {
    if (selection.kind === Kind.FIELD) {
      // The schema about itself has a depth limit in graphql-js.
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, known) : 0);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, known);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    let depth = known.get(name);
    if (depth === undefined) {
      // Standing in while it is measured: a ring of fragments (refused by another rule) ends here.
      known.set(name, 0);
      depth = depthOf(fragment.selectionSet, fragments, known);
      known.set(name, depth);
    }
    return depth;
  });
  return Math.max(0, ...depths);
}

function sum(selectionSet: SelectionSetNode, count: (selection: SelectionSetNode['selections'][number]) => number) {
  return selectionSet.selections.reduce((total, selection) => total + count(selection), 0);
}
