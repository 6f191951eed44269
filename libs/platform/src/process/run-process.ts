import { ConfigurationError } from '../config/index.js';
import { DatabaseUnavailableError } from '../database/database-check.js';

/** What the operator must mend before another start makes sense (`EX_CONFIG` of sysexits.h). */
export const exitMisconfigured = 78;

// Longer than any request or job may take; a second signal does not wait.
const longestStopMs = 15_000;

export interface RunningProcess {
  /** Where it can be reached, if it listens. */
  readonly url?: string;
  stop(): Promise<void>;
}

/**
 * Runs one process of Sillage: starts it, tells a supervising parent when it is ready, and stops it once on SIGINT,
 * SIGTERM or when the parent is gone, so that no process is ever left behind.
 */
export async function runProcess(start: () => Promise<RunningProcess>): Promise<void> {
  let running: RunningProcess | undefined;
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), longestStopMs).unref();
    await running?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  try {
    running = await start();
    process.send?.({ ready: true, url: running.url });
  } catch (error) {
    const advice = adviceFor(error);
    if (advice === undefined) console.error(error);
    else console.error(advice);
    process.exit(advice === undefined ? 1 : exitMisconfigured);
  }
}

/** The one clear message for a start that an operator can mend; undefined for a fault of ours. */
export function adviceFor(error: unknown): string | undefined {
  if (error instanceof ConfigurationError || error instanceof DatabaseUnavailableError) return error.message;
  if (error instanceof Error && 'code' in error && 'port' in error) {
    if (error.code === 'EADDRINUSE')
      return `Port ${String(error.port)} is in use. Stop what listens there, or set PORT to a free one.`;
    if (error.code === 'EACCES')
      return `Port ${String(error.port)} may not be opened by this user. Set PORT to 1024 or more.`;
  }
  return undefined;
}
