import { ResolveField, type ResolveFieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { RESOLVER_NAME_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';

/** What the resolver of a field answers that the shape of its type reads. */
export const readByShape = Symbol('read by the shape of its type');

const declaredFields: { readonly resolver: Function; readonly name: string }[] = [];

/**
 * Declares a field that a feature adds to a type of another one, and to its shape: a property, or a method where it takes
 * arguments. The method reads nothing; its body may refuse arguments that cannot be.
 *
 *     @ShapedField(() => LevelType, { nullable: true, description: 'The next level to reach, null at the top.' })
 *     readonly nextLevel!: LevelType | null;
 */
export function ShapedField(type: ReturnTypeFunc, options: ResolveFieldOptions = {}) {
  return (resolver: object, name: string, declared?: PropertyDescriptor): void => {
    const check = declared?.value as ((...args: unknown[]) => void) | undefined;
    function answer(this: unknown, ...args: unknown[]): typeof readByShape {
      check?.apply(this, args);
      return readByShape;
    }
    const descriptor = declared ?? { writable: true, configurable: true };
    descriptor.value = answer;
    declaredFields.push({ resolver: resolver.constructor, name: options.name ?? name });
    if (declared === undefined) Object.defineProperty(resolver, name, descriptor);
    ResolveField(type, options)(resolver, name, descriptor);
  };
}

/** What was declared so: the types and their fields. */
export function shapedFields(): { type: string; name: string }[] {
  return declaredFields.map(({ resolver, name }) => {
    return { type: Reflect.getMetadata(RESOLVER_NAME_METADATA, resolver) as string, name };
  });
}
