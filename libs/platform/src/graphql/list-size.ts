import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

const LIST_SIZE = 'listSize';

/** Says how many items a list counts as in the cost of a request, where no `first` is about it: `@ListSize(20)`. */
export const ListSize = (items: number): MethodDecorator & PropertyDecorator => Extensions({ [LIST_SIZE]: items });

/** Null where the field does not say. */
export function listSizeOf({ extensions }: GraphQLField<unknown, unknown>): number | null {
  const size = extensions[LIST_SIZE];
  return typeof size === 'number' ? size : null;
}
