import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  ID: '0198a000-0000-7000-8000-000000000001',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2026-03-02',
  DateTime: '2026-03-02T09:00:00Z',
  Locale: 'en',
  CountryCode: 'FR',
};

/** A document for each mutation, with the least that its input may hold: to see who is let in at all. */
export function leastMutations(schema: GraphQLSchema): { name: string; query: string; input: unknown }[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args: [argument] }) => {
    if (argument === undefined) throw new Error(`${name} takes no input.`);
    const query = `mutation ($input: ${argument.type.toString()}) { ${name}(input: $input) { clientMutationId } }`;
    return { name, query, input: leastOf(argument.type) };
  });
}

function leastOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name];
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, leastOf(field.type)]));
}
