import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';

type Method = (...values: never[]) => Promise<void>;

/** Finds the providers' methods that carry a mark. */
@Injectable()
export class HandlerDiscovery {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  find<M>(mark: string): { metadata: M; call: (...values: object[]) => Promise<void> }[] {
    const instances = new Set(this.discovery.getProviders().map((wrapper) => wrapper.instance as object | null));
    return [...instances].flatMap((instance) => {
      if (instance === null || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Method> | null;
      if (prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        const metadata = method && this.reflector.get<M | undefined>(mark, method);
        if (method === undefined || metadata === undefined) return [];
        return [{ metadata, call: (...values: object[]) => method.apply(instance, values as never[]) }];
      });
    });
  }
}
