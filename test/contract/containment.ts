import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  parse,
  printSchema,
  visit,
} from 'graphql';

/** What a contract promises and a schema does not keep: names, arguments, defaults, types, nullability. */
export function missingFrom(schema: GraphQLSchema, contract: GraphQLSchema): string[] {
  return namedTypesOf(contract).flatMap((promised) => {
    const type = schema.getType(promised.name);
    if (!type) return [`${promised.name} is missing`];
    if (type.constructor !== promised.constructor) return [`${promised.name} is another kind of type`];
    return [...missingFields(type, promised), ...missingInputs(type, promised), ...missingValues(type, promised)];
  });
}

/** The contract without some fields (`Type.field`), and without the types that only they led to or that lost all of theirs. */
export function without(contract: GraphQLSchema, entries: readonly string[]): GraphQLSchema {
  const before = reachableTypes(contract);
  const pruned = buildASTSchema(
    visit(parse(printSchema(contract)), {
      FieldDefinition: (node, _key, _parent, _path, ancestors) =>
        entries.includes(`${ownerOf(ancestors)}.${node.name.value}`) ? null : undefined,
      InputValueDefinition: (node, _key, _parent, _path, ancestors) =>
        entries.includes(`${ownerOf(ancestors)}.${node.name.value}`) ? null : undefined,
    }),
    { assumeValid: true },
  );
  const after = reachableTypes(pruned);
  const isEmpty = ({ name }: GraphQLNamedType) => {
    const type = pruned.getType(name);
    return isObjectType(type) && Object.keys(type.getFields()).length === 0;
  };
  const empty = namedTypesOf(contract).filter(isEmpty);
  const orphans = new Set([...before].filter((name) => !after.has(name)).concat(empty.map(({ name }) => name)));
  const kept = visit(parse(printSchema(pruned)), {
    enter: (node) =>
      'name' in node && node.kind.endsWith('TypeDefinition') && node.name && orphans.has(node.name.value)
        ? null
        : undefined,
  });
  return buildASTSchema(kept, { assumeValid: true });
}

function missingFields(type: GraphQLNamedType, promised: GraphQLNamedType): string[] {
  if (!isObjectType(promised) && !isInterfaceType(promised)) return [];
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  return Object.values(promised.getFields()).flatMap((expected) => {
    const path = `${promised.name}.${expected.name}`;
    const field = fields[expected.name];
    if (!field) return [`${path} is missing`];
    const [actual, wanted] = [String(field.type), String(expected.type)];
    const problems = actual === wanted ? [] : [`${path} is ${actual}, not ${wanted}`];
    for (const argument of expected.args) {
      const given = field.args.find(({ name }) => name === argument.name);
      problems.push(...differences(`${path}(${argument.name})`, given, argument));
    }
    const extra = field.args.filter(({ name }) => expected.args.every((argument) => argument.name !== name));
    return [...problems, ...extra.filter(isRequiredArgument).map(({ name }) => `${path}(${name}) is required`)];
  });
}

function missingInputs(type: GraphQLNamedType, promised: GraphQLNamedType): string[] {
  if (!isInputObjectType(promised) || !isInputObjectType(type)) return [];
  const [fields, expected] = [type.getFields(), promised.getFields()];
  const extra = Object.values(fields).filter(({ name }) => !expected[name]);
  return [
    ...Object.values(expected).flatMap((field) =>
      differences(`${promised.name}.${field.name}`, fields[field.name], field),
    ),
    ...extra.filter(isRequiredInputField).map(({ name }) => `${promised.name}.${name} is required`),
  ];
}

function missingValues(type: GraphQLNamedType, promised: GraphQLNamedType): string[] {
  if (!isEnumType(promised) || !isEnumType(type)) return [];
  const values = type.getValues().map(({ name }) => name);
  return promised
    .getValues()
    .flatMap(({ name }) => (values.includes(name) ? [] : [`${promised.name}.${name} is missing`]));
}

type Input = GraphQLArgument | GraphQLInputField;

function differences(path: string, given: Input | undefined, expected: Input): string[] {
  if (!given) return [`${path} is missing`];
  return shown(given) === shown(expected) ? [] : [`${path} is ${shown(given)}, not ${shown(expected)}`];
}

function shown({ type, defaultValue }: Input): string {
  return defaultValue === undefined ? String(type) : `${String(type)} = ${JSON.stringify(defaultValue)}`;
}

function reachableTypes(schema: GraphQLSchema): Set<string> {
  const reached = new Set<string>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const waiting: GraphQLNamedType[] = roots.filter((type) => !!type);
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (reached.has(type.name)) continue;
    reached.add(type.name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())) {
      waiting.push(getNamedType(field.type));
      if ('args' in field) waiting.push(...field.args.map((argument) => getNamedType(argument.type)));
    }
  }
  return reached;
}

function namedTypesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
}

function ownerOf(ancestors: readonly unknown[]): string {
  const owner = ancestors.findLast(
    (node) =>
      typeof node === 'object' && node !== null && 'kind' in node && String(node.kind).endsWith('TypeDefinition'),
  );
  return (owner as { name: { value: string } } | undefined)?.name.value ?? '';
}
