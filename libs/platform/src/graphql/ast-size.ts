import {
  type ArgumentNode,
  type DirectiveNode,
  type ExecutableDefinitionNode,
  Kind,
  type ObjectFieldNode,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

type Counted =
  | ExecutableDefinitionNode
  | SelectionNode
  | ArgumentNode
  | DirectiveNode
  | VariableDefinitionNode
  | ValueNode
  | ObjectFieldNode;

// Some rules of validation go through all fragments and variables for each operation.
const definition = 5;
const variable = 5;

/** How much there is to validate in a node itself, but for the selections below it: about its words. */
export function sizeOf(node: Counted): number {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return definition + sizeOfAll(node.variableDefinitions) + sizeOfAll(node.directives);
    case Kind.FRAGMENT_DEFINITION:
      return definition + sizeOfAll(node.directives);
    case Kind.VARIABLE_DEFINITION:
      return variable + sizeOfAll(node.directives) + (node.defaultValue ? sizeOf(node.defaultValue) : 0);
    case Kind.FIELD:
      return 1 + sizeOfAll(node.arguments) + sizeOfAll(node.directives);
    case Kind.INLINE_FRAGMENT:
    case Kind.FRAGMENT_SPREAD:
      return 1 + sizeOfAll(node.directives);
    case Kind.DIRECTIVE:
      return 1 + sizeOfAll(node.arguments);
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return 1 + sizeOf(node.value);
    case Kind.LIST:
      return 1 + sizeOfAll(node.values);
    case Kind.OBJECT:
      return 1 + sizeOfAll(node.fields);
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.NULL:
    case Kind.ENUM:
    case Kind.VARIABLE:
      return 1;
  }
}

/** What has the name of others beside it counts again for each: an error about them lists the places of all. */
export function sizeOfAll(nodes: readonly Counted[] = []): number {
  const met = new Map<string, number>();
  return nodes.reduce((size, node) => {
    const name = nameOf(node);
    const times = name === null ? 1 : (met.get(name) ?? 0) + 1;
    if (name !== null) met.set(name, times);
    return size + sizeOf(node) * times;
  }, 0);
}

function nameOf(node: Counted): string | null {
  if (node.kind === Kind.VARIABLE_DEFINITION) return node.variable.name.value;
  return 'name' in node ? (node.name?.value ?? '') : null;
}
