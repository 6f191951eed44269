import { SetMetadata } from '@nestjs/common';

export const measureKey = 'sillage:measure';

export interface Measure {
  readonly name: `sillage_${string}`;
  readonly help: string;
}

/** Makes a provider's method tell a number whenever the metrics are read: how much waits, say. */
export function Measured(measure: Measure) {
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<() => Promise<number>>): void => {
    SetMetadata(measureKey, measure)(target, key, descriptor);
  };
}
