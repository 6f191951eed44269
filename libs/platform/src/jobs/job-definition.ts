import type { z } from 'zod';

export interface JobOptions {
  /** Tries before the transport gives up; a sweep finds again what is still due. */
  readonly attempts: number;
  /** Jobs of this name that one worker process runs at once. */
  readonly concurrency: number;
  /** Whether it is told to administrators when it was given up; no where its failure is written elsewhere. */
  readonly tellsFailure: boolean;
}

/** A job's name and its payload, which names rows and carries no truth of its own. */
export interface JobDefinition<P extends object = object> {
  readonly name: string;
  readonly schema: z.ZodType<P>;
  readonly options: JobOptions;
}

const definitions = new Map<string, JobDefinition>();

/**
 * Defines a job; the start of the product fails when nothing handles it.
 * @throws Error when the name is taken
 */
export function defineJob<P extends object>(
  name: string,
  schema: z.ZodType<P>,
  options: Partial<JobOptions> = {},
): JobDefinition<P> {
  if (definitions.has(name)) throw new Error(`The job ${name} is defined twice.`);
  const definition = { name, schema, options: { attempts: 5, concurrency: 4, tellsFailure: true, ...options } };
  definitions.set(name, definition as unknown as JobDefinition);
  return definition;
}

export function definedJobs(): readonly JobDefinition[] {
  return [...definitions.values()];
}
