import {
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { carriedKey, Shape } from '../reading/index.js';
import { resolveKeptTexts } from './kept-text.js';
import type { RequestContext } from './request-context.js';
import { readByShape, shapedFields } from './shaped-field.js';

type Resolve = GraphQLFieldResolver<Record<string, unknown>, RequestContext>;
type Resolvers = Record<string, Record<string, unknown>>;

/**
 * For Nest's options: makes every field answer what its object carries already. What an object came without is read by the
 * shape of its type, or by the field's own resolver where no shape knows it. Nest's way to a resolver costs many times what
 * a field does, so that it is only gone for arguments, which a pipe or the resolver may refuse. A plain value goes no way at
 * all: the properties of a type are named as its fields.
 */
export function answerWhatIsCarried() {
  const own = new Set<string>();
  return {
    transformResolvers<T>(resolvers: T): T {
      for (const some of [resolvers].flat() as Resolvers[]) {
        for (const [type, fields] of Object.entries(some)) {
          for (const field of Object.keys(fields)) own.add(`${type}.${field}`);
        }
      }
      return resolvers;
    },
    /** @throws Error for a field that only its shape has, or only the schema */
    transformSchema(schema: GraphQLSchema): GraphQLSchema {
      assertShaped(schema);
      const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || roots.includes(type) || isIntrospectionType(type)) continue;
        const shape = Shape.of(type.name);
        for (const field of Object.values(type.getFields())) {
          const resolver = own.has(`${type.name}.${field.name}`) ? (field.resolve as Resolve) : null;
          field.resolve = resolverFor(field, shape, resolver);
        }
      }
      resolveKeptTexts(schema);
      return schema;
    },
  };
}

function assertShaped(schema: GraphQLSchema): void {
  for (const { type, name } of shapedFields()) {
    if (!Shape.of(type)?.has(name))
      throw new Error(`${type}.${name} is a ShapedField, and its shape does not read it.`);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const name of Shape.of(type.name)?.fieldNames ?? []) {
      if (type.getFields()[name] === undefined)
        throw new Error(`The shape of ${type.name} reads ${name}, which is no field.`);
    }
  }
}

function resolverFor(
  { name, type, args }: GraphQLField<unknown, unknown>,
  shape: Shape | undefined,
  own: Resolve | null,
): Resolve | undefined {
  if (!shape?.has(name)) return own === null ? undefined : carriedOr(name, own);
  if (own !== null && args.length > 0) return carriedOr(name, checkedBy(own, shape));
  const isPlain = own === null && isLeafType(getNamedType(type)) && shape.isPlain(name);
  return isPlain ? undefined : carriedOr(name, readBy(shape));
}

function carriedOr(name: string, otherwise: Resolve): Resolve {
  return (object, args, context, info) => {
    const carried = object[carriedKey(name, args)];
    return carried === undefined ? otherwise(object, args, context, info) : carried;
  };
}

function readBy(shape: Shape): Resolve {
  return (object, _, context, info) => context.readField(shape, object[shape.idKey] as string, info);
}

/** The resolver has the arguments checked, and seldom answers by itself. */
function checkedBy(own: Resolve, shape: Shape): Resolve {
  return async (object, args, context, info) => {
    const answer: unknown = await own(object, args, context, info);
    return answer === readByShape ? readBy(shape)(object, args, context, info) : answer;
  };
}
