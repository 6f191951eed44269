import {
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { carriedKey, Shape } from '../reading/index.js';
import type { RequestContext } from './request-context.js';

type Resolve = GraphQLFieldResolver<Record<string, unknown>, RequestContext>;
type Resolvers = Record<string, Record<string, unknown>>;

/**
 * For Nest's options: makes every field answer what its object carries already. What an object came without is read by its
 * shape, or by the field's own resolver: of a field that no shape knows, and of one with arguments, which it may refuse.
 * Nest's way to a resolver costs many times what a field does; a plain value goes no way at all, so the properties of a type
 * are named as its fields.
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
    transformSchema(schema: GraphQLSchema): GraphQLSchema {
      const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || roots.includes(type) || isIntrospectionType(type)) continue;
        const shape = Shape.of(type.name);
        for (const field of Object.values(type.getFields())) {
          const { name } = field;
          const hasResolver = own.has(`${type.name}.${name}`);
          const isRead = isLeafType(getNamedType(field.type)) ? shape?.derives(name) : shape?.has(name);
          const takesArguments = field.args.length > 0;
          if (hasResolver && (takesArguments || !isRead)) field.resolve = carriedOr(name, field.resolve as Resolve);
          else if (shape !== undefined && isRead) field.resolve = carriedOr(name, readBy(shape));
          else field.resolve = undefined;
        }
      }
      return schema;
    },
  };
}

function carriedOr(name: string, otherwise: Resolve): Resolve {
  return (object, args, context, info) => {
    const carried = object[carriedKey(name, args)];
    return carried === undefined ? otherwise(object, args, context, info) : carried;
  };
}

function readBy(shape: Shape): Resolve {
  return (object, _, context, info) => context.readField(shape, object['id'] as string, info);
}
