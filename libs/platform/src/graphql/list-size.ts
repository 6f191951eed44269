import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

const listSize = 'listSize';

/** Says how many items a list counts as in the cost of a request, where no `first` is about it: `@ListSize(20)`. */
export const ListSize = (items: number): MethodDecorator & PropertyDecorator => Extensions({ [listSize]: items });

/** Null where the field does not say. */
export function listSizeOf({ extensions }: GraphQLField<unknown, unknown>): number | null {
  const size = extensions[listSize];
  return typeof size === 'number' ? size : null;
}
