import { SetMetadata } from '@nestjs/common';

export const sweepKey = 'sillage:sweep';

export interface SweepSchedule {
  readonly name: string;
  readonly everySeconds: number;
  /**
   * For what must not wait for other sweeps, nor for the lease of a worker that was killed: each worker runs it, in a loop
   * of its own. It must be safe at the same time, too.
   */
  readonly isOnEveryWorker?: boolean;
}

/** Makes a provider's method run again and again, on one worker at a time as a rule. It must be safe to run twice. */
export function Sweep(schedule: SweepSchedule) {
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<() => Promise<void>>): void => {
    SetMetadata(sweepKey, schedule)(target, key, descriptor);
  };
}
