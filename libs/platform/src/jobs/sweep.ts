import { SetMetadata } from '@nestjs/common';

export const sweepKey = 'sillage:sweep';

export interface SweepSchedule {
  readonly name: string;
  readonly everySeconds: number;
}

/** Makes a provider's method run again and again, on one worker at a time. It must be safe to run twice. */
export function Sweep(schedule: SweepSchedule) {
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<() => Promise<void>>): void => {
    SetMetadata(sweepKey, schedule)(target, key, descriptor);
  };
}
