import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** A field that a document asks for, with the fragments of its selection laid out. */
export interface Field {
  readonly name: string;
  /** Under which it is answered. */
  readonly key: string;
  readonly fields: readonly Field[];
}

/** What the one operation of a document asks for. */
export function selectionOf(document: string): readonly Field[] {
  const { definitions } = parse(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document has no operation.');
  return fieldsOf(operation.selectionSet, fragments);
}

function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly Field[] {
  const found = new Map<string, Field>();
  const add = (field: Field): void => {
    const known = found.get(field.key);
    found.set(field.key, known === undefined ? field : { ...field, fields: merged(known.fields, field.fields) });
  };
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      add({ name, key: selection.alias?.value ?? name, fields: fieldsOf(selection.selectionSet, fragments) });
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      for (const field of fieldsOf(inner?.selectionSet, fragments)) add(field);
    }
  }
  return [...found.values()];
}

function merged(some: readonly Field[], others: readonly Field[]): readonly Field[] {
  const known = new Map(some.map((field) => [field.key, field]));
  for (const field of others) {
    const before = known.get(field.key);
    known.set(field.key, before === undefined ? field : { ...field, fields: merged(before.fields, field.fields) });
  }
  return [...known.values()];
}

export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}

/** What a bare handler can answer of a type: how the fields that are asked for of each of its fields make its expression. */
type Answers<T> = Readonly<Record<string, (fields: readonly Field[]) => T>>;

/**
 * The expression of each field that is asked for.
 * @throws Error that names a field which the bare handler has to learn, as when the app asks for more than it did
 */
function chosen<T>(type: string, fields: readonly Field[], answers: Answers<T>): [key: string, expression: T][] {
  return fields.map(({ name, key, fields: below }) => {
    const answer = answers[name];
    if (answer !== undefined) return [key, answer(below)];
    throw new Error(`The app asks for ${type}.${name}, which test/bench/reading/bare does not answer yet.`);
  });
}

export type Columns = Readonly<Record<string, string | ((fields: readonly Field[]) => string)>>;

/** An SQL expression of a JSON object with the fields that are asked for. */
export function sqlObject(type: string, fields: readonly Field[], columns: Columns): string {
  const answers = Object.entries({ ...columns, __typename: `'${type}'::text` }).map(
    ([name, column]) => [name, typeof column === 'string' ? () => column : column] as const,
  );
  const pairs = chosen(type, fields, Object.fromEntries(answers));
  return `json_build_object(${pairs.map(([key, expression]) => `'${key}', ${expression}`).join(', ')})`;
}

/** Writes a value as JSON. */
export type Part<V> = (values: V) => string;

/** Writes a JSON object of parts, with the fields that are asked for. */
export function jsonObject<V>(type: string, fields: readonly Field[], answers: Answers<Part<V>>): Part<V> {
  const pairs = chosen<Part<V>>(type, fields, { ...answers, __typename: () => () => `"${type}"` });
  return (values) => `{${pairs.map(([key, part]) => `"${key}":${part(values)}`).join(',')}}`;
}

/** A field without fields of its own. */
export function plain<V>(of: (values: V) => unknown): () => Part<V> {
  return () => (values) => JSON.stringify(of(values));
}

/** What came from PostgreSQL as JSON already; null where there is nothing. */
export function ready<V>(of: (values: V) => string | null): () => Part<V> {
  return () => (values) => of(values) ?? 'null';
}

export function jsonList<V, E>(element: Part<E>, of: (values: V) => readonly E[]): Part<V> {
  return (values) => `[${of(values).map(element).join(',')}]`;
}

/** Null where there is nothing. */
export function nullable<V, E>(part: Part<E>, of: (values: V) => E | undefined): Part<V> {
  return (values) => {
    const found = of(values);
    return found === undefined ? 'null' : part(found);
  };
}
