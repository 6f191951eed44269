import {
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from '@0no-co/graphql.web';

/** What is sent to the server. */
export interface Question {
  operationName?: string | undefined;
  query: string;
  variables?: Record<string, unknown> | undefined;
}

export interface Merged {
  question: Question;
  /** For each question in turn: under which key of the merged answer each of its own keys is found. */
  places: Map<string, string>[];
}

export function questionIn({ body }: RequestInit): Question {
  if (typeof body !== 'string') throw new TypeError('The client sends its questions as text.');
  return JSON.parse(body) as Question;
}

/** Whether it only asks: what changes something goes alone. */
export function isQuery({ query }: Question): boolean {
  return operationOf(parse(query)).operation === 'query';
}

/**
 * One question instead of several. Variables of the same name, type and value are one, others get a number. A field of the
 * root that several ask for with the same arguments is asked once, unless they ask for different things by one name below it.
 */
export function merge(questions: readonly Question[]): Merged {
  const variables = new Variables();
  const fields = new Map<string, FieldNode>();
  const places = questions.map((question) => {
    const operation = variables.add(withoutFragments(parse(question.query)), question.variables ?? {});
    return new Map(fieldsOf(operation).map((field) => [keyOf(field), placeFor(field, fields)]));
  });
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query',
    name: { kind: Kind.NAME, value: questions.map(({ operationName }) => operationName ?? 'Query').join('_') },
    variableDefinitions: variables.definitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...fields.values()] },
  } as OperationDefinitionNode;
  return {
    question: { operationName: operation.name?.value, query: print(operation), variables: variables.values },
    places,
  };
}

/** What one of the questions asked for; below its own fields there may stand what others asked for too. */
export function answerAt(places: ReadonlyMap<string, string>, data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...places].map(([key, place]) => [key, data[place]]));
}

class Variables {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly values: Record<string, unknown> = {};

  /** @returns the operation with its variables by their names in the merged one */
  add(operation: OperationDefinitionNode, values: Readonly<Record<string, unknown>>): OperationDefinitionNode {
    const names = new Map<string, string>();
    for (const definition of operation.variableDefinitions ?? []) {
      const { value: own } = definition.variable.name;
      names.set(own, this.nameFor(definition, values[own]));
    }
    return visit(operation, {
      Variable: ({ kind, name }) => ({ kind, name: { ...name, value: names.get(name.value) ?? name.value } }),
    });
  }

  private nameFor(definition: VariableDefinitionNode, value: unknown): string {
    const { name } = definition.variable;
    for (let n = 1; ; n += 1) {
      const candidate = n === 1 ? name.value : `${name.value}_${n}`;
      const renamed = { ...definition, variable: { ...definition.variable, name: { ...name, value: candidate } } };
      const known = this.definitions.find(({ variable }) => variable.name.value === candidate);
      if (known === undefined) {
        this.definitions.push(renamed);
        if (value !== undefined) this.values[candidate] = value;
        return candidate;
      }
      if (isAlike(known, renamed) && JSON.stringify(this.values[candidate]) === JSON.stringify(value)) return candidate;
    }
  }
}

/** Asks for the field beside the others, or together with one of them. */
function placeFor(field: FieldNode, fields: Map<string, FieldNode>): string {
  const own = keyOf(field);
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? own : `${own}_${n}`;
    const known = fields.get(key);
    if (known === undefined) {
      fields.set(key, { ...field, alias: key === field.name.value ? undefined : { kind: Kind.NAME, value: key } });
      return key;
    }
    if (isSame(known, field) && agree(known, field)) {
      fields.set(key, together(known, field));
      return key;
    }
  }
}

/** Whether nothing below them has one name and two meanings. */
function agree(one: FieldNode, other: FieldNode): boolean {
  const known = fieldsOf(one);
  return fieldsOf(other).every((field) =>
    known.every((same) => keyOf(same) !== keyOf(field) || (isSame(same, field) && agree(same, field))),
  );
}

function together(one: FieldNode, other: FieldNode): FieldNode {
  if (!one.selectionSet || !other.selectionSet) return one;
  const selections = [...one.selectionSet.selections, ...other.selectionSet.selections];
  return { ...one, selectionSet: { ...one.selectionSet, selections } };
}

/** The same field with the same arguments. */
function isSame(one: FieldNode, other: FieldNode): boolean {
  const bare = (field: FieldNode): FieldNode => ({ ...field, alias: undefined, selectionSet: undefined });
  return isAlike(bare(one), bare(other));
}

function isAlike(one: ASTNode, other: ASTNode): boolean {
  return print(one) === print(other);
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** Directly below, those in inline fragments too. */
function fieldsOf({
  selectionSet,
}: {
  selectionSet?: { selections: readonly SelectionNode[] } | undefined;
}): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection) : [];
  });
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('The document has no operation.');
  return operation;
}

/** What fragments say, said where they are spread: two documents may call different things by one name. */
function withoutFragments(document: DocumentNode): OperationDefinitionNode {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const unfolded = <Node extends ASTNode>(node: Node): Node =>
    visit(node, {
      FragmentSpread({ name, directives }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`The document has no fragment ${name.value}.`);
        const { typeCondition, selectionSet } = fragment;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: unfolded(selectionSet) };
      },
    });
  return unfolded(operationOf(document));
}
