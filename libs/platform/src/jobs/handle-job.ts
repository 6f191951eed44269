import { SetMetadata } from '@nestjs/common';
import type { JobDefinition } from './job-definition.js';

export const jobHandlerKey = 'sillage:job-handler';

/** Makes a provider's method the one handler of a job. It may run twice for one job: guard its effect by a unique key. */
export function HandleJob<P extends object>(job: JobDefinition<P>) {
  return <M extends (payload: P) => Promise<void>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    SetMetadata(jobHandlerKey, job)(target, key, descriptor);
  };
}
