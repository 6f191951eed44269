import type { Config, Text, Values } from '@sillage/platform';

/** What is looked at, in this order. */
export const CheckName = {
  CONFIGURATION: 'CONFIGURATION',
  DATABASE: 'DATABASE',
  MIGRATIONS: 'MIGRATIONS',
  QUEUE: 'QUEUE',
  WORKERS: 'WORKERS',
  FIGURES: 'FIGURES',
  MAIL: 'MAIL',
  PROVIDERS: 'PROVIDERS',
  CLOCK: 'CLOCK',
  DISK: 'DISK',
} as const;
export type CheckName = (typeof CheckName)[keyof typeof CheckName];

/** PROBLEM: something does not work. WARNING: it works, and somebody should know. */
export const CheckState = { OK: 'OK', WARNING: 'WARNING', PROBLEM: 'PROBLEM' } as const;
export type CheckState = (typeof CheckState)[keyof typeof CheckState];

/** One line for people: what is so, and what to do where something is wrong. */
export interface Finding {
  readonly state: CheckState;
  readonly text: Text;
  readonly values?: Values;
}

/** Looks at one part, by itself and from outside: it must work where the product does not. */
export type Check = (config: Config) => Promise<readonly Finding[]>;

export function ok(text: Text, values?: Values): Finding {
  return { state: CheckState.OK, text, values };
}

export function warning(text: Text, values?: Values): Finding {
  return { state: CheckState.WARNING, text, values };
}

export function problem(text: Text, values?: Values): Finding {
  return { state: CheckState.PROBLEM, text, values };
}

/** What an error says, in one short line; several tries for one address count as the first. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  const { message, code, cause } = error as { message?: string; code?: string; cause?: unknown };
  if (message === 'fetch failed' && cause !== undefined) return reasonOf(cause);
  return (message || code || String(error)).split('\n')[0]?.slice(0, 200) ?? '';
}
