import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';

type Module = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** The classes that a module and those it imports provide, as declared: nothing is started. */
export function providersIn(module: Module): Type[] {
  return classesIn(module, 'providers');
}

export function controllersIn(module: Module): Type[] {
  return classesIn(module, 'controllers');
}

function classesIn(module: Module, kind: 'providers' | 'controllers'): Type[] {
  if (typeof module !== 'function') return [];
  const imported = (Reflect.getMetadata('imports', module) ?? []) as Module[];
  const own = (Reflect.getMetadata(kind, module) ?? []) as unknown[];
  const classes = own.filter((candidate): candidate is Type => typeof candidate === 'function');
  return [...new Set([...imported.flatMap((inner) => classesIn(inner, kind)), ...classes])];
}
